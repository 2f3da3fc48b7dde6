import type { Finding } from '../../../checks/findings/finding'
import { entryAt, figureAt, type Report, statedFigures } from '../../../report/report'
import { nameIn } from '../../../report/template/annexes'
import type { Figure, Place } from '../../../report/template/template'
import { figuresIn } from '../../../report/text/prose'
import { unitKindOf } from '../../../report/unitKind'
import { findingsBySection } from '../section/panelRows'

/** A section in the outline, with what it still needs. */
export interface OutlineRow {
  place: Place
  text: string
  level: number
  /** The chapter that begins with this section, null for none. */
  chapter: string | null
  /** How many figures stand blank. */
  blanks: number
  /** How many errors. */
  wrong: number
  /** How many findings are to be confirmed. */
  ask: number
  /** It has no text yet. */
  empty: boolean
  /** Its text is still the form's and is to be read. */
  unread: boolean
}

/** The figure in which the kind of unit is chosen, null once that is done or where the form has none. */
export function kindToChoose(report: Report): Figure | null {
  const { unitKinds } = report.template
  return unitKinds && !unitKindOf(report) ? figureAt(report.template, unitKinds.figure) : null
}

/** Figures that stand blank in a section, each once; a section without text shows those that the report states. */
function blanksIn(report: Report, section: Place): number {
  const text = report.draft.sections[section]?.text
  const stated = statedFigures(report)
  const figures = text
    ? figuresIn(text)
    : report.template.figures.flatMap((figure) =>
        figure.section === section && stated.has(figure.place) ? [figure.place] : [],
      )
  return new Set(figures.filter((figure) => entryAt(report, figure).kind === 'blank')).size
}

/** The sections of a report in their order. A kind of unit that is not chosen counts as a blank of its section. */
export function outlineRows(report: Report, findings: readonly Finding[]): OutlineRow[] {
  const kindSection = kindToChoose(report)?.section
  const bySection = findingsBySection(findings)
  return report.template.sections.map((section) => {
    const found = bySection.get(section.place) ?? []
    return {
      place: section.place,
      text: section.annex ? nameIn(report.template.sections, section) : section.short,
      level: section.level,
      chapter: section.chapterShort ?? section.chapter ?? null,
      blanks: blanksIn(report, section.place) + Number(kindSection === section.place),
      wrong: found.filter(({ severity }) => severity === 'error').length,
      ask: found.filter(({ severity }) => severity === 'warning').length,
      empty: found.some(({ severity, target }) => severity === 'missing' && target.kind === 'section'),
      unread: found.some(({ severity }) => severity === 'unread'),
    }
  })
}
