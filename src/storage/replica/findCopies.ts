import { parseEntry } from '../records/journalEntry'
import { leftNotes } from '../local/leftNotes'
import { eraseLocal, idsInLocal, localCopy } from './localCopies'
import { type DraftCopy, copyOf, newestOf, unseal, withVersions } from './envelope'
import { eraseFiles, idsInFiles, textsInFiles } from './slotFiles'
import { manifest } from './manifest'

/** Ids of the drafts that have a replica and were not erased on purpose. */
export async function idsWithCopy(): Promise<string[]> {
  const known = manifest()
  return (await allIds()).filter((id) => !known.get(id)?.erased)
}

const allIds = async (): Promise<string[]> => [...new Set([...(await idsInFiles()), ...idsInLocal()])]

/** Erases the remaining replicas of erased drafts: erasing was interrupted, or its script did not load. */
export async function eraseLeft(): Promise<void> {
  const known = manifest()
  for (const id of await allIds()) if (known.get(id)?.erased) await eraseCopies(id)
}

/** Erases the replicas of a draft in slots, spare files and localStorage. */
export async function eraseCopies(id: string): Promise<void> {
  eraseLocal(id)
  await eraseFiles(id)
}

/** The newest intact replica of a draft, from slots, spare files or localStorage; null when there is none. */
export async function findCopy(id: string): Promise<DraftCopy | null> {
  const copies = [...(await textsInFiles(id)), localCopy(id)].map(unseal)
  return withVersions(newestOf(copies), newestOf(copies.filter((copy) => copy?.versions))?.versions)
}

/** As {@link findCopy}, merged with the draft's journal entries in localStorage, for when the database cannot be opened. */
export async function findNewest(id: string): Promise<DraftCopy | null> {
  return leftNotes().reduce(withNote(id), await findCopy(id))
}

const withNote =
  (id: string) =>
  (copy: DraftCopy | null, { row }: { row: unknown }): DraftCopy | null => {
    const entry = parseEntry(row)
    if (entry?.draft !== id) return copy
    // the entry is based on a later revision than the replica: the saves between them are in neither
    if (entry.base > (copy?.rev ?? 0)) return copy
    const { head, sections } = entry
    const named = new Set<unknown>(sections.map(({ section }) => section))
    const next = copyOf(head, [
      ...(copy?.rows ?? []).filter(({ section }) => !named.has(section)),
      ...sections,
    ])
    return newestOf([copy, withVersions(next, copy?.versions)])
  }
