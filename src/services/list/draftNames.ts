import { createSettingsStore } from '../../storage/store/settings'
import { StorageError } from '../../storage/records/storageError'
import { drafts } from '../repository/drafts'

const settings = createSettingsStore(drafts)

/** The names that drafts were given in this browser, by id; none where they cannot be read. */
export async function draftNames(): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map(Object.entries(await settings.loadNames()))
  } catch (cause) {
    if (cause instanceof StorageError) return new Map()
    throw cause
  }
}

/** Gives a draft a name, '' for none. Rejects with a StorageError. */
export const nameDraft = settings.nameDraft
