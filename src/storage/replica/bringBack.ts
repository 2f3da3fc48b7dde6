import type { Place } from '../../report/template/template'
import type { Database } from '../idb/database'
import { type DraftHead, parseHead } from '../records/draftHead'
import { isSectionRow } from '../records/journalEntry'
import { exceptLost, isLost, type Lost, lostSections, sectionsOf } from '../idb/unreadableRows'
import { StorageError } from '../records/storageError'
import { isNewer, isRow, type StoredRow, type UpgradeStep } from '../records/upgrade'
import { lostVersions, restoreVersions } from './namedVersions'
import type { DraftCopy } from './envelope'

/** What was brought back from a replica: nothing, a whole draft, a newer state of one, or sections. */
export type Brought =
  | { kind: 'nothing' }
  /** `versions`: how many named versions came with it, null where the database still has its own. */
  | { kind: 'restored'; versions: number | null }
  /** The older state that was in the database is kept beside it as a draft of its own. */
  | { kind: 'newer' }
  /** `older`: the sections are older than the rest of the draft, whose rows are also kept beside it as they were. */
  | { kind: 'mended'; sections: readonly Place[]; older: boolean }

/** A replica, and how it is to be brought back. */
export interface BringBack {
  copy: DraftCopy
  /** When the draft was moved to the bin, null while it is in the report list. */
  deleted: number | null
  /** True when the replica has the highest revision that is known to have been stored. */
  whole: boolean
}

/** A writer that no window has, so that later saves of a window are not taken for successors of an older state. */
const WRITER = 'second-copy'

/**
 * Puts into the database what a replica has and the database lacks, in one transaction, so that of two windows only one
 * does it. Never overwrites anything newer. Must not be called within a transaction.
 */
export function bringBack(
  db: Database,
  steps: readonly UpgradeStep[],
  { copy, deleted, whole }: BringBack,
): Promise<Brought> {
  const { id, rev } = copy
  const head = { ...copy.head, deleted, ...(!whole && { writer: WRITER }) }
  const compare = async (lost: Lost): Promise<Brought> => {
    const stored = await db.heads.get(id)
    const rows = await sectionsOf(db, id, lost)
    if (isNewer(stored, steps) || rows.some((row) => isNewer(row, steps))) return { kind: 'nothing' }
    const versions = await restoreVersions(db, id, { versions: copy.versions, lost })
    const before = readable(stored, steps)
    if (before && before.rev < rev) {
      await keepBeside(db, stored, rows, `${id}-${before.rev}`)
      await db.sections.where('draft').equals(id).delete()
      await Promise.all([
        db.sections.bulkPut(copy.rows),
        db.heads.put({ ...head, created: before.created, deleted: before.deleted }),
      ])
      return { kind: 'newer' }
    }
    const lacking = copy.rows.filter((good) => !rows.some((row) => isWhole(row, good)))
    if (before) {
      if (!lacking.length) return { kind: 'nothing' }
      const older = before.rev !== rev
      if (older) await keepBeside(db, stored, rows, `${id}-${before.rev}`)
      await db.sections.bulkPut(lacking)
      // the replica is of the stored revision and writer: the draft is complete again, and its window may go on saving
      const same = !older && before.writer === copy.head['writer']
      if (!same) await db.heads.put({ ...before, rev: before.rev + 1, writer: WRITER })
      return { kind: 'mended', sections: lacking.map(({ section }) => String(section)), older }
    }
    // the head is gone, and section rows that are left may have a higher revision than the replica
    await db.sections.bulkPut(lacking)
    await db.heads.put({ ...head, rev: Math.max(rev, ...rows.map(revOf)) })
    return { kind: 'restored', versions }
  }
  return exceptLost(
    async () => new Set([...(await lostSections(db, id)), ...(await lostVersions(db, id))]),
    (lost) => db.transaction('rw', db.heads, db.sections, db.snapshots, () => compare(lost)),
  )
}

const revOf = (row: unknown): number => (isRow(row) && typeof row['rev'] === 'number' ? row['rev'] : 0)
const isWhole = (row: unknown, good: StoredRow): boolean =>
  isRow(row) &&
  row['section'] === good['section'] &&
  isSectionRow(row) &&
  (row['text'] === null) === (good['text'] === null)

/** Stores rows as a draft of its own. The id contains the revision, so that a second attempt adds no second draft. */
async function keepBeside(db: Database, head: unknown, rows: readonly unknown[], id: string): Promise<void> {
  if (!isRow(head) || (await db.heads.get(id)) !== undefined) return
  const left = rows.filter((row) => !isLost(row))
  await db.sections.bulkPut(left.map((row) => Object.assign({}, row, { draft: id })))
  await db.heads.add({ ...head, id, rev: 1, deleted: null } satisfies StoredRow)
}

function readable(row: unknown, steps: readonly UpgradeStep[]): DraftHead | null {
  if (row === undefined) return null
  try {
    return parseHead(row, steps)
  } catch (cause) {
    if (cause instanceof StorageError && cause.code === 'broken') return null
    throw cause
  }
}
