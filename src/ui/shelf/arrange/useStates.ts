import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { idle } from '../../../services/base/idle'
import { type DraftState, draftState } from '../../../services/list/draftState'
import type { ReportLine } from '../../../stores/reportLines'

/** What was found of a draft, and of which of its states. */
const known = new Map<string, { updated: number; state: DraftState | null }>()

/**
 * The states of drafts, read one after another in idle moments, the lines that are shown first. What did not change is not
 * read again while the window is open.
 */
export function useStates(lines: () => readonly ReportLine[]) {
  const states = shallowRef<ReadonlyMap<string, DraftState>>(new Map())
  /** How many are still to be read. */
  const left = shallowRef(0)
  let shown = true
  let running = false

  const isKnown = ({ id, updated }: ReportLine): boolean => known.get(id)?.updated === updated
  function tell(all: readonly ReportLine[]): void {
    const next = new Map<string, DraftState>()
    for (const line of all) {
      const state = isKnown(line) ? known.get(line.id)?.state : null
      if (state) next.set(line.id, state)
    }
    states.value = next
    left.value = all.filter((line) => line.kind === 'draft' && !isKnown(line)).length
  }
  async function read(): Promise<void> {
    if (running) return
    running = true
    let drawnAt = performance.now()
    for (;;) {
      const line = lines().find((one) => one.kind === 'draft' && !isKnown(one))
      if (!line || !shown) break
      await idle()
      known.set(line.id, { updated: line.updated, state: await draftState(line.id) })
      // each time is a rendering: many are told together
      if (performance.now() - drawnAt < 300) continue
      tell(lines())
      drawnAt = performance.now()
    }
    tell(lines())
    running = false
  }
  onMounted(() => void read())
  onBeforeUnmount(() => (shown = false))
  watch(lines, (all) => {
    tell(all)
    void read()
  })
  return { states, left }
}
