import type { Page } from 'playwright-core'

/** Everything that a page's origin has stored but the program itself, as one text: databases, files, notes. */
export const allStored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
      })
    const found: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      for (const table of db.objectStoreNames) {
        const rows: unknown = await done(db.transaction(table).objectStore(table).getAll())
        found.push(`database ${name}, ${table}: ${JSON.stringify(rows)}`)
      }
      db.close()
    }
    async function walk(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const one of folder.values()) {
        if (one instanceof FileSystemDirectoryHandle) await walk(one, `${path}/${one.name}`)
        else if (one instanceof FileSystemFileHandle)
          found.push(`file ${path}/${one.name}: ${await (await one.getFile()).text()}`)
      }
    }
    await walk(await navigator.storage.getDirectory(), '')
    for (const [name, notes] of Object.entries({ localStorage, sessionStorage }))
      for (const key of Object.keys(notes)) found.push(`${name} ${key}: ${notes.getItem(key)}`)
    return found.join('\n')
  })
