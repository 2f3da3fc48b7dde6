import { type Cell, wordsOf } from '../cell'
import { bareLabel, totalRank } from '../headWords'
import { holdsIn, isAlike, type Line, type Term } from './sumLines'

/** A total of a line with its parts. */
export interface FoundSum {
  axis: Line['axis']
  total: Term
  parts: readonly Term[]
  holds: boolean | null
}

const PART = /^(?:其中|包括|含)/u
const REST = /^其[他它余]/u
/** Parts that 其中 opens at most. */
const MOST_PARTS = 30

/** Set for a line whose labels call it a total. */
interface Total {
  /** Index of the label that says so; its parts share the labels before it, and those after. */
  level: number
  /** 0 for 小计, 2 for 总计. */
  rank: number
}

/** The lines of one axis, and which of them are totals. */
interface Lines {
  all: readonly Line[]
  totals: readonly (Total | null)[]
}

function totalOf({ path }: Line): Total | null {
  for (const [back, cell] of [...path].reverse().entries()) {
    const rank = totalRank(bareLabel(wordsOf(cell)))
    if (rank >= 0) return { level: path.length - 1 - back, rank }
  }
  return null
}

/** True for a line that counts a part of another line's once more: 其中：女性. */
export const isPart = ({ path }: Line): boolean => path.some((cell) => PART.test(bareLabel(wordsOf(cell))))
const within = ({ path }: Line, prefix: readonly Cell[]): boolean =>
  prefix.every((cell, i) => path[i] === cell)
const endsLike = ({ path }: Line, tail: readonly Cell[]): boolean =>
  tail.length === 0 ||
  (path.length > tail.length &&
    tail.every((cell, i) => wordsOf(path[path.length - tail.length + i] ?? cell) === wordsOf(cell)))

/** The lines before (-1) or after (1) a total, the nearest first, up to the next total of its own rank. */
function around({ all, totals }: Lines, at: number, step: 1 | -1, wide = false): number[] {
  const [line, total] = [all[at], totals[at]]
  if (!line || !total) return []
  const prefix = wide ? [] : line.path.slice(0, total.level)
  const tail = line.path.slice(total.level + 1)
  const found: number[] = []
  for (let i = at + step; i >= 0 && i < all.length; i += step) {
    const [other, also] = [all[i], totals[i] ?? null]
    if (!other || other.block !== line.block || !within(other, prefix)) break
    const equal = also !== null && also.level <= total.level && also.rank >= total.rank
    // 合计 over 件数 and 金额 is two totals beside each other
    if (equal && other.path[total.level] !== line.path[total.level]) break
    if (!equal && endsLike(other, tail)) found.push(i)
  }
  return found
}

/**
 * The sets of lines that may be a total's parts: the subtotals next to it with the lines that are in none, or all lines
 * that are no total.
 */
function choices(lines: Lines, near: readonly number[]): number[][] {
  const { all, totals } = lines
  const plain = near.filter((i) => !totals[i])
  const whole = plain.filter((i) => {
    const line = all[i]
    return line !== undefined && !isPart(line)
  })
  const subtotals = near.filter((i) => totals[i])
  if (subtotals.length === 0) return [whole, plain]
  const beside = (step: 1 | -1): number[] => {
    const covered = new Set(subtotals.flatMap((at) => around(lines, at, step)))
    return near.filter((i) => !covered.has(i) && (totals[i] ? true : whole.includes(i)))
  }
  return [beside(-1), beside(1), whole, plain]
}

/** The sums of a total with these lines as its parts, one for each row or column in which both have values. */
export function sumsWith(all: readonly Line[], at: number, parts: readonly number[]): FoundSum[] {
  const line = all[at]
  if (!line) return []
  const others = [...parts].sort((a, b) => a - b).flatMap((i) => all[i] ?? [])
  return [...line.terms].flatMap(([cross, total]): FoundSum[] => {
    const own = others.flatMap((other) => other.terms.get(cross) ?? []).filter((term) => isAlike(total, term))
    return own.length > 1 ? [{ axis: line.axis, total, parts: own, holds: holdsIn(total, own) }] : []
  })
}

const balance = (sums: readonly FoundSum[]): number =>
  sums.reduce((sum, { holds }) => sum + (holds === null ? 0 : holds ? 1 : -1), 0)

/** Of several sets of parts, the sums of the one that holds most often; of equals the first. */
function best(
  all: readonly Line[],
  line: Line,
  at: number,
  options: readonly (readonly number[])[],
): FoundSum[] {
  let found: FoundSum[] = []
  for (const parts of options) {
    const sums = parts.length > 1 ? sumsWith(all, at, parts) : []
    // parts of parts are parts of the whole only where the numbers say so
    if (parts.some((i) => isPart(all[i] ?? line)) && balance(sums) <= 0) continue
    if (sums.length > 0 && (found.length === 0 || balance(sums) > balance(found))) found = sums
  }
  return found
}

/** The sums of the lines that words call a total: 合计, 总计, 小计, above or below their parts. */
export function totalsOf(all: readonly Line[]): FoundSum[] {
  const lines: Lines = { all, totals: all.map(totalOf) }
  return all.flatMap((line, at) => {
    if (!lines.totals[at] || isPart(line)) return []
    // a 总计 after the last group of rows is that of all
    const wide = lines.totals[at].level > 0 && line.axis === 'row'
    const near = ([-1, 1] as const).flatMap((step) =>
      choices(lines, around(lines, at, step)).concat(
        wide ? choices(lines, around(lines, at, step, true)) : [],
      ),
    )
    const sums = best(all, line, at, near)
    // sums that mostly do not hold: the total counts something else
    return balance(sums) < 0 ? sums.filter(({ holds }) => holds === false) : sums
  })
}

/** True where at least one sum holds and none is broken; in a blank table, where the last part is a remainder. */
function areAll(sums: readonly FoundSum[], { path }: Line): boolean {
  if (sums.length === 0 || sums.some(({ holds }) => holds === false)) return false
  const last = path.at(-1)
  const rest = last !== undefined && REST.test(bareLabel(wordsOf(last)).replace(PART, ''))
  return (
    sums.some(({ holds, total }) => holds === true && total.amount !== 0) || (rest && balance(sums) === 0)
  )
}

/** Sums of the line before 其中: only where the parts are complete, by the numbers or by a last 其他. */
export function partsOf(all: readonly Line[]): FoundSum[] {
  const found: FoundSum[] = []
  for (const [at, line] of all.entries()) {
    const next = all[at + 1]
    if (!next || !isPart(next) || isPart(line) || next.block !== line.block) continue
    const run: number[] = []
    for (let i = at + 1; i < all.length && run.length < MOST_PARTS; i += 1) {
      const part = all[i]
      if (!part || part.block !== line.block || totalOf(part)) break
      run.push(i)
      const after = all[i + 1]
      const sums = run.length > 1 && !(after && isPart(after)) ? sumsWith(all, at, run) : []
      if (!areAll(sums, part)) continue
      found.push(...sums)
      break
    }
  }
  return found
}
