import { type Cell, wordsOf } from '../cell'
import { numberingOf } from '../headWords'
import { type FoundSum, isPart, sumsWith } from './saidSums'
import { isAlike, type Line, type Term } from './sumLines'

/** Parts of a sum that no word announces. */
const MOST_PARTS = 40
/** How many rows or columns have to confirm the sum, each with at least two parts that are not 0. */
const FEWEST = 2

const leafOf = ({ path }: Line): Cell | undefined => path.at(-1)
const levelOf = (line: Line): number => {
  const leaf = leafOf(line)
  return leaf ? numberingOf(wordsOf(leaf)) : 0
}
const sameParents = (one: Line, other: Line): boolean =>
  one.path.length === other.path.length && one.path.slice(0, -1).every((cell, i) => cell === other.path[i])

/** A whole while its parts are added up: the sum so far in each row or column in which the whole has a number. */
interface Running {
  crosses: readonly { cross: number; whole: Term; amount: number }[]
  sums: number[]
  /** Parts that are not 0. */
  filled: number[]
}

/** Adds a line; false where it cannot be a part: of another kind, without number, or too much. */
function added({ crosses, sums, filled }: Running, line: Line): boolean {
  for (const [i, { cross, whole, amount }] of crosses.entries()) {
    const part = line.terms.get(cross)
    if (!part || part.open || !isAlike(whole, part)) return false
    sums[i] = (sums[i] ?? 0) + (part.amount ?? 0)
    if ((part.amount ?? 0) > 0) filled[i] = (filled[i] ?? 0) + 1
    if ((sums[i] ?? 0) > amount) return false
  }
  return true
}

/** In how many rows or columns the parts so far confirm the whole; -1 where they do not add up to it. */
const proofs = ({ crosses, sums, filled }: Running): number =>
  crosses.every(({ amount }, i) => sums[i] === amount) ? filled.filter((parts) => parts > 1).length : -1

/** The lines directly after (1) or before (-1) a line that add up to it wherever it has a number; null for none. */
function runOf(lines: readonly Line[], at: number, step: 1 | -1): number[] | null {
  const whole = lines[at]
  if (!whole) return null
  const crosses = [...whole.terms].flatMap(([cross, term]) =>
    term.amount === null ? [] : [{ cross, whole: term, amount: term.amount }],
  )
  const running: Running = { crosses, sums: crosses.map(() => 0), filled: crosses.map(() => 0) }
  const level = levelOf(whole)
  const run: number[] = []
  let found: number[] | null = null
  for (let i = at + step; run.length < MOST_PARTS; i += step) {
    const part = lines[i]
    if (!part || part.block !== whole.block || isPart(part) || !added(running, part)) break
    const first = lines[run[0] ?? i]
    // lines that are 0 everywhere are included as long as they stand under the same labels
    if (found && (!first || !sameParents(first, part))) break
    run.push(i)
    const proven = proofs(running)
    if (proven < 0 || run.length < 2) {
      if (found) break
      continue
    }
    const numbered = level > 0 && step > 0 && run.every((one) => levelOf(lines[one] ?? whole) > level)
    if (proven >= FEWEST || (numbered && proven > 0)) found = [...run]
  }
  return found
}

/**
 * Sums that no word announces: lines beside one that make it in at least two places, or under a heading of a lower number in one.
 * @param taken indices of lines whose sums are known
 */
export function unsaidSums(lines: readonly Line[], taken: ReadonlySet<Line>): FoundSum[] {
  return lines.flatMap((line, at) => {
    if (taken.has(line)) return []
    const run = runOf(lines, at, 1) ?? runOf(lines, at, -1)
    return run ? sumsWith(lines, at, run) : []
  })
}
