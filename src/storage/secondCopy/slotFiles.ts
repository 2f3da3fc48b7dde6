import { isAbsent, slotFolder } from './slotFolder'
import type { Slots } from './slots'

/** Of a worker alone, and so not among the types of a page. The answers are promises up to Chromium 107. */
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
const PATIENCE = [20, 60, 200, 600]

const nameOf = (id: string, end: string): string => encodeURIComponent(id) + end

const textOf = async (file: FileSystemFileHandle): Promise<string> => (await file.getFile()).text()

/** In a worker: the two files of a draft. They are made empty first: only what is written into a file that was there survives a power cut. */
export async function slotFiles(id: string): Promise<Slots> {
  const place = await slotFolder(true)
  const [a, b] = await Promise.all(ENDS.map((end) => place.getFileHandle(nameOf(id, end), { create: true })))
  if (!a || !b) throw new RangeError('a draft has two slots')
  return {
    read: () => Promise.all([textOf(a), textOf(b)]),
    write: (slot, text) => overwrite(slot === 0 ? a : b, new TextEncoder().encode(text)),
  }
}

async function overwrite(file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const access = await accessTo(file)
  try {
    access.write(bytes, { at: 0 })
    await access.truncate(bytes.length)
    await access.flush()
  } finally {
    await access.close()
  }
}

/** Another window may have it for a moment. */
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

/** The drafts that have slots; none where there is no such place. */
export async function idsInFiles(): Promise<string[]> {
  const ids = new Set<string>()
  try {
    for await (const name of (await slotFolder(false)).keys())
      ids.add(decodeURIComponent(name.replace(/\.[ab]$/u, '')))
  } catch (cause) {
    if (!isAbsent(cause)) throw cause
  }
  return [...ids]
}

/** The texts in a draft's slots, those that are there and can be read. */
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
  return found.filter((text) => text !== null)
}

export async function eraseFiles(id: string): Promise<void> {
  for (const end of ENDS) {
    try {
      await (await slotFolder(false)).removeEntry(nameOf(id, end))
    } catch (cause) {
      if (!isAbsent(cause)) throw cause
    }
  }
}
