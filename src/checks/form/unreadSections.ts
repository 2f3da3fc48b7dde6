import { isFormText } from '../../report/text/formText'
import { type Report, typedAt } from '../../report/report'
import type { Finding } from '../findings/finding'

/**
 * read-through: sections whose text is still the form's, word for word. No check can tell whether it is true of this
 * unit and year, so the official reads it. A confirmation holds for one year.
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
