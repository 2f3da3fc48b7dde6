import { entryAt, figuresOf, type Report } from '../../report/report'
import type { Place } from '../../report/template'

/** Amount of a figure, null while it is blank, wrong, or not one of the form's. */
export function amountIn(report: Report, place: Place): number | null {
  if (!figuresOf(report.template).has(place)) return null
  const entry = entryAt(report, place)
  return entry.kind === 'value' ? entry.amount : null
}

/** The amounts' sum, null when one of them is not known. */
export function sumIn(report: Report, places: readonly Place[]): number | null {
  let sum = 0
  for (const place of places) {
    const amount = amountIn(report, place)
    if (amount === null) return null
    sum += amount
  }
  return sum
}
