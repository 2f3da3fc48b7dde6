import type { Database } from '../idb/database'
import { isOverdue } from '../local/starts'
import { isNewer, isRow, type StoredRow, type UpgradeStep } from '../records/upgrade'

/** Runs work on all heads, in one transaction over all tables that have rows of a draft. */
const erasing = <T>(db: Database, work: (heads: StoredRow[]) => PromiseLike<T>): Promise<T> =>
  db.transaction('rw', [db.heads, db.sections, db.views, db.snapshots, db.journal], async () =>
    work((await db.heads.toArray()).filter(isRow)),
  )

async function eraseAll(db: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    for (const table of [db.sections, db.snapshots, db.journal])
      await table.where('draft').equals(id).delete()
  await Promise.all([db.heads.bulkDelete([...ids]), db.views.bulkDelete([...ids])])
}

const idOf = ({ id }: StoredRow): string[] => (typeof id === 'string' ? [id] : [])

/** Erases the drafts for whose heads `isGone` is true; resolves with their ids, and with the ids that are left. */
const eraseWhere = (
  db: Database,
  isGone: (head: StoredRow) => boolean,
): Promise<{ erased: string[]; left: ReadonlySet<unknown> }> =>
  erasing(db, async (heads) => {
    const erased = heads.filter(isGone).flatMap(idOf)
    await eraseAll(db, erased)
    const left = new Set(heads.flatMap(idOf))
    for (const id of erased) left.delete(id)
    return { erased, left }
  })

/** Erases the drafts whose thirty days in the bin are over at `passed`, except those of a newer schema. */
export const eraseOverdue = (db: Database, steps: readonly UpgradeStep[], passed: number) =>
  eraseWhere(db, (head) => {
    const { deleted, updated } = head
    if (isNewer(head, steps) || typeof deleted !== 'number') return false
    return isOverdue({ deleted, updated: typeof updated === 'number' ? updated : deleted }, passed)
  })

/** Erases those of these drafts that are in the bin; one that was put back meanwhile stays. Resolves with their ids. */
export async function eraseRemoved(db: Database, ids: readonly string[]): Promise<string[]> {
  const wanted = new Set<unknown>(ids)
  const { erased } = await eraseWhere(db, ({ id, deleted }) => wanted.has(id) && typeof deleted === 'number')
  return erased
}
