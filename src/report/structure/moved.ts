import type { Draft, DraftSection } from '../draft/draft'
import type { Report } from '../report'
import { sectionsStating } from '../standing'
import { hasText } from '../template/tables'
import type { Place, Section, Template } from '../template/template'
import { inlinesOf } from '../text/starter'
import { withFiguresAsWords } from './swapped'
import { onForm } from './ownForm'

type Sections = Readonly<Record<Place, DraftSection>>

/** Places of the figures that a form cannot do without: unit, year, 署名, 成文日期 and the unit's kind. */
export const basicFigures = ({ unit, year, closing, unitKinds }: Template): ReadonlySet<Place> =>
  new Set([unit, year, ...Object.values(closing), ...(unitKinds ? [unitKinds.figure] : [])])

const titleFigures = ({ reportTitle }: Template): Place[] =>
  inlinesOf(reportTitle).flatMap((inline) => (inline.type === 'figure' ? [inline.attrs.place] : []))

/** The section that holds values only: 基本信息. */
export const isBasics = (section: Section): boolean =>
  section.level === 0 && !hasText(section) && !section.table

/** Values that go to other sections with their figures. */
function movedValues(sections: Sections, homes: ReadonlyMap<Place, { from: Place; to: Place }>): Sections {
  const result: Record<Place, DraftSection> = { ...sections }
  for (const [figure, { from, to }] of homes) {
    const typed = sections[from]?.values[figure]
    if (typed === undefined) continue
    // last year's data may lack the section
    const home = result[to] ?? { text: null, values: {} }
    result[to] = { ...home, values: { ...home.values, [figure]: typed } }
  }
  return result
}

const only = (sections: Sections, places: ReadonlySet<Place>): Sections =>
  Object.fromEntries(Object.entries(sections).filter(([place]) => places.has(place)))

/**
 * The report with `left` of its sections. A figure of one that goes moves to the first section that states it; one that the
 * form or the title cannot do without moves to 基本信息; the others go.
 */
export function withSectionsLeft(report: Report, left: readonly Section[]): Draft {
  const { template } = report
  const places = new Set(left.map(({ place }) => place))
  const needed = new Set([...basicFigures(template), ...titleFigures(template)])
  const basics = (left.find(isBasics) ?? left[0])?.place
  const homes = new Map<Place, { from: Place; to: Place }>()
  const gone = new Set<Place>()
  for (const { place, section } of template.figures) {
    if (places.has(section)) continue
    const home =
      sectionsStating(report, place).find((one) => places.has(one)) ??
      (needed.has(place) ? basics : undefined)
    if (home === undefined) gone.add(place)
    else homes.set(place, { from: section, to: home })
  }
  const less = withFiguresAsWords(report, gone)
  const known = new Map(less.template.sections.map((section) => [section.place, section]))
  const form: Template = {
    ...less.template,
    sections: left.map((section) => ({
      ...section,
      starter: known.get(section.place)?.starter ?? section.starter,
    })),
    figures: less.template.figures.map((figure) => {
      const home = homes.get(figure.place)
      return home ? { ...figure, section: home.to } : figure
    }),
  }
  const { lastYear, sections } = less.draft
  const moved: Draft = {
    ...less.draft,
    sections: movedValues(sections, homes),
    ...(lastYear && { lastYear: { sections: only(movedValues(lastYear.sections, homes), places) } }),
  }
  return onForm(moved, form)
}
