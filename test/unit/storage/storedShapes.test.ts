import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, expect, test } from 'vitest'
import type { Draft } from '../../../src/report/draft/draft'
import { createDraftStore } from '../../../src/storage/store/draftStore'
import { NOW, rowsOf, settled, summary, templateOf, writtenDraft } from './story'

/*
 * Every shape in which a version of the program has left drafts on a disk: the tables as they were laid out, and rows as
 * they were written then (test/fixtures/stored/, which is never written anew).
 */
const HELD: Readonly<Record<string, string | string[]>> = {
  heads: 'id',
  sections: ['draft', 'section'],
  views: 'draft',
  journal: ['draft', 'writer'],
  snapshots: ['draft', 'number'],
  settings: 'key',
}
const TABLES = { 1: 3, 2: 4, 3: 6 } as const
const SHAPES = [
  { tables: 1, schema: 1 },
  { tables: 2, schema: 1 },
  { tables: 2, schema: 2 },
  { tables: 3, schema: 2 },
] as const
type Shape = (typeof SHAPES)[number]

const dump = (schema: number): { heads: unknown[]; sections: unknown[] } =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../fixtures/stored/schema${schema}.json`), 'utf8'),
  ) as { heads: unknown[]; sections: unknown[] }

async function leftBy({ tables, schema }: Shape): Promise<IDBFactory> {
  const factory = new IDBFactory()
  const open = factory.open('test', tables * 10)
  open.addEventListener('upgradeneeded', () => {
    for (const [table, keyPath] of Object.entries(HELD).slice(0, TABLES[tables]))
      open.result.createObjectStore(table, { keyPath })
  })
  await settled(open)
  const tx = open.result.transaction(['heads', 'sections'], 'readwrite')
  const { heads, sections } = dump(schema)
  for (const row of heads) await settled(tx.objectStore('heads').put(row))
  for (const row of sections) await settled(tx.objectStore('sections').put(row))
  open.result.close()
  return factory
}

async function versionOf(factory: IDBFactory): Promise<number> {
  const open = factory.open('test')
  await settled(open)
  const { version } = open.result
  open.result.close()
  return version
}
const all = async (factory: IDBFactory): Promise<unknown> => ({
  heads: await rowsOf(factory, 'heads'),
  sections: await rowsOf(factory, 'sections'),
})
/** The written sections of the draft that the dumps hold. */
const written = (draft: Draft): unknown =>
  Object.fromEntries(['basics', 'overview', 'response'].map((place) => [place, draft.sections[place]]))

const { createObjectStore } = IDBDatabase.prototype
const { put } = IDBObjectStore.prototype
afterEach(() => {
  Object.assign(IDBDatabase.prototype, { createObjectStore })
  Object.assign(IDBObjectStore.prototype, { put })
})

test.each(SHAPES)('tables $tables with rows of schema $schema open as they were written', async (shape) => {
  const factory = await leftBy(shape)
  const before = await all(factory)
  const store = createDraftStore('test', undefined, factory)
  expect((await store.list()).standing).toMatchObject([
    { kind: 'draft', head: { id: 'one', title: summary.title, rev: 1, due: null } },
  ])
  const { draft } = await store.load('one', templateOf)
  expect(written(draft)).toEqual(written(writtenDraft()))
  expect(draft.confirmed).toEqual(writtenDraft().confirmed)
  store.close()
  // looking changes no row
  expect(await all(factory)).toEqual(before)
})

test.each(SHAPES)(
  'tables $tables, schema $schema: an upgrade stopped at any table leaves all as it was',
  async (shape) => {
    const made = 6 - TABLES[shape.tables]
    for (let k = 0; k < made; k += 1) {
      const factory = await leftBy(shape)
      const before = await all(factory)
      let count = 0
      IDBDatabase.prototype.createObjectStore = function (...asked) {
        if (count === k) throw new DOMException('stopped', 'AbortError')
        count += 1
        return createObjectStore.apply(this, asked)
      }
      const store = createDraftStore('test', undefined, factory)
      await expect(store.list()).rejects.toMatchObject({ code: 'refused' })
      store.close()
      expect(await versionOf(factory)).toBe(shape.tables * 10)
      expect(await all(factory)).toEqual(before)
      Object.assign(IDBDatabase.prototype, { createObjectStore })
      // the next start upgrades, and every row is there
      const again = createDraftStore('test', undefined, factory)
      expect(written((await again.load('one', templateOf)).draft)).toEqual(written(writtenDraft()))
      again.close()
    }
  },
)

test.each(SHAPES)(
  'tables $tables, schema $schema: a first save stopped at any row leaves all as it was',
  async (shape) => {
    const places = ['basics', 'overview', 'response']
    for (let k = 0; k <= places.length; k += 1) {
      const factory = await leftBy(shape)
      const store = createDraftStore('test', undefined, factory)
      const { draft, head } = await store.load('one', templateOf)
      const before = await all(factory)
      let count = 0
      IDBObjectStore.prototype.put = function (...asked) {
        if (count === k) throw new DOMException('stopped', 'AbortError')
        count += 1
        return put.apply(this, asked)
      }
      const save = { hold: { rev: head.rev, writer: 'w' }, draft, sections: places, summary, now: NOW }
      await expect(store.save(save)).rejects.toMatchObject({ code: 'failed' })
      Object.assign(IDBObjectStore.prototype, { put })
      expect(await all(factory)).toEqual(before)
      await store.save(save)
      expect(written((await store.load('one', templateOf)).draft)).toEqual(written(writtenDraft()))
      store.close()
    }
  },
)
