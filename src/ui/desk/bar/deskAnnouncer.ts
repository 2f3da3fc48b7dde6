import { defineComponent, nextTick, type PropType, watch } from 'vue'
import type { Finding } from '../../../checks/findings/finding'
import type { SaveState } from '../../../services/session/autosave'
import { useEditor } from '../../../stores/editor'
import { changedWords } from '../../checks/changedWords'

/** How the desk stood when it was opened. */
export interface Opened {
  findings: readonly Finding[]
  saving: SaveState
}

/**
 * Says what an open desk has to tell whoever hears it: findings that come and go, the first 已保存, and the one after a save
 * that failed. A failure itself is an alert where it is shown. Draws nothing: the live region stands before this arrives, since
 * a region that is inserted together with its words is not read out. What happened until then is said at once.
 */
export default defineComponent({
  props: { since: { type: Object as PropType<Opened>, required: true } },
  emits: ['say'],
  setup({ since }, { emit }) {
    const desk = useEditor()
    let telling: string[] = []
    /** What comes at once is said in one, since a region that changes twice at once is read out once. */
    function say(words: string): void {
      telling.push(words)
      if (telling.length > 1) return
      void nextTick(() => {
        emit('say', telling.join('。'))
        telling = []
      })
    }
    watch(
      () => desk.spoken,
      (now, before = since.findings) => {
        const words = changedWords(before, now)
        if (words !== '') say(words)
      },
      { immediate: true },
    )
    /** True while the next 已保存 is news. */
    let awaited = true
    watch(
      () => desk.saving,
      ({ kind }) => {
        if (kind === 'failed') awaited = true
        if (kind !== 'saved' || !awaited || desk.saving === since.saving) return
        awaited = false
        say('已保存')
      },
      { immediate: true },
    )
    return () => null
  },
})
