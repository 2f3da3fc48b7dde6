import type { Report } from '../../report'
import { hasText } from '../../template/tables'
import type { Section, Template } from '../../template/template'
import { starterOf } from '../../text/starterOf'
import { ownReport } from '../ownForm'

/** A report's form as others can begin with it: with the sentences as they are written now, and without values. */
export function formOfReport(report: Report): Template {
  const { template, draft } = ownReport(report)
  const sections = template.sections.map((section): Section => {
    const text = draft.sections[section.place]?.text
    return hasText(section) && text ? { ...section, starter: starterOf(text) } : section
  })
  return { ...template, sections }
}
