import type { LoadedDraft } from '../../storage/records/loadedDraft'
import type { DraftCopy } from '../../storage/replica/envelope'
import { knownOf } from '../../storage/replica/manifest'
import { type StorageCode, StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import { isLess, rescue } from './rescue'
import { takeJournal } from '../repository/replayJournal'

/** A draft as it was found: `copy` is the second copy that it comes from where the database cannot be read. */
export interface FoundDraft extends LoadedDraft {
  copy: DraftCopy | null
}

/** True for what keeps the whole database from being read, and not one draft. */
export const isShut = (code: StorageCode): boolean =>
  code === 'refused' || code === 'failed' || code === 'full'

/**
 * A draft as it is stored, after what a window left of it was taken over and what the database lost of it was brought
 * back; from the second copy where the database is shut. Rejects with a StorageError.
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

/** The draft as its second copy has it, for a database that is shut; rejects with `why` when there is none. */
export async function copyInstead(id: string, why: StorageError): Promise<FoundDraft> {
  const copy = await newestCopy(id)
  if (!copy) throw why
  return { ...drafts.fromCopy(copy, templateOf), copy }
}

/** The newest that stands beside the database, with what a window left of it; null when there is none. */
export async function newestCopy(id: string): Promise<DraftCopy | null> {
  const copies = await import('../../storage/replica/findCopies').catch(() => null)
  return (await copies?.findNewest(id)) ?? null
}
