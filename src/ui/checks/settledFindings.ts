import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { Finding } from '../../checks/findings/finding'

/** Milliseconds without a change after which the words of listed findings are those of now. */
const PAUSE = 200

interface SettledFindings {
  listed: Readonly<Ref<readonly Finding[]>>
  /** Shows what holds now. To be called before anything is pressed, so that no answer goes to words of before. */
  settle: () => void
}

/**
 * The findings as they are listed. One that comes or goes does so at once; where only numbers in their words change, as at each
 * digit of a cell in a wrong row, the list is drawn when the digits pause: drawing it costs more than all else that a key does.
 */
export function settledFindings(now: () => readonly Finding[]): SettledFindings {
  const listed = shallowRef(now())
  let timer: ReturnType<typeof setTimeout> | undefined
  function settle(): void {
    clearTimeout(timer)
    listed.value = now()
  }
  watch(now, (next) => {
    clearTimeout(timer)
    const { value: before } = listed
    const same = next.length === before.length && next.every(({ id }, i) => id === before[i]?.id)
    if (same) timer = setTimeout(settle, PAUSE)
    else settle()
  })
  onScopeDispose(() => clearTimeout(timer))
  return { listed, settle }
}
