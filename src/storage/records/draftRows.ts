import { type Draft, type DraftSection, FORM, LAST_YEAR } from '../../report/draft/draft'
import type { ProseDoc } from '../../report/text/prose'
import type { Place, Template } from '../../report/template/template'
import type { DraftHead, DraftSummary } from './draftHead'

/**
 * What a save is based on: the revision that this writer last read or wrote, and the writer's id, by which its own late
 * writes are told from another window's. Revision 0 is a draft that was never stored.
 */
export interface Hold {
  rev: number
  writer: string
  /**
   * The writer that stored `rev`: under the same number, two writers may have stored different content. Absent when
   * unknown.
   */
  of?: string | undefined
}

/** One save: the sections that changed since `hold`, and the head. */
export interface Save {
  hold: Hold
  draft: Draft
  /** Places of the changed sections; a draft that was never stored is stored whole. */
  sections: readonly Place[]
  summary: DraftSummary
  now: number
  /** True when the draft contains an unfinished input-method composition. */
  composing?: boolean
}

/** A section as it is stored. */
export interface SectionRow {
  draft: string
  section: Place
  schema: number
  rev: number
  text: ProseDoc | null
  values: Readonly<Record<Place, string>>
  /** Of {@link LAST_YEAR} alone: last year's sections, none when nothing is known of it. */
  sections?: Readonly<Record<Place, DraftSection>>
  /** Of {@link FORM} alone: the draft's own form, null when it is on a built-in one again. */
  form?: Template | null
}

/** The head row that a save writes. For a draft that is stored already, the caller keeps the stored `created`. */
export function headRow(
  { hold, draft, summary, now, composing }: Save,
  rev: number,
  schema: number,
): DraftHead {
  return {
    id: draft.id,
    template: draft.template,
    templateVersion: draft.templateVersion,
    schema,
    rev,
    writer: hold.writer,
    ...summary,
    created: now,
    updated: now,
    // a save puts the draft back into the report list: its writer wants it, even if another window has just removed it
    deleted: null,
    confirmed: { ...draft.confirmed },
    ...(composing && { composing }),
  }
}

/** The rows of sections at these places. */
export function sectionRows(
  draft: Draft,
  places: readonly Place[],
  rev: number,
  schema: number,
): SectionRow[] {
  return places.map((section) => {
    if (section === LAST_YEAR) {
      const sections = draft.lastYear?.sections ?? {}
      return { draft: draft.id, section, schema, rev, text: null, values: {}, sections }
    }
    if (section === FORM)
      return { draft: draft.id, section, schema, rev, text: null, values: {}, form: draft.form ?? null }
    const written = draft.sections[section]
    if (!written) throw new RangeError(`draft has no section ${JSON.stringify(section)}`)
    return { draft: draft.id, section, schema, rev, text: written.text, values: written.values }
  })
}
