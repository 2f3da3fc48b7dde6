import { partsOf } from '../../report/draft/draft'
import type { Database } from './database'
import { type DraftHead, parseHead } from '../records/draftHead'
import { headRow, type Hold, type Save, sectionRows } from '../records/draftRows'
import { StorageError } from '../records/storageError'
import { schemaOf, type UpgradeStep } from '../records/upgrade'

/**
 * Writes the changed sections and the head in one transaction, in which the stored revision is compared with the held
 * one. `rev` is the revision to write, higher than any that the writer has tried before. Resolves with the hold for the
 * next save. Rejects with a StorageError `missing` when the draft is gone, or `conflict` when another writer stored it
 * since.
 */
export function saveDraft(
  db: Database,
  steps: readonly UpgradeStep[],
  save: Save,
  rev: number,
): PromiseLike<Hold> {
  const { hold, draft, sections } = save
  const schema = schemaOf(steps)
  return db.transaction('rw', db.heads, db.sections, async () => {
    const stored = await db.heads.get(draft.id)
    const before = stored === undefined ? null : parseHead(stored, steps)
    if (!before && hold.rev > 0) throw new StorageError('missing', `no draft ${draft.id}`)
    if (before && !mayFollow(before, hold, rev))
      throw new StorageError('conflict', `draft ${draft.id} is at ${before.rev}, not at ${hold.rev}`)
    const head = headRow(save, rev, schema)
    // the database is older than what this window has stored, or lost the draft: all sections are written again
    const whole = !before || before.rev < hold.rev
    const places = whole ? partsOf(draft) : sections
    await Promise.all([
      db.sections.bulkPut(sectionRows(draft, places, rev, schema)),
      db.heads.put({ ...head, created: before?.created ?? head.created }),
    ])
    return { rev, writer: hold.writer, of: hold.writer }
  })
}

/**
 * True when the stored revision is the one in `hold`, or an earlier save of the same writer that timed out here and was
 * stored all the same. Comparing numbers is not enough: the replica of a draft that could not be stored has a revision
 * number that another window may have stored meanwhile with other content.
 */
export function mayFollow(before: Pick<DraftHead, 'rev' | 'writer'>, hold: Hold, rev: number): boolean {
  const held = before.rev === hold.rev && (hold.of === undefined || hold.of === before.writer)
  return held || (before.writer === hold.writer && before.rev < rev)
}
