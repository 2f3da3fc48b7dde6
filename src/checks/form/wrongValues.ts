import { entryAt, figureAt, type Report, statedFigures } from '../../report/report'
import { homeOf } from '../../report/standing'
import type { Finding } from '../findings/finding'

/**
 * value: a figure holds something other than a value of its kind. A rate beyond 100 % is reported under the template's
 * percent rule, so that one slip gives one finding.
 */
export function wrongValues(report: Report): Finding[] {
  const findings: Finding[] = []
  const percent = report.template.rules.find((rule) => rule.kind === 'percent')
  for (const place of statedFigures(report)) {
    const entry = entryAt(report, place)
    const section = homeOf(report, place)
    if (entry.kind !== 'wrong' || section === null) continue
    const { label } = figureAt(report.template, place)
    const rule = entry.problem === 'percent' && percent?.figures.includes(place) ? percent.id : 'value'
    findings.push({
      id: `${rule}:${place}`,
      severity: 'error',
      sentence: `${label}：${entry.sentence}`,
      about: label,
      target: { kind: 'figure', section, figure: place },
      figures: [place],
      basis: entry.typed,
    })
  }
  return findings
}
