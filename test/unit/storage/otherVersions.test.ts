import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { DRAFT_SCHEMA } from '../../../src/report/draft/draftSchema'
import { create, disk, NOW, plant, rowsOf, settled, summary, templateOf, writtenDraft } from './story'

/** A newer program upgrades the tables: it adds one and drops one. */
async function upgradeTables(factory: IDBFactory): Promise<void> {
  const open = factory.open('test', 990)
  open.addEventListener('upgradeneeded', () => {
    open.result.createObjectStore('wonders', { keyPath: 'id' })
    open.result.deleteObjectStore('views')
  })
  await settled(open)
  open.result.close()
}

async function storesOf(factory: IDBFactory): Promise<[number, string[]]> {
  const open = factory.open('test')
  await settled(open)
  const seen: [number, string[]] = [open.result.version, [...open.result.objectStoreNames]]
  open.result.close()
  return seen
}

test('drafts in a database of a newer program stand on the shelf, can be read and taken out, and are never written', async () => {
  const { factory, store } = disk()
  const old = store()
  const held = await create(old, writtenDraft())
  old.close()
  await upgradeTables(factory)
  const before = [await storesOf(factory), await rowsOf(factory, 'heads'), await rowsOf(factory, 'sections')]
  const drafts = store()
  expect(await drafts.list()).toEqual({
    standing: [{ kind: 'unreadable', id: 'one', why: 'newer', title: summary.title, updated: NOW }],
    removed: [],
  })
  const seen = await drafts.look('one', templateOf)
  expect(seen).toMatchObject({ newer: true, draft: writtenDraft() })
  expect((await drafts.raw('one')).sections).toHaveLength(before[2]?.length ?? 0)
  await expect(drafts.look('two', templateOf)).rejects.toMatchObject({ code: 'missing' })
  const save = { hold: held, draft: writtenDraft(), sections: ['basics'], summary, now: NOW }
  const writes = [
    () => drafts.save(save),
    () => drafts.claim('one', 'w'),
    () => drafts.copy('one', 'two', NOW),
    () => drafts.remove('one', NOW),
    () => drafts.restore('one'),
    () => drafts.saveView('one', { section: 'basics', offset: 0 }),
    () => drafts.takeJournal(),
    () => drafts.purge(NOW),
  ]
  for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'newer' })
  expect([
    await storesOf(factory),
    await rowsOf(factory, 'heads'),
    await rowsOf(factory, 'sections'),
  ]).toEqual(before)
})

test('a head, a section or a template version of a newer program is read as far as it is understood', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const [head] = await rowsOf(factory, 'heads')
  const section = (await rowsOf(factory, 'sections')).find((row) => Object(row).section === 'response')
  expect(await store().look('one', templateOf)).toMatchObject({ newer: false, draft: writtenDraft() })
  const newer = [
    ['heads', head, { schema: DRAFT_SCHEMA + 1, wonder: 1 }],
    ['heads', head, { templateVersion: 99 }],
    ['sections', section, { schema: DRAFT_SCHEMA + 1, wonder: 1 }],
  ] as const
  for (const [table, row, change] of newer) {
    await plant(factory, table, { ...Object(row), ...change })
    expect(await store().look('one', templateOf)).toMatchObject({ newer: true, draft: writtenDraft() })
    await plant(factory, table, row)
  }
})

test('what a newer program wrote in a shape of its own is not guessed at, and goes out as it is', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const [head] = await rowsOf(factory, 'heads')
  for (const change of [{ schema: 9, title: { zh: '报告' } }, { template: 'of-tomorrow' }]) {
    await plant(factory, 'heads', { ...Object(head), ...change })
    await expect(store().look('one', templateOf)).rejects.toMatchObject({ code: 'newer' })
    expect((await store().raw('one')).head).toMatchObject(change)
  }
  await plant(factory, 'heads', { ...Object(head), title: 5 })
  await expect(store().look('one', templateOf)).rejects.toMatchObject({ code: 'broken' })
})

test('a window tells before it leaves its connection to a newer program, and says nothing when data are deleted', async () => {
  const { factory, store } = disk()
  const drafts = store()
  await create(drafts, writtenDraft())
  let told = 0
  drafts.onOutdated(() => (told += 1))
  await settled(factory.deleteDatabase('test'))
  expect(told).toBe(0)
  await create(drafts, writtenDraft())
  await upgradeTables(factory)
  expect(told).toBe(1)
  await expect(create(drafts, writtenDraft('two'))).rejects.toMatchObject({ code: 'newer' })
  expect((await storesOf(factory))[0]).toBe(990)
})

test('an upgrade that other windows block is told, and goes on by itself when they are closed', async () => {
  const { factory, store } = disk()
  const old = factory.open('test', 10)
  old.addEventListener('upgradeneeded', () => {
    old.result.createObjectStore('heads', { keyPath: 'id' })
    old.result.createObjectStore('sections', { keyPath: ['draft', 'section'] })
    old.result.createObjectStore('views', { keyPath: 'draft' })
  })
  await settled(old)
  const drafts = store()
  const told: boolean[] = []
  const waits = new Promise<void>((resolve) =>
    drafts.onWaiting((is) => {
      told.push(is)
      if (is) resolve()
    }),
  )
  const listed = drafts.list()
  await waits
  expect(told).toEqual([true])
  old.result.close()
  expect((await listed).standing).toEqual([])
  expect(told).toEqual([true, false])
})
