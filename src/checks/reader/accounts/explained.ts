import { exact } from '../../sentences/tokens/exact'
import type { KnownAmounts } from './known'
import type { Entry } from './entries'

/** Most numbers that are tried as one sum; a longer list is found by its marks (listSums). */
const LONGEST_RUN = 12
/** How far behind a number its parts are looked for: a report has 22 results. */
const MOST_PARTS = 24
/** Length of a chain of explanations, each by the one before: reports list parts of parts of parts, and not more. */
const DEEPEST = 8

/** The numbers of a paragraph, and which of them are explained so far. */
interface Account {
  entries: readonly Entry[]
  explained: boolean[]
}

/**
 * True for a number of table three or four, whichever: 相关案件 may be of both. The columns of applicants count only where
 * the number's own words name a row, column or result.
 */
const isTable = ({ requests, cases }: KnownAmounts, { value, framed }: Entry): boolean =>
  [requests, cases].some((table) => table?.amounts.has(value)) ||
  (framed && (requests?.columns.has(value) ?? false))

/** The sums of the next 1, 2, 3 … numbers from `at` in one direction, each with the index of its last number. */
function runsFrom(entries: readonly Entry[], at: number, step: 1 | -1): { sum: number; last: number }[] {
  const runs: { sum: number; last: number }[] = []
  let sum = 0
  for (let n = 1; n <= LONGEST_RUN; n += 1) {
    const one = entries[at + step * n]
    if (!one || Math.abs(one.sentence - (entries[at]?.sentence ?? 0)) > 1) break
    sum = exact(sum + one.value)
    runs.push({ sum, last: at + step * n })
  }
  return runs
}

/**
 * Marks runs that add up to an explained number or a total, which stands before its parts or behind them:
 * 收到120件（网上88件、信函25件、当面7件）; 网上88件、信函32件，共120件.
 */
function explainBySums({ entries, explained }: Account, known: KnownAmounts): boolean {
  let changed = false
  const set = (from: number, to: number): void => {
    for (let i = from; i <= to; i += 1) {
      changed ||= !explained[i]
      explained[i] = true
    }
  }
  entries.forEach(({ value }, at) => {
    for (const step of [1, -1] as const)
      for (const { sum, last } of runsFrom(entries, at, step)) {
        if (sum !== value || Math.abs(last - at) < 2) continue
        const [from, to] = step === 1 ? [at + 1, last] : [last, at - 1]
        const parts = explained.slice(from, to + 1)
        if (explained[at] || parts.every(Boolean)) set(Math.min(from, at), Math.max(to, at))
      }
    // 撤销6件，其余38件: the two add up to a total of the table
    for (const { sum, last } of runsFrom(entries, at, 1))
      if (known[entries[at]?.of ?? 'requests']?.totals.some(({ amount }) => amount === exact(sum + value)))
        set(at, last)
  })
  return changed
}

/** The numbers without those that are parts of the number before them: 无法提供9件，其中8件不掌握、1件需加工. */
export function withoutParts(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = []
  for (let at = 0; at < entries.length; at += 1) {
    const one = entries[at]
    if (!one) continue
    kept.push(one)
    let sum = 0
    const last = Math.min(entries.length - 1, at + MOST_PARTS)
    for (let i = at + 1; i <= last && sum < one.value; i += 1) {
      sum = exact(sum + (entries[i]?.value ?? 0))
      if (sum === one.value && i > at + 1 && entries[i]?.sentence === one.sentence) at = i
    }
  }
  return kept
}

/**
 * The indexes of the explained numbers: a cell, a group, a total, a sum, or a part of an explained number. Sums are
 * tried over all numbers, and over those outside brackets alone, each with and without the parts of the number before.
 */
export function explainedIn(entries: readonly Entry[], known: KnownAmounts): ReadonlySet<number> {
  const done = new Set<number>()
  const isDone = (one: Entry): boolean => done.has(one.mention)
  for (const one of entries) if (isTable(known, one)) done.add(one.mention)
  const outer = entries.filter(({ depth }) => depth === 0)
  const levels = [entries, outer, withoutParts(entries), withoutParts(outer)]
  let changed = true
  for (let depth = 0; changed && depth < DEEPEST; depth += 1) {
    changed = false
    for (const level of levels) {
      const explained = level.map(isDone)
      if (!explainBySums({ entries: level, explained }, known)) continue
      level.forEach(({ mention }, i) => {
        if (explained[i] && !done.has(mention)) {
          done.add(mention)
          changed = true
        }
      })
    }
  }
  return done
}
