import { normalised } from '../text/normalised'
import type { ProseDoc } from '../text/prose'
import { starterProse } from '../text/starter'
import { hasText } from '../template/tables'
import { OWN_FORM, type Place, type Template } from '../template/template'

/** What the official wrote in one section: the unit in which a draft is stored. */
export interface DraftSection {
  /** null for a section that has no text: 基本信息, a table. */
  text: ProseDoc | null
  /** As typed, by the place of the section's own figures; a figure that is missing here is blank. */
  values: Readonly<Record<Place, string>>
}

/** Values and texts of last year's report, as far as they are known, on the same template. */
export interface LastYear {
  sections: Readonly<Record<Place, DraftSection>>
}

/** One report being written. Immutable: every change returns a new draft that shares what did not change. */
export interface Draft {
  id: string
  template: string
  templateVersion: number
  sections: Readonly<Record<Place, DraftSection>>
  /** Confirmed findings: finding id → the basis that it was confirmed for (`Finding.basis`). */
  confirmed: Readonly<Record<string, string>>
  lastYear?: LastYear
  /** The form, for a draft that brings its own; {@link Draft.template} is {@link OWN_FORM} then. */
  form?: Template
}

/** A draft with the template's starter text and initial values; `values` are typed texts by figure place. */
export function newDraft(
  template: Template,
  id: string,
  values: Readonly<Record<Place, string>> = {},
): Draft {
  // section by section, each figure once: a form may have hundreds of sections and thousands of figures
  const own = new Map(template.sections.map(({ place }): [Place, Record<Place, string>] => [place, {}]))
  for (const { place, section, initial } of template.figures) {
    const its = own.get(section)
    const value = its ? normalised(values[place] ?? initial ?? '') : ''
    if (its && value !== '') its[place] = value
  }
  const sections: Record<Place, DraftSection> = {}
  for (const section of template.sections)
    sections[section.place] = {
      text: hasText(section) ? starterProse(section.starter) : null,
      values: own.get(section.place) ?? {},
    }
  return {
    id,
    template: template.id,
    templateVersion: template.version,
    sections,
    confirmed: {},
    ...(template.id === OWN_FORM && { form: template }),
  }
}

function withSection(draft: Draft, place: Place, change: Partial<DraftSection>): Draft {
  const section = draft.sections[place]
  if (!section) throw new RangeError(`draft has no section ${JSON.stringify(place)}`)
  return { ...draft, sections: { ...draft.sections, [place]: { ...section, ...change } } }
}

/**
 * The draft with what was typed into a figure, normalised; '' blanks it.
 * @param section the figure's own section
 * @throws RangeError when the draft does not have the section
 */
export function withValue(draft: Draft, section: Place, figure: Place, entered: string): Draft {
  const typed = normalised(entered)
  const before = draft.sections[section]?.values ?? {}
  if ((before[figure] ?? '') === typed) return draft
  const { [figure]: _, ...others } = before
  return withSection(draft, section, { values: typed === '' ? others : { ...others, [figure]: typed } })
}

/** The draft with another text in a section. Throws a RangeError when the draft does not have it. */
export function withText(draft: Draft, section: Place, text: ProseDoc): Draft {
  return withSection(draft, section, { text })
}

/** The draft with a finding confirmed for `basis`. */
export function withConfirmed(draft: Draft, finding: string, basis: string): Draft {
  return { ...draft, confirmed: { ...draft.confirmed, [finding]: basis } }
}

/** The draft with a confirmation taken back. */
export function withoutConfirmed(draft: Draft, finding: string): Draft {
  const { [finding]: _, ...confirmed } = draft.confirmed
  return { ...draft, confirmed }
}

/** Key for last year's data among the places of sections. No section can have this name. */
export const LAST_YEAR = '@lastYear'

/** Key for the draft's own form among the places of sections. No section can have this name. */
export const FORM = '@form'

/** Keys of the parts in which a draft is stored: its sections, {@link LAST_YEAR} and {@link FORM}. */
export const partsOf = (draft: Draft): Place[] => [
  ...Object.keys(draft.sections),
  ...(draft.lastYear ? [LAST_YEAR] : []),
  ...(draft.form ? [FORM] : []),
]

/**
 * Keys of the parts in which two versions of a draft differ, compared by identity; {@link LAST_YEAR} and {@link FORM} may
 * be among them.
 */
export function changedSections(before: Draft, after: Draft): Place[] {
  const changed = Object.keys(after.sections).filter(
    (place) => before.sections[place] !== after.sections[place],
  )
  return [
    ...changed,
    ...(before.lastYear === after.lastYear ? [] : [LAST_YEAR]),
    ...(before.form === after.form ? [] : [FORM]),
  ]
}
