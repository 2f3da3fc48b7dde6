import { alike, bare } from '../text/likeness'
import { commonPairs } from './commonPairs'

/** Indices of a line in both versions; null where it does not exist. */
export type LinePair = readonly [before: number | null, after: number | null]

/** Least likeness of two lines that count as versions of one another. */
const ALIKE = 0.4
/** In gaps of more lines on either side, lines are paired in order and not by the best likeness. */
const MOST_IN_GAP = 24

/**
 * Pairs the lines of two versions in reading order: equal lines first, then, in the gaps between them, those that are
 * most alike.
 */
export function pairLines(before: readonly string[], after: readonly string[]): LinePair[] {
  const pairs: LinePair[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...commonPairs(before, after), [before.length, after.length] as const]) {
    // one by one: push(...pairs) fails for very many pairs
    for (const pair of pairGap(before.slice(i, nextI), after.slice(j, nextJ))) pairs.push(shifted(i, j)(pair))
    if (nextI < before.length) pairs.push([nextI, nextJ])
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return pairs
}

const shifted =
  (i: number, j: number) =>
  ([a, b]: LinePair): LinePair => [a === null ? null : a + i, b === null ? null : b + j]

function pairGap(gone: readonly string[], came: readonly string[]): LinePair[] {
  const likeness = (i: number, j: number): number => {
    const [a, b] = [bare(gone[i] ?? ''), bare(came[j] ?? '')]
    const most = (2 * Math.min(a.length, b.length)) / Math.max(1, a.length + b.length)
    const score = most < ALIKE ? 0 : alike(a, b)
    return score < ALIKE ? 0 : score
  }
  const matches =
    gone.length > MOST_IN_GAP || came.length > MOST_IN_GAP
      ? gone.flatMap((_, i) => (i < came.length && likeness(i, i) > 0 ? [[i, i] as const] : []))
      : bestMatches(gone.length, came.length, likeness)
  const pairs: LinePair[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...matches, [gone.length, came.length] as const]) {
    for (; i < nextI; i += 1) pairs.push([i, null])
    for (; j < nextJ; j += 1) pairs.push([null, j])
    if (nextI < gone.length) pairs.push([i++, j++])
  }
  return pairs
}

/** Pairs, ascending on both sides, with the greatest sum of likenesses. */
function bestMatches(
  rows: number,
  columns: number,
  likeness: (i: number, j: number) => number,
): (readonly [number, number])[] {
  const scores = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => likeness(i, j)),
  )
  const sums = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const at = (i: number, j: number): number => sums[i]?.[j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1) {
      const score = scores[i]?.[j] ?? 0
      const row = sums[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), score > 0 ? score + at(i + 1, j + 1) : 0)
    }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    const score = scores[i]?.[j] ?? 0
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}
