import { entryAt, figureAt, type Report } from './report'
import { cellsOf } from './template/tables'
import type { Place, Rule, TableForm, Template } from './template/template'
import { showAmount } from './values/parse'
import { fromMillionths, inMillionths, isAdded } from './values/steps'

type SumRule = Extract<Rule, { kind: 'sum' }>
type Amounts = (place: Place) => number | null

/** A total computed from its parts, offered for a cell that is empty or holds another number. */
export interface TotalOffer {
  /** The sum, in the figure's smallest step. */
  amount: number
  /** The cell's number minus the sum; null where the cell has no number. */
  difference: number | null
}

type RulesOfTable = ReadonlyMap<Place, readonly SumRule[]>
const rulesCache = new WeakMap<TableForm, { rules: Template['rules']; ofTable: RulesOfTable }>()

function sumRulesOf({ template }: Report, table: TableForm): RulesOfTable {
  let known = rulesCache.get(table)
  if (known?.rules !== template.rules) {
    const cells = new Set(cellsOf(table))
    const found = new Map<Place, SumRule[]>()
    for (const rule of template.rules)
      if (rule.kind === 'sum' && cells.has(rule.total))
        found.set(rule.total, [...(found.get(rule.total) ?? []), rule])
    rulesCache.set(table, (known = { rules: template.rules, ofTable: found }))
  }
  return known.ofTable
}

function amountsOf(report: Report): Amounts {
  return (place) => {
    const entry = entryAt(report, place)
    return entry.kind === 'value' ? entry.amount : null
  }
}

/** The sum of a rule in its total's smallest step; null while a part has no number, or where the total cannot hold it. */
function sumOf(template: Template, { total, parts }: SumRule, amountOf: Amounts): number | null {
  let sum = 0
  for (const part of parts) {
    const amount = amountOf(part)
    if (amount === null) return null
    sum += inMillionths(figureAt(template, part), amount)
  }
  return fromMillionths(figureAt(template, total), sum)
}

/** The sum on which all complete rules of a total agree, else null; `all` asks that each of its rules is complete. */
function agreedSum(
  { template }: Report,
  rules: readonly SumRule[],
  amountOf: Amounts,
  all = false,
): number | null {
  let agreed: number | null = null
  for (const rule of rules) {
    const sum = sumOf(template, rule, amountOf)
    if (sum === null ? all : agreed !== null && agreed !== sum) return null
    agreed = sum ?? agreed
  }
  return agreed
}

/** The totals of a table that are empty or wrong although all parts of a rule are filled and the rules agree. */
export function offeredTotals(report: Report, table: TableForm): ReadonlyMap<Place, TotalOffer> {
  const amountOf = amountsOf(report)
  const offers = new Map<Place, TotalOffer>()
  for (const [total, rules] of sumRulesOf(report, table)) {
    const sum = agreedSum(report, rules, amountOf)
    const amount = amountOf(total)
    if (sum !== null && sum !== amount)
      offers.set(total, { amount: sum, difference: amount === null ? null : amount - sum })
  }
  return offers
}

/**
 * Adds sums for empty totals to `filled` until nothing changes, since totals are parts of other totals. A total of both
 * a row and a column waits for both sums as long as the other may still follow.
 */
function fillSums(
  report: Report,
  table: TableForm,
  filled: Map<Place, number>,
  takes: (total: Place, sum: number) => boolean,
): void {
  const read = amountsOf(report)
  const amountOf: Amounts = (place) => filled.get(place) ?? read(place)
  const pass = (all: boolean): boolean => {
    const before = filled.size
    for (const [total, rules] of sumRulesOf(report, table)) {
      if (filled.has(total) || entryAt(report, total).kind !== 'blank') continue
      const sum = agreedSum(report, rules, amountOf, all)
      if (sum !== null && takes(total, sum)) filled.set(total, sum)
    }
    return filled.size > before
  }
  while (pass(true) || pass(false));
}

const asTyped = (report: Report, filled: ReadonlyMap<Place, number>): ReadonlyMap<Place, string> =>
  new Map([...filled].map(([place, amount]) => [place, showAmount(figureAt(report.template, place), amount)]))

/** Values for every empty total whose parts are filled, or become so by filling; what is typed is not changed. */
export function missingTotals(report: Report, table: TableForm): ReadonlyMap<Place, string> {
  const filled = new Map<Place, number>()
  fillSums(report, table, filled, () => true)
  return asTyped(report, filled)
}

/**
 * Values of 0 for the empty ones of `cells` that count, measure or hold money. An empty total gets one only if its parts then add up to 0; other totals
 * are left to `offeredTotals`.
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
    if (
      !totals.has(place) &&
      isAdded(figureAt(report.template, place)) &&
      entryAt(report, place).kind === 'blank'
    )
      filled.set(place, 0)
  fillSums(report, table, filled, (total, sum) => sum === 0 && wanted.has(total))
  return asTyped(report, filled)
}
