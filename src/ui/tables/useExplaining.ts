import { computed, type ComputedRef, type Ref, ref, watch } from 'vue'
import type { Report } from '../../report/report'
import { explainedAt } from './barWords'
import type { CellCursor } from './cells/cellCursor'
import type { CellElements } from './cells/cellFaces'

/** What counts in the cell with the cursor, while the official wants it explained. */
export interface Explaining {
  /** The explanation is wanted. */
  on: Ref<boolean>
  /** The explanation, '' where there is nothing to show. */
  text: ComputedRef<string>
  toggle(): void
  /** Answers whether it was shown. */
  close(): boolean
}

/** The cell that is explained is brought into sight whenever it is another one. */
export function useExplaining(
  cursor: CellCursor,
  elements: () => CellElements,
  report: () => Report,
): Explaining {
  const on = ref(false)
  const text = computed(() => (on.value && cursor.at.value ? explainedAt(report(), cursor.at.value) : ''))
  watch(
    [on, cursor.at],
    () => {
      if (!on.value || cursor.at.value === null) return
      elements().get(cursor.at.value)?.input.scrollIntoView({ block: 'nearest' })
    },
    { flush: 'post' },
  )
  return {
    on,
    text,
    toggle: () => void (on.value = !on.value),
    close() {
      const was = on.value
      on.value = false
      return was
    },
  }
}
