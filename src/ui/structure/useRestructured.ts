import { type Ref, ref, watch } from 'vue'
import type { useEditor } from '../../stores/editor'

/** What the last change of the form's sections did besides, until the next change; '' for nothing. It can be taken back at once. */
export function useRestructured(desk: ReturnType<typeof useEditor>): Ref<string> {
  const said = ref('')
  watch(
    () => desk.open,
    async (now, before) => {
      if (now.draft === before.draft) return
      said.value = ''
      // what is undone, or comes from another window, needs no notice
      if (now.template.sections === before.template.sections || desk.canRedo || !desk.writable) return
      const { structureNotice } = await import('../../report/structure/pointers/structureNotice')
      if (desk.open === now) said.value = structureNotice(before, now)
    },
  )
  return said
}
