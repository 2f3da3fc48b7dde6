import { ref, type Ref, watch } from 'vue'
import { useEditor } from '../../../stores/editor'

/** What a change of the form's sections did besides, in a sentence, until the next change; empty where it did nothing. */
export function useRestructured(): Ref<string> {
  const desk = useEditor()
  const sentence = ref('')
  watch(
    () => desk.open,
    async (now, before) => {
      if (now.draft === before.draft) return
      sentence.value = ''
      // what is undone, or comes from another window, needs no notice
      if (now.template.sections === before.template.sections || desk.canRedo || !desk.writable) return
      const { structureNotice } = await import('./structureActs')
      const said = structureNotice(before, now)
      if (desk.open === now) sentence.value = said
    },
  )
  return sentence
}
