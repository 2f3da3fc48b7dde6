import { isAbsent, removeSpareFile, slotFolder, spareFiles } from './slotFolder'
import { unseal } from './envelope'
import { keepCopy, type Slots } from './slots'
import { copyInSpare, type SpareFile, preallocatedSlots } from './preallocatedSlots'

/** Exists in workers only, and so is not in the types of a page. Methods return promises up to Chromium 107. */
interface SyncAccess {
  write(bytes: Uint8Array, options: { at: number }): number
  truncate(size: number): void | Promise<void>
  flush(): void | Promise<void>
  close(): void | Promise<void>
}
declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<SyncAccess>
  }
}

const ENDS = ['.a', '.b'] as const
/** Waits (ms) before a file is opened again that another window has open. */
const PATIENCE = [20, 60, 200, 600]

const nameOf = (id: string, end: string): string => encodeURIComponent(id) + end

const textOf = async (file: FileSystemFileHandle): Promise<string> => (await file.getFile()).text()

/** Drafts whose own slots are known to be no longer young. */
const settled = new Set<string>()

/**
 * The slots of a draft, and two spare files as well while these are young. In a worker only. Rejects with a
 * DOMException where the browser has no file system for them.
 */
export async function slotFiles(id: string): Promise<Slots[]> {
  const place = await slotFolder(true)
  const made = !(await areThere(place, id))
  const [a, b] = await Promise.all(ENDS.map((end) => place.getFileHandle(nameOf(id, end), { create: true })))
  if (!a || !b) throw new RangeError('a draft has two slots')
  const own: Slots = {
    read: () => Promise.all([textOf(a), textOf(b)]),
    write: (slot, text) => overwrite(slot === 0 ? a : b, text),
  }
  if (!made && settled.has(id)) return [own]
  const young = await preallocatedSlots(id, (await spareFiles()).map(spareFile), made, Date.now())
  if (young) return [own, young]
  settled.add(id)
  return [own]
}

/**
 * Writes the replicas in spare files into slots of their own for drafts whose slots a power cut took, because spare
 * files are used for other drafts after a while. In a worker only.
 */
export async function bringHome(): Promise<void> {
  for (const { id, text } of await copiesInSpareFiles()) {
    const copy = unseal(text)
    try {
      if (copy && !(await areThere(await slotFolder(true), id))) await keepCopy(copy, await slotFiles(id))
    } catch (cause) {
      orNone(cause)
    }
  }
}

const areThere = async (place: FileSystemDirectoryHandle, id: string): Promise<boolean> =>
  (await Promise.all(ENDS.map((end) => isThere(place, nameOf(id, end))))).every(Boolean)

async function isThere(place: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await place.getFileHandle(name)
    return true
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotFoundError') return false
    throw cause
  }
}

const spareFile = (file: FileSystemFileHandle): SpareFile => ({
  read: () => textOf(file),
  write: (text) => overwrite(file, text),
})

async function overwrite(file: FileSystemFileHandle, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const access = await accessTo(file)
  try {
    // on a full disk only a part of the bytes is written
    if (access.write(bytes, { at: 0 }) < bytes.length) throw new DOMException('no room', 'QuotaExceededError')
    await access.truncate(bytes.length)
    await access.flush()
  } finally {
    await access.close()
  }
}

/** Opens a file for writing; tries again while another window has it open. */
async function accessTo(file: FileSystemFileHandle): Promise<SyncAccess> {
  for (const wait of PATIENCE) {
    try {
      return await file.createSyncAccessHandle()
    } catch (cause) {
      if (!(cause instanceof DOMException) || cause.name !== 'NoModificationAllowedError') throw cause
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return file.createSyncAccessHandle()
}

/** Ids of the drafts in slots and spare files; none where the browser has no file system for them. */
export async function idsInFiles(): Promise<string[]> {
  const ids = new Set<string>()
  try {
    for await (const name of (await slotFolder(false)).keys())
      ids.add(decodeURIComponent(name.replace(/\.[ab]$/u, '')))
  } catch (cause) {
    if (!isAbsent(cause)) throw cause
  }
  for (const { id } of await copiesInSpareFiles()) ids.add(id)
  return [...ids]
}

/** The envelopes in the spare files, each with its file and the id of its draft. */
async function copiesInSpareFiles(): Promise<{ id: string; text: string; file: FileSystemFileHandle }[]> {
  const found = await Promise.all(
    (await spareFiles()).map(async (file) => {
      const copy = copyInSpare(await textOf(file).catch(orNone))
      return copy ? [{ ...copy, file }] : []
    }),
  )
  return found.flat()
}

function orNone(cause: unknown): null {
  if (isAbsent(cause)) return null
  throw cause
}

/** The texts in a draft's slots and spare files, as far as these exist and can be read. */
export async function textsInFiles(id: string): Promise<string[]> {
  const found = await Promise.all(
    ENDS.map(async (end) => {
      try {
        return await textOf(await (await slotFolder(false)).getFileHandle(nameOf(id, end)))
      } catch (cause) {
        if (isAbsent(cause)) return null
        throw cause
      }
    }),
  )
  const young = (await copiesInSpareFiles()).filter((copy) => copy.id === id).map(({ text }) => text)
  return [...found.filter((text) => text !== null), ...young]
}

/** Removes the slots of a draft, and the spare files with its replica. */
export async function eraseFiles(id: string): Promise<void> {
  for (const copy of await copiesInSpareFiles())
    if (copy.id === id) await removeSpareFile(copy.file).catch(orNone)
  for (const end of ENDS) {
    try {
      await (await slotFolder(false)).removeEntry(nameOf(id, end))
    } catch (cause) {
      if (!isAbsent(cause)) throw cause
    }
  }
}
