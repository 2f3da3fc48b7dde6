import { markOf } from '../../draft/draftContent'
import type { Report } from '../../report'
import type { Place } from '../../template/template'
import { isBasics, withSectionsLeft } from '../moved'
import { onForm, ownReport } from '../ownForm'

/** What stands after the title of a part, so that nobody takes it for the whole. */
const PART = '（部分）'

/**
 * A report with some of its sections and 基本信息 alone, on a form of its own; what it does not state is not in it, nor what
 * was confirmed. Places, and the lines of the texts, are those of the report.
 */
export function reportOfSections(report: Report, places: ReadonlySet<Place>): Report {
  const own = ownReport(report)
  const left = own.template.sections.filter((section) => places.has(section.place) || isBasics(section))
  const draft = { ...withSectionsLeft(own, left), confirmed: {} }
  return { template: draft.form ?? own.template, draft }
}

/** The same as a part to be filled in by somebody else: it says so, and of which report it is. */
export function partReport(report: Report, places: ReadonlySet<Place>): Report {
  const { template, draft } = reportOfSections(report, places)
  const form = {
    ...template,
    reportTitle: `${template.reportTitle}${PART}`,
    partOf: {
      draft: report.draft.id,
      mark: markOf(report.draft),
      sections: template.sections.flatMap(({ place }) => (places.has(place) ? [place] : [])),
    },
  }
  return { template: form, draft: onForm(draft, form) }
}

/**
 * What of a report a file is about that came back: all of it, or the part with those of the `sections` that it still has; null
 * where it has none of them.
 */
export function partFor(
  report: Report,
  sections: readonly Place[] | null,
): { part: Report; gone: readonly Place[] } | null {
  if (!sections) return { part: report, gone: [] }
  const own = new Set(report.template.sections.map(({ place }) => place))
  const here = sections.filter((place) => own.has(place))
  if (here.length === 0) return null
  return { part: partReport(report, new Set(here)), gone: sections.filter((place) => !own.has(place)) }
}
