import type { Draft } from '../../draft/draft'
import type { Report } from '../../report'
import type { Orientation, Place } from '../../template/template'
import { onForm, ownReport } from '../ownForm'

/** The draft with a section's table 竖排 or 横排 on paper; null leaves it to what its numbers need. */
export function withOrientation(report: Report, place: Place, orientation: Orientation | null): Draft {
  const own = ownReport(report)
  const sections = own.template.sections.map((section) => {
    if (section.place !== place || !section.table) return section
    const { orientation: _, ...table } = section.table
    return { ...section, table: orientation === null ? table : { ...table, orientation } }
  })
  return onForm(own.draft, { ...own.template, sections })
}
