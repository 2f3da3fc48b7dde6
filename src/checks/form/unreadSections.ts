import { isOnlyReplaced } from '../../report/draft/stillUnread'
import { isFormText } from '../../report/text/formText'
import { type Report, typedAt } from '../../report/report'
import { OWN_FORM, type Template } from '../../report/template/template'
import type { Finding } from '../findings/finding'

/**
 * Whose sentences a form starts with: those of the built-in form, or those of the document from which the official made
 * it.
 */
export const originOf = ({ id, base, unitForm }: Template): string =>
  id !== OWN_FORM || base !== undefined ? '表样原文' : unitForm ? '本单位格式的原文' : '原文件里的文字'

/**
 * read-through: sections whose text is still the form's, word for word or but for what was replaced. No check can tell whether it is true of this
 * unit and year, so the official reads it. A confirmation holds for one year.
 */
export function unreadSections(report: Report): Finding[] {
  const { template, draft } = report
  const year = typedAt(report, template.year).trim()
  return template.sections.flatMap((section): Finding[] => {
    const text = draft.sections[section.place]?.text
    if (!text || section.starter.length === 0) return []
    const untouched = isFormText(section, text)
    if (!untouched && !isOnlyReplaced(draft, section.place, text)) return []
    const state = untouched ? `还是${originOf(template)}` : '只替换过个别词，还没通读'
    return [
      {
        id: `read-through:${section.place}`,
        severity: 'unread',
        sentence: `“${section.heading}”的文字${state}，请通读，不符合实际的改掉`,
        about: section.heading,
        target: { kind: 'section', section: section.place },
        figures: [],
        basis: year,
      },
    ]
  })
}
