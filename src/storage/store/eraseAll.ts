import { openExisting } from '../idb/openExisting'
import { SLOT_FOLDERS } from '../replica/slotFolder'
import { ERASED_KEY, pageNotes } from '../local/writesStopped'

/** Where data of this program are kept. */
export type Place = 'database' | 'copies' | 'notes'

/** The prefix of all keys of this program in localStorage. */
const NOTES = 'nianbao-'
/** Longest wait (ms) for a window that does not close the database; its rows are erased by then. */
const PATIENCE = 3000

/**
 * Erases all data of this program in this browser, as far as that is possible: replicas first and the database last, so
 * that all drafts are still there if it is interrupted. Resolves with the places where something is left.
 */
export async function eraseAll(factory: IDBFactory | null, names: readonly string[]): Promise<Place[]> {
  await eraseFolders()
  eraseNotes()
  if (factory) for (const name of names) await eraseDatabase(factory, name)
  const left: [Place, boolean][] = [
    ['database', factory !== null && (await holdsRows(factory, names))],
    ['copies', await holdsFiles()],
    ['notes', notesLeft().length > 0],
  ]
  return left.flatMap(([place, is]) => (is ? [place] : []))
}

const root = (): Promise<FileSystemDirectoryHandle | null> =>
  navigatorStorage()
    ?.getDirectory?.()
    .catch(() => null) ?? Promise.resolve(null)
const navigatorStorage = (): Partial<StorageManager> | undefined =>
  (globalThis as Partial<typeof globalThis>).navigator?.storage

/** A file that a worker has open cannot be removed; `holdsFiles` then reports the folder. */
async function eraseFolders(): Promise<void> {
  const place = await root()
  for (const name of SLOT_FOLDERS)
    await place?.removeEntry(name, { recursive: true }).catch((cause: unknown) => {
      if (!(cause instanceof DOMException)) throw cause
    })
}

async function holdsFiles(): Promise<boolean> {
  const place = await root()
  for await (const name of place?.keys() ?? []) if (SLOT_FOLDERS.includes(name)) return true
  return false
}

const notesLeft = (): string[] =>
  Object.keys(pageNotes() ?? {}).filter((key) => key.startsWith(NOTES) && key !== ERASED_KEY)

function eraseNotes(): void {
  for (const key of notesLeft()) pageNotes()?.removeItem(key)
}

/**
 * Empties all tables in one transaction, which works while other windows have the database open, and then deletes it.
 */
async function eraseDatabase(factory: IDBFactory, name: string): Promise<void> {
  try {
    const db = await openExisting(factory, name)
    if (db) {
      db.addEventListener('versionchange', () => db.close())
      await emptied(db)
      db.close()
    }
  } catch (cause) {
    // a database that cannot be opened can still be deleted
    if (!(cause instanceof DOMException)) throw cause
  }
  await deleted(factory, name)
}

function emptied(db: IDBDatabase): Promise<void> {
  const tables = [...db.objectStoreNames]
  if (!tables.length) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const work = db.transaction(tables, 'readwrite', { durability: 'strict' })
    for (const table of tables) work.objectStore(table).clear()
    work.addEventListener('complete', () => resolve())
    work.addEventListener('abort', () => reject(work.error ?? new DOMException('aborted', 'AbortError')))
  })
}

function deleted(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE)
    const request = factory.deleteDatabase(name)
    const end = (event: Event): void => {
      event.preventDefault()
      clearTimeout(late)
      resolve()
    }
    request.addEventListener('success', end)
    request.addEventListener('error', end)
  })
}

async function holdsRows(factory: IDBFactory, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    try {
      const db = await openExisting(factory, name)
      if (!db) continue
      db.addEventListener('versionchange', () => db.close())
      const counts = await Promise.all([...db.objectStoreNames].map((table) => countOf(db, table)))
      db.close()
      if (counts.some((count) => count > 0)) return true
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause
      return true
    }
  }
  return false
}

function countOf(db: IDBDatabase, table: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = db.transaction(table).objectStore(table).count()
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new DOMException('no answer')))
  })
}
