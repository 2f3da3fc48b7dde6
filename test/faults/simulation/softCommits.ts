import type { Transaction } from './fakeParts'

/** So long (ms) after it was called complete a commit may still be in memory alone, unless it was a strict one. */
const WRITTEN_AFTER = 40_000

/** The commits that a power cut takes back: those that were not strict, and after which no strict one came. */
export function softCommits(now: () => number) {
  let soft: { at: number; undo: (() => void)[] }[] = []
  return {
    note({ durability, _rollbackLog }: Transaction): void {
      soft = soft.filter(({ at }) => at > now() - WRITTEN_AFTER)
      // one log for all of them: what is written down takes along what came before it
      if (durability === 'strict') soft = []
      else soft.push({ at: now(), undo: [..._rollbackLog] })
    },
    lose(): void {
      for (const { at, undo } of soft.toReversed())
        if (at > now() - WRITTEN_AFTER) for (const step of undo.toReversed()) step()
      soft = []
    },
    forget: (): void => void (soft = []),
  }
}
