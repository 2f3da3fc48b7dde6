import { entryAt, figureAt, type Report } from './report'
import { cellsOf } from './tables'
import type { Place, Rule, TableForm } from './template'
import { showAmount } from './values/parse'

type SumRule = Extract<Rule, { kind: 'sum' }>
type Amounts = (place: Place) => number | null

/** A total that its parts say: offered where the cell is empty, or where it says something else. */
export interface TotalOffer {
  /** In the figure's smallest step. */
  amount: number
  /** What stands there less what the parts add up to; null where no number stands. */
  difference: number | null
}

const rulesCache = new WeakMap<TableForm, ReadonlyMap<Place, readonly SumRule[]>>()

function sumRulesOf({ template }: Report, table: TableForm): ReadonlyMap<Place, readonly SumRule[]> {
  let rules = rulesCache.get(table)
  if (!rules) {
    const cells = new Set(cellsOf(table))
    const found = new Map<Place, SumRule[]>()
    for (const rule of template.rules)
      if (rule.kind === 'sum' && cells.has(rule.total))
        found.set(rule.total, [...(found.get(rule.total) ?? []), rule])
    rulesCache.set(table, (rules = found))
  }
  return rules
}

function amountsOf(report: Report): Amounts {
  return (place) => {
    const entry = entryAt(report, place)
    return entry.kind === 'value' ? entry.amount : null
  }
}

/** The one sum that all complete rules of a total agree on, else null. */
function agreedSum(rules: readonly SumRule[], amountOf: Amounts): number | null {
  let agreed: number | null = null
  for (const { parts } of rules) {
    let sum = 0
    let complete = true
    for (const part of parts) {
      const amount = amountOf(part)
      if (amount === null) {
        complete = false
        break
      }
      sum += amount
    }
    if (!complete) continue
    if (agreed !== null && agreed !== sum) return null
    agreed = sum
  }
  return agreed
}

/** The totals of a table that are empty or wrong while all their parts are filled and their rules agree. */
export function offeredTotals(report: Report, table: TableForm): ReadonlyMap<Place, TotalOffer> {
  const amountOf = amountsOf(report)
  const offers = new Map<Place, TotalOffer>()
  for (const [total, rules] of sumRulesOf(report, table)) {
    const sum = agreedSum(rules, amountOf)
    const amount = amountOf(total)
    if (sum !== null && sum !== amount)
      offers.set(total, { amount: sum, difference: amount === null ? null : amount - sum })
  }
  return offers
}

/** Fills empty places with sums until nothing new follows: totals are parts of other totals. */
function fillSums(
  report: Report,
  table: TableForm,
  filled: Map<Place, number>,
  takes: (total: Place, sum: number) => boolean,
): void {
  const read = amountsOf(report)
  const amountOf: Amounts = (place) => filled.get(place) ?? read(place)
  for (let before = -1; before !== filled.size;) {
    before = filled.size
    for (const [total, rules] of sumRulesOf(report, table)) {
      if (filled.has(total) || entryAt(report, total).kind !== 'blank') continue
      const sum = agreedSum(rules, amountOf)
      if (sum !== null && takes(total, sum)) filled.set(total, sum)
    }
  }
}

const asTyped = (report: Report, filled: ReadonlyMap<Place, number>): ReadonlyMap<Place, string> =>
  new Map([...filled].map(([place, amount]) => [place, showAmount(figureAt(report.template, place), amount)]))

/** What fills every empty total of a table whose parts are filled, or become so by filling; nothing typed is touched. */
export function missingTotals(report: Report, table: TableForm): ReadonlyMap<Place, string> {
  const filled = new Map<Place, number>()
  fillSums(report, table, filled, () => true)
  return asTyped(report, filled)
}

/**
 * What fills the empty ones of `cells` with 0. An empty total gets its 0 only if its parts then add up to 0: another
 * one is left to be offered.
 */
export function zerosIn(
  report: Report,
  table: TableForm,
  cells: readonly Place[],
): ReadonlyMap<Place, string> {
  const totals = sumRulesOf(report, table)
  const wanted = new Set(cells)
  const filled = new Map<Place, number>()
  for (const place of cells)
    if (!totals.has(place) && entryAt(report, place).kind === 'blank') filled.set(place, 0)
  fillSums(report, table, filled, (total, sum) => sum === 0 && wanted.has(total))
  return asTyped(report, filled)
}
