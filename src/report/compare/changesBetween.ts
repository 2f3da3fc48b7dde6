import type { Draft } from '../draft/draft'
import { isSameJson } from '../draft/isSameJson'
import { isSealed, withSealed } from '../draft/seal'
import { entryAt, type Report } from '../report'
import type { Place } from '../template/template'
import { written } from '../values/parse'
import { type FormChanges, formChanges } from './formChanges'
import { pairLines } from './pairLines'
import { reportLines } from './reportLines'

/** A figure whose value changed; '' for blank. */
export interface FigureChange {
  figure: Place
  label: string
  before: string
  after: string
}

/** What changed in one section: its own figures, and how many paragraphs. */
export interface SectionChanges {
  section: Place
  figures: readonly FigureChange[]
  added: number
  removed: number
  /** Paragraphs whose words or bold type changed; one in which only the values of figures differ does not count. */
  rewritten: number
}

/** What changed between two versions of a report: sections in the report's order, those without a change left out. */
export interface Changes {
  sections: readonly SectionChanges[]
  /** The data of last year's report changed. */
  lastYear: boolean
  /** A warning was confirmed, or a confirmation taken back. */
  confirmed: boolean
  /** Whether the later one is laid out for a seal; null where both are or neither is. */
  sealed: boolean | null
  /** Sections, figures or rules of the form changed; null when none did. */
  form: FormChanges | null
}

/** Compares two versions of a report. */
export function changesBetween(before: Report, after: Report): Changes {
  const { template } = after
  const sections = template.sections.flatMap(({ place }): SectionChanges[] => {
    if (before.draft.sections[place] === after.draft.sections[place]) return []
    const changes = {
      section: place,
      figures: figureChanges(before, after, place),
      ...lineChanges(before, after, place),
    }
    const { figures, added, removed, rewritten } = changes
    return figures.length + added + removed + rewritten > 0 ? [changes] : []
  })
  return {
    sections,
    lastYear: !isSameJson(before.draft.lastYear, after.draft.lastYear),
    confirmed: !isSameJson(confirmedOf(before), confirmedOf(after)),
    sealed: isSealed(before.draft) === isSealed(after.draft) ? null : isSealed(after.draft),
    form: formChanges(before, after),
  }
}

/** True when nothing changed. */
export const isUnchanged = ({ sections, lastYear, confirmed, sealed, form }: Changes): boolean =>
  sections.length === 0 && !lastYear && !confirmed && sealed === null && !form

/** The confirmations of findings. */
const confirmedOf = ({ draft }: Report): Draft['confirmed'] => withSealed(draft, true).confirmed

function figureChanges(before: Report, after: Report, section: Place): FigureChange[] {
  return after.template.figures.flatMap((figure): FigureChange[] => {
    if (figure.section !== section) return []
    const was = written(entryAt(before, figure.place))
    const is = written(entryAt(after, figure.place))
    return was === is ? [] : [{ figure: figure.place, label: figure.label, before: was, after: is }]
  })
}

function lineChanges(
  before: Report,
  after: Report,
  section: Place,
): Omit<SectionChanges, 'section' | 'figures'> {
  const [was, is] = [reportLines(before, section), reportLines(after, section)]
  const counts = { added: 0, removed: 0, rewritten: 0 }
  for (const [i, j] of pairLines(
    was.map(({ worded }) => worded),
    is.map(({ worded }) => worded),
  )) {
    if (i === null) counts.added += 1
    else if (j === null) counts.removed += 1
    else if (was[i]?.worded !== is[j]?.worded) counts.rewritten += 1
  }
  return counts
}
