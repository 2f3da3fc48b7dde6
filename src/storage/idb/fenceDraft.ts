import type { Database } from './database'
import { parseHead } from '../records/draftHead'
import { StorageError } from '../records/storageError'
import { isRow, type UpgradeStep } from '../records/upgrade'

/**
 * Raises the revision of a stored draft, sets its writer, and changes nothing else: saves that a window which did not
 * answer bases on the earlier revision are refused from now on. Rejects with a StorageError `missing`, `newer` or
 * `broken`.
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
