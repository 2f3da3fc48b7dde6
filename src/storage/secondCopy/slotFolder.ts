import { notesUnder } from '../localNotes'

/** The folder of the copies in the origin private file system, and what begins their keys in localStorage. */
const FOLDER = 'nianbao-copies'
export const LOCAL_PREFIX = 'nianbao-copy:'

/** Throws a DOMException where the browser has no such place or does not let it be used. */
export async function slotFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
  // neither on a plain http origin
  const place = (globalThis as Partial<typeof globalThis>).navigator?.storage as
    Partial<StorageManager> | undefined
  if (!place?.getDirectory) throw new DOMException('no place for slots', 'NotFoundError')
  return (await place.getDirectory()).getDirectoryHandle(FOLDER, { create })
}

/** No such place, no such file, or one that cannot be read: there is no copy then. */
export const isAbsent = (cause: unknown): boolean =>
  cause instanceof DOMException || cause instanceof TypeError

/** True when there may be copies: what reads them is brought only then. */
export async function mayHaveCopies(): Promise<boolean> {
  try {
    await slotFolder(false)
    return true
  } catch (cause) {
    if (!isAbsent(cause)) throw cause
    return notesUnder(LOCAL_PREFIX).size > 0
  }
}
