import { openExisting } from '../idb/openExisting'
import { isOfRow } from '../records/storageError'
import { isRow } from '../records/upgrade'
import { namedVersions } from './namedVersions'
import { type DraftCopy, copyOf, versionKey, withVersions } from './envelope'

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('read failed')))
  })

/**
 * Reads a draft with its versions, on a connection of its own that no upgrade has to wait for; null when it is absent.
 */
export async function readRows(factory: IDBFactory, name: string, id: string): Promise<DraftCopy | null> {
  const db = await openExisting(factory, name)
  if (!db) return null
  db.addEventListener('versionchange', () => db.close())
  try {
    const stores = db.transaction(['heads', 'sections'])
    const [head, rows] = await Promise.all([
      settled<unknown>(stores.objectStore('heads').get(id)),
      settled<unknown[]>(stores.objectStore('sections').getAll(IDBKeyRange.bound([id], [id, []]))).catch(
        (cause: unknown) => {
          if (!isOfRow(cause)) throw cause
          return sectionsEach(db, id)
        },
      ),
    ])
    const versions = await versionRows(db, id)
    const copy = withVersions(copyOf(head, rows), namedVersions(versions))
    return copy && { ...copy, storedVersions: new Set(versions.filter(isRow).map(versionKey)) }
  } finally {
    db.close()
  }
}

/**
 * Reads section rows one by one, each in its own transaction, for a failed request aborts its transaction. A row that
 * cannot be read is replaced by one that does not parse.
 */
async function sectionsEach(db: IDBDatabase, id: string): Promise<unknown[]> {
  const all = IDBKeyRange.bound([id], [id, []])
  const store = (): IDBObjectStore => db.transaction('sections').objectStore('sections')
  const keys = await settled(store().getAllKeys(all))
  return Promise.all(
    keys.map((key) =>
      settled<unknown>(store().get(key)).catch((cause: unknown) => {
        if (!isOfRow(cause)) throw cause
        return { draft: id, section: sectionOf(key) }
      }),
    ),
  )
}

/** The section in the key [draft, section] of a row. */
function sectionOf(key: IDBValidKey): string {
  const section = Array.isArray(key) ? key[1] : ''
  return typeof section === 'string' ? section : ''
}

/** The stored versions of a draft; none when one of them cannot be read. */
async function versionRows(db: IDBDatabase, id: string): Promise<unknown[]> {
  // the database of an earlier program has no such table
  if (!db.objectStoreNames.contains('snapshots')) return []
  const store = db.transaction('snapshots').objectStore('snapshots')
  return settled<unknown[]>(store.getAll(IDBKeyRange.bound([id], [id, []]))).catch((cause: unknown) => {
    if (!isOfRow(cause)) throw cause
    return []
  })
}
