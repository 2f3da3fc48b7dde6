import type { Mend } from '../../report/mend/mend'
import type { useEditor } from '../../stores/editor'

/** Mends findings, and tells how many places it were where that is more than one press shows. */
export const mending =
  (desk: ReturnType<typeof useEditor>, tell: (sentence: string) => void) =>
  (mends: readonly Mend[]): void => {
    const before = desk.open.draft
    desk.mend(mends)
    if (desk.open.draft === before) tell('这里已经改过，没有再改。')
    else if (mends.length > 1) tell(`已改正 ${mends.length} 处，按 Ctrl+Z 可以一次撤销。`)
  }
