import { notesUnder } from '../local/localNotes'

/** The folders of the slots and of the spare files in the origin private file system. */
const FOLDER = 'nianbao-copies'
const SPARE = 'nianbao-spare'
/** All folders of this program there. */
export const SLOT_FOLDERS: readonly string[] = [FOLDER, SPARE]
/** Names of the spare files: two for each of six drafts that are made within a few minutes. */
const SPARES = Array.from({ length: 12 }, (_, nth) => String(nth))
/** The prefix of the keys of replicas in localStorage. */
export const LOCAL_PREFIX = 'nianbao-copy:'

/** Rejects with a DOMException where the browser has no origin private file system, or does not let it be used. */
export const slotFolder = (create: boolean): Promise<FileSystemDirectoryHandle> => folder(FOLDER, create)

async function folder(name: string, create: boolean): Promise<FileSystemDirectoryHandle> {
  // both are absent on a plain http origin
  const place = (globalThis as Partial<typeof globalThis>).navigator?.storage as
    Partial<StorageManager> | undefined
  if (!place?.getDirectory) throw new DOMException('no place for slots', 'NotFoundError')
  return (await place.getDirectory()).getDirectoryHandle(name, { create })
}

/** The spare files that exist; [] where the browser has no file system for them. */
export async function spareFiles(): Promise<FileSystemFileHandle[]> {
  try {
    const spare = await folder(SPARE, false)
    const files = await Promise.all(SPARES.map((name) => spare.getFileHandle(name).catch(orNone)))
    return files.filter((file) => file !== null)
  } catch (cause) {
    return orNone(cause) ?? []
  }
}

/** Makes the spare files for later drafts: only a file that has existed for a while survives a power cut. */
export async function makeSpareFiles(): Promise<void> {
  try {
    const spare = await folder(SPARE, true)
    for (const name of SPARES) await spare.getFileHandle(name, { create: true })
  } catch (cause) {
    orNone(cause)
  }
}

/** Removes a spare file. Rejects with a DOMException. */
export async function removeSpareFile({ name }: FileSystemFileHandle): Promise<void> {
  await (await folder(SPARE, false)).removeEntry(name)
}

function orNone(cause: unknown): null {
  if (isAbsent(cause)) return null
  throw cause
}

/** True for errors that mean that a folder or file is absent or cannot be read: there is no replica then. */
export const isAbsent = (cause: unknown): boolean =>
  cause instanceof DOMException || cause instanceof TypeError

/** True when there may be replicas: the script part that reads them is loaded only then. */
export async function mayHaveCopies(): Promise<boolean> {
  try {
    await slotFolder(false)
    return true
  } catch (cause) {
    if (!isAbsent(cause)) throw cause
    return notesUnder(LOCAL_PREFIX).size > 0 || (await hasSpareCopies())
  }
}

/** True when a spare file has content, which may be of a draft whose own slots a power cut took. */
async function hasSpareCopies(): Promise<boolean> {
  for (const file of await spareFiles()) if ((await file.getFile()).size > 0) return true
  return false
}
