import type { LoadedDraft } from '../../storage/records/loadedDraft'
import type { DraftCopy } from '../../storage/replica/envelope'
import { knownOf } from '../../storage/replica/manifest'
import { type StorageCode, StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import { isLess, rescue } from './rescue'
import { takeJournal } from '../repository/replayJournal'

/** A loaded draft. `copy` is the replica that it was read from while the database cannot be read, else null. */
export interface FoundDraft extends LoadedDraft {
  copy: DraftCopy | null
}

/** True for codes that mean that the whole database cannot be read, and not only one draft. */
export const isShut = (code: StorageCode): boolean =>
  code === 'refused' || code === 'failed' || code === 'full'

/**
 * Loads a draft, after the journal was replayed and what the database lost of the draft was brought back; from its
 * replica while the database cannot be read. Rejects with a StorageError.
 */
export async function loadRescued(id: string): Promise<FoundDraft> {
  const before = knownOf(id)
  const load = async (): Promise<FoundDraft> => {
    await takeJournal()
    return { ...(await drafts.load(id, templateOf)), copy: null }
  }
  let found: FoundDraft | null = null
  try {
    found = await load()
    if (!isLess({ rev: found.head.rev, parts: found.parts }, before)) return found
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    if (isShut(cause.code)) return copyInstead(id, cause)
    if (cause.code !== 'broken' && cause.code !== 'missing') throw cause
    if (!(await rescue([id]))) throw cause
  }
  if (found && !(await rescue([id]))) return found
  return load()
}

/** The draft from its replica, while the database cannot be read. Rejects with `why` when there is no replica. */
export async function copyInstead(id: string, why: StorageError): Promise<FoundDraft> {
  const copy = await newestCopy(id)
  if (!copy) throw why
  return { ...(await drafts.fromCopy(copy, templateOf)), copy }
}

/** The newest replica of a draft, with its journal entries in localStorage merged in; null when there is none. */
export async function newestCopy(id: string): Promise<DraftCopy | null> {
  const copies = await import('../../storage/replica/findCopies').catch(() => null)
  return (await copies?.findNewest(id)) ?? null
}
