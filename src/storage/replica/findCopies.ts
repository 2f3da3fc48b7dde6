import { parseEntry } from '../records/journalEntry'
import { leftNotes } from '../local/leftNotes'
import { eraseLocal, idsInLocal, localCopy } from './localCopies'
import { type DraftCopy, copyOf, newestOf, unseal, withVersions } from './envelope'
import { eraseFiles, idsInFiles, textsInFiles } from './slotFiles'
import { manifest } from './manifest'

/** The drafts of which there is a second copy, and which were not erased on purpose. */
export async function idsWithCopy(): Promise<string[]> {
  const known = manifest()
  return (await allIds()).filter((id) => !known.get(id)?.erased)
}

const allIds = async (): Promise<string[]> => [...new Set([...(await idsInFiles()), ...idsInLocal()])]

/** Erases the copies that are left of drafts which were erased: what does that may not have arrived, or been ended. */
export async function eraseLeft(): Promise<void> {
  const known = manifest()
  for (const id of await allIds()) if (known.get(id)?.erased) await eraseCopies(id)
}

/** Erases a draft's copies wherever they stand. */
export async function eraseCopies(id: string): Promise<void> {
  eraseLocal(id)
  await eraseFiles(id)
}

/** The newest whole copy of a draft, wherever it stands; null when there is none. */
export async function findCopy(id: string): Promise<DraftCopy | null> {
  const copies = [...(await textsInFiles(id)), localCopy(id)].map(unseal)
  return withVersions(newestOf(copies), newestOf(copies.filter((copy) => copy?.forms))?.forms)
}

/** The same with what a window wrote down as it was left, for when the database cannot take that over. */
export async function findNewest(id: string): Promise<DraftCopy | null> {
  return leftNotes().reduce(withNote(id), await findCopy(id))
}

const withNote =
  (id: string) =>
  (copy: DraftCopy | null, { row }: { row: unknown }): DraftCopy | null => {
    const entry = parseEntry(row)
    if (entry?.draft !== id) return copy
    // what was stored after the copy and before the note is in neither
    if (entry.base > (copy?.rev ?? 0)) return copy
    const { head, sections } = entry
    const named = new Set<unknown>(sections.map(({ section }) => section))
    const next = copyOf(head, [
      ...(copy?.rows ?? []).filter(({ section }) => !named.has(section)),
      ...sections,
    ])
    return newestOf([copy, withVersions(next, copy?.forms)])
  }
