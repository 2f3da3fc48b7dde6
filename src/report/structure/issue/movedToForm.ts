import type { Draft, DraftSection } from '../../draft/draft'
import { lastYearOf } from '../../lastYear'
import { figuresOf, type Report, shownAt, typedAt } from '../../report'
import { hasText } from '../../template/tables'
import type { Place, Section, Template } from '../../template/template'
import type { ProseDoc } from '../../text/prose'
import { starterProse } from '../../text/starter'
import { onForm, ownReport } from '../ownForm'
import { swappedText, type Swap } from '../texts'
import { formWithKept, isWritten, sectionsToKeep } from './keptParts'
import { matchForms } from './matchForms'

/** A draft on another form, and what of it the form had no place for. */
export interface MovedDraft {
  draft: Draft
  /** Headings of sections that the form does not have and that stay because something was written in them. */
  keptSections: readonly string[]
  /** Figures that go, with what they showed. */
  gone: readonly { label: string; shown: string }[]
}

type Sections = Readonly<Record<Place, DraftSection>>

const swapOf =
  (report: Report, figures: ReadonlyMap<Place, Place>): Swap =>
  (place) => {
    const to = figures.get(place)
    return to === undefined ? { words: shownAt(report, place) } : { figure: to }
  }

/** A form's sections filled with what a report has for them. `text`: the text of a section, by its earlier place. */
function filled(
  report: Report,
  form: Template,
  places: { sections: ReadonlyMap<Place, Place>; figures: ReadonlyMap<Place, Place> },
  text: (section: Section, was: Place | null) => ProseDoc | null,
): Sections {
  const back = new Map(Array.from(places.sections, ([from, to]) => [to, from]))
  const values = new Map<Place, Record<Place, string>>()
  const known = figuresOf(form)
  for (const [from, to] of places.figures) {
    const typed = figuresOf(report.template).has(from) ? typedAt(report, from) : ''
    const home = known.get(to)?.section
    if (typed !== '' && home !== undefined) values.set(home, { ...values.get(home), [to]: typed })
  }
  return Object.fromEntries(
    form.sections.map((section): [Place, DraftSection] => [
      section.place,
      {
        text: hasText(section) ? text(section, back.get(section.place) ?? null) : null,
        values: values.get(section.place) ?? {},
      },
    ]),
  )
}

/**
 * The draft on another issue of its form. What was typed comes along by heading and label; a text that was written stays
 * as it is, one that is still the form's becomes the new form's. Sections that the form does not have stay when something
 * is written in them. Confirmations do not come along: they are of the old form's places.
 */
export function movedToForm(before: Report, target: Template): MovedDraft {
  const report = ownReport(before)
  const match = matchForms(report.template, target)
  const kept = sectionsToKeep(report, match)
  const { form, sections, figures } = formWithKept(report, target, match, kept)
  const places = { sections, figures }
  const old = new Map(report.template.sections.map((section) => [section.place, section]))
  const carried = (source: Report, was: Place | null): ProseDoc | null => {
    const written = was === null ? null : source.draft.sections[was]?.text
    return written ? swappedText(written, swapOf(source, figures)) : null
  }
  const text = (section: Section, was: Place | null): ProseDoc => {
    const earlier = was === null ? undefined : old.get(was)
    const written = earlier && isWritten(report, earlier) ? carried(report, was) : null
    return written ?? starterProse(section.starter)
  }
  const lastYear = lastYearOf(report)
  const draft: Draft = {
    ...report.draft,
    sections: filled(report, form, places, text),
    confirmed: {},
    ...(lastYear && {
      lastYear: { sections: filled(lastYear, form, places, (_, was) => carried(lastYear, was)) },
    }),
  }
  const gone = report.template.figures.filter(
    ({ place }) => !figures.has(place) && typedAt(report, place).trim() !== '',
  )
  return {
    draft: onForm(draft, form),
    keptSections: kept.map(({ heading }) => heading),
    gone: gone.map(({ place, label }) => ({ label, shown: shownAt(report, place) })),
  }
}
