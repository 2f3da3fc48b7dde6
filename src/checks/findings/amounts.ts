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

/** The amounts of two or three figures as a sum, `（272＋3）`; '' for one, for many, and where one is not known. */
export function termsOf(report: Report, places: readonly Place[]): string {
  const amounts = places.flatMap((place) => amountIn(report, place) ?? [])
  const few = places.length > 1 && places.length <= 3 && amounts.length === places.length
  return few ? `（${amounts.join('＋')}）` : ''
}
