import type { DraftState } from '../../../services/list/draftState'

/** The ids of chosen reports. */
type Choice = ReadonlySet<string>

/**
 * Of the chosen ones those that are shown: what is not on the screen must not be removed with the rest. The same object
 * when all are.
 */
export function choiceAmong(chosen: Choice, shown: readonly string[]): Choice {
  const left = shown.filter((id) => chosen.has(id))
  return left.length === chosen.size ? chosen : new Set(left)
}

/** All that are shown; none when these are all chosen already. */
export const allOrNone = (chosen: Choice, shown: readonly string[]): Choice =>
  new Set(shown.every((id) => chosen.has(id)) ? [] : shown)

/** Those of the ids that are among the lines, of the report list or of the bin. */
export const idsAmong = (ids: readonly string[], lines: readonly { id: string }[]): string[] => {
  const there = new Set(lines.map(({ id }) => id))
  return ids.filter((id) => there.has(id))
}

/** True for a report that leaves as a draft only: something is missing or wrong, or it cannot be checked. */
export const isUnsettled = (state: DraftState | null): boolean =>
  state === null || state.error + state.missing > 0

/** What became of several reports: how many of `all` it was `done` with. */
interface Outcome {
  all: number
  done: number
  /** Why not with the rest, a sentence; '' where nothing is known. */
  why: string
}
/** What is said of it, '' for nothing: of the ones that were done, and of the rest. */
interface Told {
  said: string
  trouble: string
}

const outcomeNotice = ({ all, done, why }: Outcome, what: string, after: string): Told => ({
  said: done > 0 ? `已${what} ${done} 份${after}。` : '',
  trouble: done < all ? `有 ${all - done} 份没有${what}。${why}` : '',
})

export const tellRemoved = (outcome: Outcome): Told =>
  outcomeNotice(outcome, '删除', '，在回收站里至少保留 30 天')
export const tellPutBack = (outcome: Outcome): Told => outcomeNotice(outcome, '恢复', '')
