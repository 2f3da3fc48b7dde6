import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { newDraft, withValue } from '../../../src/report/draft/draft'
import { Database } from '../../../src/storage/idb/database'
import { saveDraft } from '../../../src/storage/idb/saveDraft'
import { UPGRADES } from '../../../src/storage/records/upgrade'
import { create, disk, NOW, plant, rowsOf, summary, template, templateOf, writtenDraft } from './story'

const DAY = 24 * 3600 * 1000

test('a draft comes back whole: text, values, confirmed warnings, summary', async () => {
  const { store } = disk()
  const draft = writtenDraft()
  const hold = await create(store(), draft)
  const loaded = await store().load('one', templateOf)
  expect(loaded.draft).toEqual(draft)
  expect(loaded.head).toMatchObject({ ...summary, rev: hold.rev, created: NOW, updated: NOW, deleted: null })
})

test('a save writes the changed sections only, together with the head', async () => {
  const { store, factory } = disk()
  const draft = newDraft(template, 'one')
  const hold = await create(store(), draft)
  const changed = withValue(draft, 'basics', 'district', '和平区')
  const next = await store().save({ hold, draft: changed, sections: ['basics'], summary, now: NOW + 1 })
  expect(next.rev).toBeGreaterThan(hold.rev)
  const revs = (await rowsOf(factory, 'sections')).map((row) => Object(row).rev)
  expect(revs.filter((rev) => rev === next.rev)).toHaveLength(1)
  expect(revs).toHaveLength(template.sections.length)
  const loaded = await store().load('one', templateOf)
  expect(loaded.draft).toEqual(changed)
  expect(loaded.head).toMatchObject({ created: NOW, updated: NOW + 1 })
})

test('a window that holds an old revision cannot write over a newer one', async () => {
  const { store } = disk()
  const draft = newDraft(template, 'one')
  const hold = await create(store(), draft)
  const mine = withValue(draft, 'basics', 'district', '和平区')
  await store().save({ hold, draft: mine, sections: ['basics'], summary, now: NOW })
  const other = withValue(draft, 'basics', 'district', '沈河区')
  const late = {
    hold: { ...hold, writer: 'other window' },
    draft: other,
    sections: ['basics'],
    summary,
    now: NOW,
  }
  await expect(store().save(late)).rejects.toMatchObject({ code: 'conflict' })
  expect((await store().load('one', templateOf)).draft).toEqual(mine)
})

test('a first try that was held up cannot land on the second', async () => {
  const { store, factory } = disk()
  const draft = newDraft(template, 'one')
  const hold = await create(store(), draft)
  const db = new Database('test', factory)
  await db.ready()
  const first = withValue(draft, 'basics', 'district', '和平区')
  const second = withValue(first, 'basics', 'year', '2025')
  const save = (one: typeof draft, rev: number) =>
    saveDraft(db, UPGRADES, { hold, draft: one, sections: ['basics'], summary, now: NOW }, rev)
  await save(second, 3)
  await expect(save(first, 2)).rejects.toMatchObject({ code: 'conflict' })
  db.close()
  expect((await store().load('one', templateOf)).draft).toEqual(second)
})

test('a window whose first try was given up is not in conflict with itself', async () => {
  const { store } = disk()
  const window = store()
  const draft = newDraft(template, 'one')
  const hold = await create(window, draft)
  const first = withValue(draft, 'basics', 'district', '和平区')
  const second = withValue(first, 'basics', 'year', '2025')
  const tries = [first, second].map((one) =>
    window.save({ hold, draft: one, sections: ['basics'], summary, now: NOW }),
  )
  await Promise.all(tries)
  expect((await store().load('one', templateOf)).draft).toEqual(second)
})

test('saving a draft that is not there stores nothing', async () => {
  const { store, factory } = disk()
  const hold = { rev: 4, writer: 'w' }
  const save = store().save({ hold, draft: writtenDraft(), sections: ['basics'], summary, now: NOW })
  await expect(save).rejects.toMatchObject({ code: 'missing' })
  expect(await rowsOf(factory, 'sections')).toEqual([])
  await expect(store().load('one', templateOf)).rejects.toMatchObject({ code: 'missing' })
})

