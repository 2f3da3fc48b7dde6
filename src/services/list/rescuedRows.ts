import type { ShelfRows } from '../../storage/idb/listShelf'
import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'
import { isKept } from '../session/sessions'
import { isShut } from '../recovery/loadRescued'
import { knownBefore, rescueShelf } from '../recovery/rescue'
import { takeJournal } from '../repository/replayJournal'

/** The drafts of this browser as far as they can be found. */
export interface RescuedRows extends ShelfRows {
  /** Why they come from the second copies or are not there at all, null when the database could be read. */
  shut: StorageError | null
  /** Drafts that are known and of which nothing can be found now. */
  missing: readonly { id: string; title: string }[]
}

/**
 * The shelf after what windows left was taken over and what the database lost was brought back; from the second copies
 * while it cannot be read.
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
