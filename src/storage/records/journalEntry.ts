import { FORM, partsOf } from '../../report/draft/draft'
import { DRAFT_SCHEMA } from '../../report/draft/draftSchema'
import * as v from 'valibot'
import type { DraftHead } from './draftHead'
import { headRow, type Save, type SectionRow, sectionRows } from './draftRows'
import { parseProse } from './parse/parseProse'
import { schemaOf, type UpgradeStep } from './upgrade'

/**
 * The rows of a save that a window could not make before it was left; the next start makes it. There is one entry for
 * each draft and writer, so that two windows do not overwrite each other's.
 */
export interface JournalEntry {
  draft: string
  writer: string
  /** The revision that the window held; the head carries the one to be reached. */
  base: number
  /** The writer of that revision; absent in entries of earlier versions of the program. */
  of?: string | undefined
  head: DraftHead
  sections: readonly SectionRow[]
}

/** The entry for a save. `rev` is the revision that the save would have written. */
export function journalEntry(save: Save, rev: number, steps: readonly UpgradeStep[]): JournalEntry {
  const { hold, draft } = save
  // a draft on a form of its own brings the form along: where the entry becomes a separate draft, its sections need it
  const changed = [...new Set([...save.sections, ...(draft.form ? [FORM] : [])])]
  const places = hold.rev > 0 ? changed : partsOf(draft)
  return {
    draft: draft.id,
    writer: hold.writer,
    base: hold.rev,
    of: hold.of,
    head: headRow(save, rev, schemaOf(steps)),
    sections: sectionRows(draft, places, rev, schemaOf(steps)),
  }
}

const text = v.pipe(v.string(), v.minLength(1))
const section = v.looseObject({
  draft: text,
  section: text,
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.pipe(
    v.unknown(),
    v.check((value) => value === null || parseProse(value, () => true) !== null),
  ),
  values: v.record(v.string(), v.string()),
})
const entry = v.pipe(
  v.object({
    draft: text,
    writer: text,
    base: v.pipe(v.number(), v.integer(), v.minValue(0)),
    of: v.optional(v.string()),
    head: v.record(v.string(), v.unknown()),
    sections: v.array(section),
  }),
  v.check(({ draft, writer, head, sections }) => {
    const own = sections.every((row) => row.draft === draft)
    return own && head['id'] === draft && head['writer'] === writer
  }),
)

/** A parsed entry, except for its head. */
export type FoundEntry = v.InferOutput<typeof entry>

/**
 * True for a row that parses as a section of some template. A row of another schema is not checked and counts as one.
 */
export function isSectionRow(row: Readonly<Record<string, unknown>>): boolean {
  const { schema } = row
  return (typeof schema === 'number' && schema !== DRAFT_SCHEMA) || v.is(section, row)
}

/** Parses a row as an entry; null when it is not one. */
export function parseEntry(row: unknown): FoundEntry | null {
  const parsed = v.safeParse(entry, row)
  return parsed.success ? parsed.output : null
}
