import { isEmptyProse } from '../report/prose'
import { entryAt, figureAt, type Report, statedFigures } from '../report/report'
import { homeOf } from '../report/standing'
import type { Finding } from './finding'

/** A figure that the report states and that is blank; one finding however often it stands. */
export function blankFigures(report: Report): Finding[] {
  const findings: Finding[] = []
  for (const place of statedFigures(report)) {
    if (entryAt(report, place).kind !== 'blank') continue
    const section = homeOf(report, place)
    if (section === null) continue
    const { label } = figureAt(report.template, place)
    findings.push({
      id: `blank:${place}`,
      severity: 'missing',
      sentence: `${label} 未填`,
      about: label,
      target: { kind: 'figure', section, figure: place },
      figures: [place],
      basis: '',
    })
  }
  return findings
}

/** A printed section without a word (条例第五十条 asks for each part; “不能遗漏”, 国办公开办函〔2021〕30号). */
export function emptySections({ template, draft }: Report): Finding[] {
  return template.sections.flatMap((section): Finding[] => {
    const text = draft.sections[section.place]?.text
    if (!text || !isEmptyProse(text)) return []
    return [
      {
        id: `empty:${section.place}`,
        severity: 'missing',
        sentence: `“${section.heading}”没有内容`,
        about: section.heading,
        target: { kind: 'section', section: section.place },
        figures: [],
        basis: '',
      },
    ]
  })
}
