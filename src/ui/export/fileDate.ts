import { entryAt, type Report, yearOf } from '../../report/report'

const two = (n: number): string => String(n).padStart(2, '0')

/** For a report that names neither a day nor a year. */
const NO_YEAR = 1999

/**
 * The day that dates the exported file, `2026-01-20`: 成文日期, or the first day after the report's year while there is none.
 * Never the day of the export, so that the same draft gives the same file.
 */
export function fileDate(report: Report): string {
  const signed = entryAt(report, report.template.closing.date)
  if (signed.kind === 'value' && signed.amount !== null) {
    const { amount } = signed
    return `${Math.floor(amount / 10_000)}-${two(Math.floor(amount / 100) % 100)}-${two(amount % 100)}`
  }
  return `${(yearOf(report) ?? NO_YEAR) + 1}-01-01`
}
