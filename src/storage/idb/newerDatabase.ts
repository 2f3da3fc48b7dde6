import { StorageError, storageErrorOf } from '../records/storageError'
import { isRow } from '../records/upgrade'

/** The rows of one draft; `newer` when they are in a newer program's database. */
export interface DraftRows {
  head: unknown
  sections: unknown[]
  newer: boolean
}

/** A newer program's database, opened to be read only. */
export type NewerDatabase = ReturnType<typeof newerDatabase>

/**
 * Reads a newer program's database by plain requests: Dexie would add the tables that it misses there. Each call opens
 * and closes a connection, so that no upgrade has to wait for it. Calls reject with a StorageError.
 */
export function newerDatabase(factory: IDBFactory, name: string) {
  async function read<T>(table: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    try {
      const db = await answered(factory.open(name))
      db.addEventListener('versionchange', () => db.close())
      try {
        if (!db.objectStoreNames.contains(table))
          throw new StorageError('newer', `no table ${table} in version ${db.version}`)
        return await answered(ask(db.transaction(table).objectStore(table)))
      } finally {
        db.close()
      }
    } catch (cause) {
      throw storageErrorOf(cause)
    }
  }

  return {
    heads: (): Promise<unknown[]> => read('heads', (store) => store.getAll()),
    async draft(id: string): Promise<DraftRows> {
      const head: unknown = (await read('heads', (store) => store.getAll())).find(
        (row) => isRow(row) && row['id'] === id,
      )
      if (head === undefined) throw new StorageError('missing', `no draft ${id}`)
      const sections = await read('sections', (store) => store.getAll())
      return {
        head,
        sections: sections.filter((row) => isRow(row) && row['draft'] === id),
        newer: true,
      }
    },
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', (event) => {
      event.preventDefault()
      reject(request.error ?? new Error('request failed'))
    })
  })
}
