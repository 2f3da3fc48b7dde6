import type { Page } from 'playwright-core'

/** Rows of the editor's database as it wrote them. */
export interface StoredRows {
  heads: Record<string, unknown>[]
  sections: Record<string, unknown>[]
}

/** All rows that the page's browser has stored. */
export const readRows = (page: Page): Promise<StoredRows> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('nianbao')
      request.addEventListener('success', () => resolve(request.result))
    })
    const [heads = [], sections = []] = await Promise.all(
      ['heads', 'sections'].map(
        (name) =>
          new Promise<Record<string, unknown>[]>((resolve) => {
            const request = database.transaction(name).objectStore(name).getAll()
            request.addEventListener('success', () => resolve(request.result))
          }),
      ),
    )
    database.close()
    return { heads, sections }
  })

/** Stores rows; makes the tables where the page's browser has none. */
export const putRows = (page: Page, rows: StoredRows): Promise<void> =>
  page.evaluate(async ({ heads, sections }) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('nianbao')
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore('heads', { keyPath: 'id' })
        request.result.createObjectStore('sections', { keyPath: ['draft', 'section'] })
      })
      request.addEventListener('success', () => resolve(request.result))
    })
    const work = database.transaction(['heads', 'sections'], 'readwrite')
    for (const row of heads) work.objectStore('heads').put(row)
    for (const row of sections) work.objectStore('sections').put(row)
    await new Promise((resolve) => work.addEventListener('complete', resolve))
    database.close()
  }, rows)

/** Copies of the one draft in `rows`, each with a unit, an id and a time of its own. */
export function copies({ heads: [head], sections }: StoredRows, count: number): StoredRows {
  if (!head) throw new RangeError('no draft is stored')
  const numbers = Array.from({ length: count }, (_, n) => n)
  return {
    heads: numbers.map((n) => {
      const unit = `第${n}街道`
      const title = String(head['title']).replace(String(head['unit']), unit)
      const updated = Number(head['updated']) - n * 3_600_000
      return Object.assign({}, head, { id: `draft-${n}`, unit, title, updated })
    }),
    sections: numbers.flatMap((n) =>
      sections.map((section) => Object.assign({}, section, { draft: `draft-${n}` })),
    ),
  }
}
