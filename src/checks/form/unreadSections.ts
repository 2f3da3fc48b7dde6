import { isFormText } from '../../report/text/formText'
import { type Report, typedAt } from '../../report/report'
import type { Finding } from '../findings/finding'

/**
 * Sections whose sentences are the form's, untouched: whether they are true of this unit and year nobody can tell but the one
 * who reads them. Confirmed for a year; in the report of the next one it is asked again.
 */
export function unreadSections(report: Report): Finding[] {
  const { template, draft } = report
  const year = typedAt(report, template.year).trim()
  return template.sections.flatMap((section): Finding[] => {
    const text = draft.sections[section.place]?.text
    if (!text || section.starter.length === 0 || !isFormText(section, text)) return []
    return [
      {
        id: `read-through:${section.place}`,
        severity: 'unread',
        sentence: `“${section.heading}”的文字还是表样原文，请通读，不符合实际的改掉`,
        about: section.heading,
        target: { kind: 'section', section: section.place },
        figures: [],
        basis: year,
      },
    ]
  })
}
