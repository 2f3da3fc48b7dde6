import { partsOf } from '../../report/draft/draft'
import { DRAFT_SCHEMA } from '../../report/draft/draftSchema'
import * as v from 'valibot'
import type { DraftHead } from './draftHead'
import { headRow, type Save, type SectionRow, sectionRows } from './draftRows'
import { parseProse } from './parseProse'
import { schemaOf, type UpgradeStep } from './upgrade'

/**
 * What a window had not stored when it was left: the rows of a save that the next start makes up for. One for each
 * window of a draft, so that two windows do not write over each other's.
 */
export interface JournalEntry {
  draft: string
  writer: string
  /** The revision that the window held; the head carries the one to be reached. */
  base: number
  /** Who wrote that revision; entries of earlier programs do not say. */
  of?: string | undefined
  head: DraftHead
  sections: readonly SectionRow[]
}

/** The entry that stands for a save. `rev` is the revision that the save would have reached. */
export function journalEntry(save: Save, rev: number, steps: readonly UpgradeStep[]): JournalEntry {
  const { hold, draft } = save
  const places = hold.rev > 0 ? save.sections : partsOf(draft)
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

/** An entry as it was found, its head still to be parsed. */
export type FoundEntry = v.InferOutput<typeof entry>

/** True for a row that reads as a section, whatever the template. One of another schema is not looked into. */
export function isSectionRow(row: Readonly<Record<string, unknown>>): boolean {
  const { schema } = row
  return (typeof schema === 'number' && schema !== DRAFT_SCHEMA) || v.is(section, row)
}

/** A row as an entry, null for one that is none. */
export function parseEntry(row: unknown): FoundEntry | null {
  const parsed = v.safeParse(entry, row)
  return parsed.success ? parsed.output : null
}