test('every transaction that writes asks for strict durability', async () => {
  const { store, factory } = disk()
  await create(store(), writtenDraft())
  const open = factory.open('probe')
  const written: unknown[] = []
  await new Promise((resolve) => open.addEventListener('success', resolve))
  const kind = Object.getPrototypeOf(open.result)
  const real = kind.transaction
  kind.transaction = function (...asked: unknown[]) {
    const tx: IDBTransaction = Reflect.apply(real, this, asked)
    if (tx.mode === 'readwrite') written.push(tx.durability)
    return tx
  }
  try {
    const window = store()
    const loaded = await window.load('one', templateOf)
    const hold = { rev: loaded.head.rev, writer: 'w' }
    await window.save({ hold, draft: loaded.draft, sections: ['basics'], summary, now: NOW })
    await window.copy('one', 'two', NOW)
    await window.remove('two', NOW)
    await window.saveView('one', { section: 'response', offset: 12 })
    await window.purge(NOW)
  } finally {
    kind.transaction = real
  }
  expect(written).toEqual(['strict', 'strict', 'strict', 'strict', 'strict'])
})

test('the shelf lists the last changed first, and beside it what was removed', async () => {
  const { store } = disk()
  const window = store()
  for (const [i, id] of ['a', 'b', 'c', 'd', 'e'].entries())
    await create(window, newDraft(template, id), NOW + i)
  await window.remove('c', NOW + 8)
  await window.remove('e', NOW + 9)
  const ids = async () =>
    (await window.list()).standing.map((row) => (row.kind === 'draft' ? row.head.id : row.kind))
  expect(await ids()).toEqual(['d', 'b', 'a'])
  expect((await window.list()).removed).toEqual([
    { id: 'e', title: summary.title, deleted: NOW + 9, rev: 1, filled: 5, stated: 51 },
    { id: 'c', title: summary.title, deleted: NOW + 8, rev: 1, filled: 5, stated: 51 },
  ])
  await window.restore('c')
  expect(await ids()).toEqual(['d', 'c', 'b', 'a'])
  expect((await window.list()).removed).toHaveLength(1)
})

test('a removed draft is erased with all it has after thirty days and not before', async () => {
  const { store, factory } = disk()
  const window = store()
  for (const id of ['kept', 'gone']) await create(window, newDraft(template, id))
  await window.saveView('gone', { section: 'response', offset: 1 })
  await window.remove('gone', NOW)
  expect(await window.purge(NOW + 30 * DAY)).toMatchObject({ erased: 0 })
  expect(await window.purge(NOW + 30 * DAY + 1)).toMatchObject({ erased: 1 })
  expect(await rowsOf(factory, 'heads')).toHaveLength(1)
  expect(await rowsOf(factory, 'sections')).toHaveLength(template.sections.length)
  expect(await rowsOf(factory, 'views')).toEqual([])
})

test('writing on brings a removed draft back', async () => {
  const { store } = disk()
  const window = store()
  const hold = await create(window, writtenDraft())
  await window.remove('one', NOW)
  await window.save({ hold, draft: writtenDraft(), sections: [], summary, now: NOW })
  expect((await window.list()).standing).toHaveLength(1)
})

test('a copy has everything of the draft and goes its own way', async () => {
  const { store } = disk()
  const window = store()
  await create(window, writtenDraft())
  await window.copy('one', 'two', NOW + 5)
  const { draft, head } = await window.load('two', templateOf)
  expect(draft).toEqual({ ...writtenDraft(), id: 'two' })
  expect(head).toMatchObject({ rev: 1, created: NOW + 5, updated: NOW + 5 })
  const changed = withValue(draft, 'basics', 'year', '2026')
  await window.save({ hold: head, draft: changed, sections: ['basics'], summary, now: NOW + 6 })
  expect((await window.load('one', templateOf)).draft).toEqual(writtenDraft())
})

test('the place of reading comes back, and is null where there is none or nonsense', async () => {
  const { store, factory } = disk()
  await store().saveView('one', { section: 'response', offset: 120 })
  await plant(factory, 'views', { draft: 'odd', section: 3 })
  expect(await store().loadView('one')).toEqual({ section: 'response', offset: 120 })
  expect(await store().loadView('odd')).toBeNull()
  expect(await store().loadView('none')).toBeNull()
})
