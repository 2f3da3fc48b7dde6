import { entryAt, figuresOf, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'

/** Amount of a figure, null while it is blank or wrong, and where the form does not have it. */
export function amountIn(report: Report, place: Place | undefined): number | null {
  if (place === undefined || !figuresOf(report.template).has(place)) return null
  const entry = entryAt(report, place)
  return entry.kind === 'value' ? entry.amount : null
}

/** Sum of the figures' amounts; null when one of them is blank, wrong or not in the form. */
export function sumIn(report: Report, places: readonly (Place | undefined)[]): number | null {
  let sum = 0
  for (const place of places) {
    const amount = amountIn(report, place)
    if (amount === null) return null
    sum += amount
  }
  return sum
}
