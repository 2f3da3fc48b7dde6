import { Database } from '../idb/database'
import type { NewerDatabase } from '../idb/newerDatabase'
import { lazily } from '../records/lazily'
import { isOfConnection, StorageError, storageErrorOf } from '../records/storageError'

/**
 * The name of the database. All pages that are opened from a disk may share one set of databases, so there the name has
 * to be this program's own.
 */
export const DRAFTS = globalThis.location?.protocol === 'file:' ? 'nianbao-file' : 'nianbao'

/** The database of drafts with what every operation on it needs. */
export interface Connection {
  db: Database
  /** Runs `work` on the open database. Rejects with a StorageError; a RangeError passes through: it is a bug. */
  run<T>(work: () => PromiseLike<T>): Promise<T>
  /** Runs `work`; when the database is a newer program's, reads it with `look` instead. It is never written. */
  orNewer<T>(work: () => PromiseLike<T>, look: (newer: NewerDatabase) => Promise<T>): Promise<T>
}

/** Opens nothing yet: the first operation does. Without `factory` every operation rejects. */
export function createConnection(name: string, factory: IDBFactory | null): Connection {
  const db = new Database(name, factory ?? undefined)

  async function run<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      await db.ready()
      return await work()
    } catch (cause) {
      if (cause instanceof RangeError) throw cause
      const known = storageErrorOf(cause)
      if (known.code === 'full' || known.code === 'failed') db.doubtLog()
      // the next operation opens a new connection: Dexie would go on with the dead one after a few tries to reopen it
      if (isOfConnection(cause)) db.giveUp()
      throw known
    }
  }

  async function orNewer<T>(
    work: () => PromiseLike<T>,
    look: (newer: NewerDatabase) => Promise<T>,
  ): Promise<T> {
    try {
      return await run(work)
    } catch (cause) {
      if (!factory || !(cause instanceof StorageError) || cause.code !== 'newer') throw cause
      const { newerDatabase } = await lazily(() => import('../idb/newerDatabase'))
      return look(newerDatabase(factory, name))
    }
  }

  return { db, run, orNewer }
}

/** Null where there is no IndexedDB; some browsers throw on access in a page that may store nothing. */
export function globalFactory(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null
  } catch {
    return null
  }
}
