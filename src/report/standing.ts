import { figuresIn } from './prose'
import { cellsOf, hasText } from './tables'
import { figureAt, type Report, statedFigures } from './report'
import type { Place } from './template'

/** Places of the sections in whose text or table a figure stands, in the report's order. */
export function sectionsStating({ template, draft }: Report, figure: Place): Place[] {
  return template.sections
    .filter(({ place, table }) => {
      const text = draft.sections[place]?.text
      return (text && figuresIn(text).includes(figure)) || (table && cellsOf(table).includes(figure))
    })
    .map(({ place }) => place)
}

/**
 * The section in which the official finds a figure: its own, or the first that states it when its own no longer does.
 * null when the report does not state the figure at all.
 */
export function homeOf(report: Report, figure: Place): Place | null {
  const { section } = figureAt(report.template, figure)
  const own = report.template.sections.find(({ place }) => place === section)
  if (own && own.level === 0 && !hasText(own)) return statedFigures(report).has(figure) ? section : null
  const stating = sectionsStating(report, figure)
  return stating.includes(section) ? section : (stating[0] ?? null)
}
