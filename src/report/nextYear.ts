import type { Draft } from './draft/draft'
import { type Report, typedAt } from './report'
import type { Place, Template } from './template/template'

const YEAR = /(?<!\d)(20\d\d)(?=年)/gu
const later = (year: string): string => String(Number(year) + 1)

/** A form of one's own with the years in its headings a year later: 2025年工作打算 becomes 2026年工作打算. */
export function headingsNextYear(form: Template): Template {
  const sections = form.sections.map((section) => {
    const heading = section.heading.replace(YEAR, later)
    return heading === section.heading
      ? section
      : Object.assign({}, section, { heading, short: section.short.replace(YEAR, later) })
  })
  return { ...form, sections }
}

/** The draft on its form with the headings of the next year; the same draft for a built-in form, whose headings name none. */
export const withHeadingsNextYear = (draft: Draft): Draft =>
  draft.form ? { ...draft, form: headingsNextYear(draft.form) } : draft

/** What the years beside the report's own become, as typed: 下一年度, 上一年度. Those that are blank or no year stay away. */
export function yearsNextYear(report: Report): Record<Place, string> {
  const { template } = report
  const years = template.figures.filter(({ kind, place }) => kind === 'year' && place !== template.year)
  return Object.fromEntries(
    years.flatMap(({ place }) => {
      const typed = typedAt(report, place)
      return /^20\d\d$/u.test(typed) ? [[place, later(typed)]] : []
    }),
  )
}
