import { figureAt, type Report, yearOf } from '../../report/report'
import { yearDoubt } from '../../report/values/yearDoubt'
import type { Finding } from '../findings/finding'

/**
 * unlikely, for the report's year: one that has not begun, or from before the form. A confirmation holds for that year,
 * whatever the clock says later.
 * @param thisYear by the computer's clock, null where it is not known
 */
export function unlikelyYear(report: Report, thisYear: number | null): Finding[] {
  const { template } = report
  const year = yearOf(report)
  const doubt = year === null ? null : yearDoubt(template, year, thisYear)
  if (doubt === null) return []
  const { label, section } = figureAt(template, template.year)
  return [
    {
      id: `unlikely:${template.year}`,
      severity: 'warning',
      sentence: `${label}：${doubt}；确认无误的，点“已核实”。`,
      about: label,
      target: { kind: 'figure', section, figure: template.year },
      figures: [template.year],
      basis: String(year),
    },
  ]
}
