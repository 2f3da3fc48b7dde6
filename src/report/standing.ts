import { figuresIn } from './text/prose'
import { perReport } from './perReport'
import { figureAt, type Report, statedFigures } from './report'
import { cellsOf, hasText } from './template/tables'
import type { Place } from './template/template'

/** For each figure the sections whose text or table it stands in. */
const standingOf = perReport(({ template, draft }: Report): ReadonlyMap<Place, Place[]> => {
  const map = new Map<Place, Place[]>()
  for (const { place, table } of template.sections) {
    const text = draft.sections[place]?.text
    for (const figure of new Set([...(text ? figuresIn(text) : []), ...(table ? cellsOf(table) : [])])) {
      const sections = map.get(figure)
      if (sections) sections.push(place)
      else map.set(figure, [place])
    }
  }
  return map
})

/** Places of the sections in whose text or table a figure stands, in the report's order. */
export function sectionsStating(report: Report, figure: Place): readonly Place[] {
  return standingOf(report).get(figure) ?? []
}

/**
 * The section under which a figure is listed: its own, or the first that states it when its own no longer does. null
 * when the report does not state the figure at all.
 */
export function homeOf(report: Report, figure: Place): Place | null {
  const { section } = figureAt(report.template, figure)
  const own = report.template.sections.find(({ place }) => place === section)
  if (own && own.level === 0 && !hasText(own)) return statedFigures(report).has(figure) ? section : null
  const stating = sectionsStating(report, figure)
  return stating.includes(section) ? section : (stating[0] ?? null)
}
