import type { Page } from 'playwright-core'

/** A table of a database with its rows; bytes in them are `{ $bytes }` in base64. */
interface StoredTable {
  name: string
  keyPath: string | string[] | null
  indexes: readonly { name: string; keyPath: string | string[]; unique: boolean }[]
  rows: readonly unknown[]
}
/** What a browser's profile holds of the editor, as data that a later program can be given. */
export interface StoredProfile {
  databases: readonly { name: string; version: number; tables: readonly StoredTable[] }[]
  /** By path in the origin's private folder: how long a file is, and what it begins with, in base64; the rest is zeros. */
  files: Readonly<Record<string, { size: number; begins: string }>>
  local: Readonly<Record<string, string>>
}

/** Reads all that a page's origin has stored. */
export const profileOf = (page: Page): Promise<StoredProfile> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
      })
    const base64 = (bytes: Uint8Array): string => {
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte)
      return btoa(text)
    }
    const plain = (value: unknown): unknown => {
      if (value instanceof Uint8Array) return { $bytes: base64(value) }
      if (Array.isArray(value)) return value.map(plain)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
    }
    const databases: {
      name: string
      version: number
      tables: {
        name: string
        keyPath: string | string[] | null
        indexes: { name: string; keyPath: string | string[]; unique: boolean }[]
        rows: unknown[]
      }[]
    }[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      const tables = []
      for (const table of db.objectStoreNames) {
        const store = db.transaction(table).objectStore(table)
        const indexes = [...store.indexNames].map((index) => {
          const { keyPath, unique } = store.index(index)
          return { name: index, keyPath, unique }
        })
        const rows = (await done(store.getAll())).map(plain)
        tables.push({ name: table, keyPath: store.keyPath, indexes, rows })
      }
      databases.push({ name, version: db.version, tables })
      db.close()
    }
    const files: Record<string, { size: number; begins: string }> = {}
    async function walk(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const one of folder.values()) {
        if (one instanceof FileSystemDirectoryHandle) await walk(one, `${path}${one.name}/`)
        else if (one instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await one.getFile()).arrayBuffer())
          const last = bytes.findLastIndex((byte) => byte !== 0)
          files[path + one.name] = { size: bytes.length, begins: base64(bytes.subarray(0, last + 1)) }
        }
      }
    }
    await walk(await navigator.storage.getDirectory(), '')
    const local = Object.fromEntries(
      Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? '']),
    )
    return { databases, files, local }
  })

/** Puts a profile into a page's origin, which has stored nothing yet. */
export const putProfile = (page: Page, profile: StoredProfile): Promise<void> =>
  page.evaluate(async ({ databases, files, local }) => {
    const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    const revived = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(revived)
      if (typeof value !== 'object' || value === null) return value
      if ('$bytes' in value) return bytesOf(String(value.$bytes))
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]))
    }
    for (const { name, version, tables } of databases)
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version)
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
        request.addEventListener('upgradeneeded', () => {
          for (const { name: table, keyPath, indexes, rows } of tables) {
            const store = request.result.createObjectStore(table, { keyPath })
            for (const index of indexes)
              store.createIndex(index.name, index.keyPath, { unique: index.unique })
            for (const row of rows) store.put(revived(row))
          }
        })
        request.addEventListener('success', () => {
          request.result.close()
          resolve()
        })
      })
    for (const [path, { size, begins }] of Object.entries(files)) {
      const names = path.split('/')
      let folder = await navigator.storage.getDirectory()
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true })
      const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true })
      const writing = await file.createWritable()
      await writing.write(bytesOf(begins))
      await writing.truncate(size)
      await writing.close()
    }
    for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text)
  }, profile)
