import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { createDraftStore } from '../../../src/storage/store/draftStore'
import { create, disk, NOW, rowsOf, settled, templateOf, writtenDraft } from './story'

/** The tables as earlier versions of the program made them, by the version of the tables. */
const LAYOUTS: Readonly<Record<number, Readonly<Record<string, string | string[]>>>> = {
  1: { heads: 'id', sections: ['draft', 'section'], views: 'draft' },
  2: { heads: 'id', sections: ['draft', 'section'], views: 'draft', journal: ['draft', 'writer'] },
}

/** A disk on which a draft lies as an earlier version stored it. */
async function oldDisk(version: number): Promise<IDBFactory> {
  const today = disk()
  await create(today.store(), writtenDraft())
  const rows = {
    heads: await rowsOf(today.factory, 'heads'),
    sections: await rowsOf(today.factory, 'sections'),
  }
  const factory = new IDBFactory()
  const open = factory.open('test', version * 10)
  open.addEventListener('upgradeneeded', () => {
    for (const [table, keyPath] of Object.entries(LAYOUTS[version] ?? {}))
      open.result.createObjectStore(table, { keyPath })
  })
  await settled(open)
  const tx = open.result.transaction(['heads', 'sections'], 'readwrite')
  for (const [table, all] of Object.entries(rows))
    for (const row of all) await settled(tx.objectStore(table).put(row))
  open.result.close()
  return factory
}

test.each([1, 2])(
  'tables of version %i open with every row, and with the tables of today',
  async (version) => {
    const factory = await oldDisk(version)
    const before = [await rowsOf(factory, 'heads'), await rowsOf(factory, 'sections')]
    const store = createDraftStore('test', undefined, factory)
    expect((await store.load('one', templateOf)).draft).toEqual(writtenDraft())
    store.close()
    expect([await rowsOf(factory, 'heads'), await rowsOf(factory, 'sections')]).toEqual(before)
    expect([await rowsOf(factory, 'snapshots'), await rowsOf(factory, 'settings')]).toEqual([[], []])
  },
)

test('what is erased goes with its versions, what is only removed keeps them', async () => {
  const { factory, store } = disk()
  const drafts = store()
  const month = 31 * 24 * 3600 * 1000
  for (const id of ['one', 'two', 'three']) {
    await create(drafts, writtenDraft(id), NOW - month)
    await drafts.within((db) => db.snapshots.add({ draft: id, number: 1 }))
  }
  await drafts.remove('one', NOW - month)
  await drafts.remove('two', NOW)
  expect(await drafts.purge(NOW)).toMatchObject({ erased: 1 })
  expect((await rowsOf(factory, 'snapshots')).map((row) => Object(row).draft)).toEqual(['three', 'two'])
})
