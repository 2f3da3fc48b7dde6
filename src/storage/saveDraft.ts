import type { Draft } from '../report/draft'
import type { Place } from '../report/template'
import type { Database } from './database'
import { type DraftHead, type DraftSummary, parseHead } from './draftHead'
import { StorageError } from './storageError'
import { schemaOf, type UpgradeStep } from './upgrade'

/**
 * What a caller holds of a stored draft: the revision it last read or wrote, and a name of its own, by which its own
 * late writes are told from another window's. Revision 0 is a draft that was never stored.
 */
export interface Hold {
  rev: number
  writer: string
}

/** One save: the sections that changed since `hold`, and the head. */
export interface Save {
  hold: Hold
  draft: Draft
  /** Places of the changed sections; a draft that was never stored is stored whole. */
  sections: readonly Place[]
  summary: DraftSummary
  now: number
}

/**
 * Writes the changed sections and the head in one transaction, in which the stored revision is compared with the one
 * that the caller holds. `rev` is the revision to be reached, higher than any the writer has tried before.
 */
export function saveDraft(
  db: Database,
  steps: readonly UpgradeStep[],
  { hold, draft, sections, summary, now }: Save,
  rev: number,
): PromiseLike<Hold> {
  const { id } = draft
  const schema = schemaOf(steps)
  return db.transaction('rw', db.heads, db.sections, async () => {
    const stored = await db.heads.get(id)
    const before = stored === undefined ? null : parseHead(stored, steps)
    guard(before, hold, id, rev)
    const head: DraftHead = {
      id,
      template: draft.template,
      templateVersion: draft.templateVersion,
      schema,
      rev,
      writer: hold.writer,
      ...summary,
      created: before?.created ?? now,
      updated: now,
      // Who goes on writing wants the draft, even if another window has just thrown it away.
      deleted: null,
      confirmed: { ...draft.confirmed },
    }
    const rows = (before ? sections : Object.keys(draft.sections)).map((section) => {
      const written = draft.sections[section]
      if (!written) throw new RangeError(`draft has no section ${JSON.stringify(section)}`)
      return { draft: id, section, schema, rev, text: written.text, values: written.values }
    })
    await Promise.all([db.sections.bulkPut(rows), db.heads.put(head)])
    return { rev, writer: hold.writer }
  })
}

function guard(before: DraftHead | null, hold: Hold, id: string, rev: number): void {
  if (!before) {
    if (hold.rev > 0) throw new StorageError('missing', `no draft ${id}`)
    return
  }
  const ownLate = before.writer === hold.writer && before.rev < rev
  if (before.rev !== hold.rev && !ownLate)
    throw new StorageError('conflict', `draft ${id} is at ${before.rev}, not at ${hold.rev}`)
}
