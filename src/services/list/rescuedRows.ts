import type { ShelfRows } from '../../storage/idb/listShelf'
import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'
import { isKept } from '../session/sessions'
import { isShut } from '../recovery/loadRescued'
import { knownBefore, rescueShelf } from '../recovery/rescue'
import { takeJournal } from '../repository/replayJournal'

/** The drafts of this browser as far as they can be found. */
export interface RescuedRows extends ShelfRows {
  /** Why the database could not be read: the rows then come from the replicas, or are empty. Null when it could. */
  shut: StorageError | null
  /** Drafts in the manifest of which nothing can be found, while the database cannot be read. */
  missing: readonly { id: string; title: string }[]
}

/**
 * The report list, after the journal was replayed and lost drafts were brought back; from the replicas while the
 * database cannot be read. Does not reject for a StorageError: see `shut`.
 */
export async function rescuedRows(): Promise<RescuedRows> {
  const known = knownBefore()
  let rows = await stored()
  if (!rows.shut && (await rescueShelf(rows, known, isKept))) rows = await stored()
  return rows
}

async function stored(): Promise<RescuedRows> {
  await takeJournal()
  try {
    return { ...(await drafts.list()), shut: null, missing: [] }
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    const part = isShut(cause.code) ? await import('./copiedRows').catch(() => null) : null
    const rows = (await part?.copiedShelf()) ?? { standing: [], removed: [], missing: [] }
    return { ...rows, shut: cause }
  }
}
