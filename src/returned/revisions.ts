import type { Revision } from './model'

type Stretch = Revision & { from: number; to: number }

/** Each revision once, in their order; those that name nobody and no day say nothing. */
function distinct(revisions: readonly Revision[]): Revision[] {
  const seen = new Map<string, Revision>()
  for (const { author, day } of revisions)
    if (author !== '' || day !== '') seen.set(`${author}\n${day}`, { author, day })
  return [...seen.values()]
}

/** The tracked changes in a stretch of a text, or at its ends. */
export const within = (revised: readonly Stretch[], from: number, to: number): Revision[] =>
  distinct(revised.filter((one) => one.from <= to && one.to >= from))

/** Tracked changes of a part of a text, which begins at `start` and has `length` characters, counted from its beginning. */
export const movedRevisions = (
  revised: readonly Stretch[] | undefined,
  start: number,
  length: number,
): Stretch[] =>
  (revised ?? []).flatMap((one) =>
    one.to >= start && one.from <= start + length
      ? [{ ...one, from: Math.max(0, one.from - start), to: Math.min(length, one.to - start) }]
      : [],
  )

/** What a change says of who made it; nothing where nobody is known. */
export const madeBy = (revisions: readonly Revision[]): { by?: readonly Revision[] } => {
  const by = distinct(revisions)
  return by.length > 0 ? { by } : {}
}
