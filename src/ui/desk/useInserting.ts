import { nextTick, type Ref, ref, shallowRef } from 'vue'
import type { ProseEditor } from '../../prose/proseEditor'
import type { Place } from '../../report/template/template'

/** What is to be added: a section after the one with the cursor, or a figure into the text of one. */
interface Adding {
  what: 'section' | 'figure'
  at: Place
}

/** A figure on its way into a text: chosen from those of the report, or made first. */
export function useInserting(editorOf: (section: Place) => ProseEditor | null | undefined) {
  /** The section in whose text the figure goes, null while none is chosen. */
  const inserting: Ref<Place | null> = ref(null)
  const adding = shallowRef<Adding | null>(null)
  return {
    inserting,
    adding,
    createFigure(): void {
      const at = inserting.value
      inserting.value = null
      if (at !== null) adding.value = { what: 'figure', at }
    },
    insert(figure: Place): void {
      const editor = editorOf(inserting.value ?? adding.value?.at ?? '')
      inserting.value = null
      adding.value = null
      void nextTick(() => editor?.insertFigure(figure))
    },
  }
}
