import { parseHead } from '../records/draftHead'
import { StorageError } from '../records/storageError'
import { isNewer, type UpgradeStep } from '../records/upgrade'
import type { Database } from './database'
import { sectionsOf } from './unreadableRows'

/** A draft's head as it is stored. Rejects with a StorageError `missing` where there is none. */
export async function headOf(db: Database, id: string): Promise<unknown> {
  const row = await db.heads.get(id)
  if (row === undefined) throw new StorageError('missing', `no draft ${id}`)
  return row
}

/** Stores a copy of a draft under a new id. */
export const copyDraft = (
  db: Database,
  steps: readonly UpgradeStep[],
  id: string,
  copy: string,
  now: number,
): PromiseLike<void> =>
  db.transaction('rw', db.heads, db.sections, async () => {
    const [head, rows] = await Promise.all([headOf(db, id), sectionsOf(db, id)])
    const read = parseHead(head, steps)
    if (rows.some((row) => isNewer(row, steps))) throw new StorageError('newer', `sections of ${id}`)
    await db.heads.add({ ...read, id: copy, rev: 1, writer: copy, created: now, updated: now })
    await db.sections.bulkAdd(rows.map((row) => Object.assign({}, row, { draft: copy })))
  })
