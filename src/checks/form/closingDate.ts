import { entryAt, figureAt, type Report, yearOf } from '../../report/report'
import { dueOf } from '../../report/unitKind'
import { showDate } from '../../report/values/kinds/date'
import type { Finding } from '../findings/finding'

/**
 * closing-date (C24): 成文日期 lies outside the time in which the report is due, which is after the year that it covers and
 * not later than the last day for publishing: 31 January or 31 March by the kind of unit (条例第四十九条).
 */
export function closingDate(report: Report): Finding[] {
  const place = report.template.closing.date
  const { label, section } = figureAt(report.template, place)
  const entry = entryAt(report, place)
  const year = yearOf(report)
  if (entry.kind !== 'value' || entry.amount === null || year === null) return []
  const early = entry.amount <= year * 10_000 + 12_31
  const due = dueOf(report) ?? (year + 1) * 10_000 + 3_31
  const late = entry.amount > due
  if (!early && !late) return []
  const why = early ? `早于报告年度 ${year} 年结束` : `晚于 ${showDate(due)}的公布期限（条例第四十九条）`
  return [
    {
      id: 'closing-date',
      severity: 'warning',
      sentence: `${label} ${showDate(entry.amount)}，${why}，请核实。`,
      about: label,
      target: { kind: 'figure', section, figure: place },
      figures: [place],
      basis: `${entry.amount} ${year}`,
    },
  ]
}
