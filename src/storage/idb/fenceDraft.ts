import type { Database } from './database'
import { parseHead } from '../records/draftHead'
import { StorageError } from '../records/storageError'
import { isRow, type UpgradeStep } from '../records/upgrade'

/**
 * Raises the revision of a stored draft in the name of a new writer and changes nothing else: whatever a window that did
 * not answer still writes of the revision before is refused from now on.
 */
export function fenceDraft(
  db: Database,
  steps: readonly UpgradeStep[],
  id: string,
  writer: string,
): PromiseLike<void> {
  return db.transaction('rw', db.heads, async () => {
    const row = await db.heads.get(id)
    if (!isRow(row)) throw new StorageError('missing', `no draft ${id}`)
    const { rev } = parseHead(row, steps)
    await db.heads.put({ ...row, rev: rev + 1, writer })
  })
}
