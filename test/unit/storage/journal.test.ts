import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Draft, newDraft, withValue } from '../../../src/report/draft/draft'
import type { Save } from '../../../src/storage/records/draftRows'
import type { DraftStore } from '../../../src/storage/store/draftStore'
import { onLeaving, writeDown } from '../../../src/storage/local/leaving'
import { create, disk, NOW, plant, rowsOf, settled, summary, template, templateOf } from './story'

const start = newDraft(template, 'one', { district: '和平区' })
const typed = withValue(start, 'basics', 'openDay', '5.15')
const LATER = NOW + 1000

/** localStorage as far as a key of it is a property of it. */
class Notes {
  getItem(key: string): string | null {
    return Object.entries(this).find(([name]) => name === key)?.[1] ?? null
  }
  setItem(key: string, text: string): void {
    Object.assign(this, { [key]: text })
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key)
  }
}

beforeEach(() => void vi.stubGlobal('localStorage', new Notes()))
afterEach(() => void vi.unstubAllGlobals())

const saveOf = (draft: Draft, rev: number, writer = 'window of one'): Save => {
  return {
    hold: { rev, writer },
    draft,
    sections: ['basics'],
    summary: { ...summary, filled: 6 },
    now: LATER,
  }
}

/** A disk with a stored draft, and the window that stored it, ready to be left. */
async function storedDraft() {
  const { factory, store } = disk()
  const window = store()
  const { rev } = await create(window, start)
  return { factory, store, window, rev, leave: (save: Save) => leave(window, factory, save) }
}

/** The window is left while a save of this would be due. */
async function leave(window: DraftStore, factory: IDBFactory, save: Save): Promise<void> {
  const stay = onLeaving(() => window.entryOf(save))
  // asked after the connection for leaving, so open after it
  const open = factory.open('test')
  await settled(open)
  writeDown()
  open.result.close()
  stay()
}

const opened = async (window: DraftStore, id = 'one') => (await window.load(id, templateOf)).draft

test('what was typed before leaving is there at the next start', async () => {
  const { factory, store, rev, leave: left } = await storedDraft()
  await left(saveOf(typed, rev))
  const next = store()
  expect(await opened(next)).toEqual(start)
  expect(await next.takeJournal()).toEqual([])
  expect(await opened(next)).toEqual(typed)
  expect((await next.load('one', templateOf)).head).toMatchObject({
    filled: 6,
    created: NOW,
    updated: LATER,
  })
  expect(await rowsOf(factory, 'journal')).toEqual([])
  expect(Object.keys(localStorage)).toEqual([])
})

test.each(['the journal', 'localStorage'])('%s alone is enough', async (place) => {
  const { factory, store, rev, leave: left } = await storedDraft()
  if (place === 'the journal') vi.stubGlobal('localStorage', undefined)
  await left(saveOf(typed, rev))
  if (place === 'localStorage') {
    const open = factory.open('test')
    await settled(open)
    await settled(open.result.transaction('journal', 'readwrite').objectStore('journal').clear())
    open.result.close()
  }
  const next = store()
  await next.takeJournal()
  expect(await opened(next)).toEqual(typed)
})

test.each([true, false])(
  'a save under way when the window was left changes nothing (stored: %s)',
  async (stored) => {
    const { store, window, rev, leave: left } = await storedDraft()
    const half = withValue(start, 'basics', 'openDay', '5.')
    if (stored) await window.save(saveOf(half, rev))
    else window.entryOf(saveOf(half, rev))
    // the window did not hear of it: it still holds the first revision
    await left(saveOf(typed, rev))
    const next = store()
    expect(await next.takeJournal()).toEqual([])
    expect(await opened(next)).toEqual(typed)
  },
)

test('a draft that was never stored is stored whole', async () => {
  const { factory, store } = disk()
  const window = store()
  await window.list()
  await leave(window, factory, { ...saveOf(typed, 0), sections: [] })
  const next = store()
  await next.takeJournal()
  expect(await opened(next)).toEqual(typed)
})

test('a window that was not closed after all goes on, and its later save stands', async () => {
  const { store, window, rev, leave: left } = await storedDraft()
  await left(saveOf(typed, rev))
  const more = withValue(start, 'basics', 'openDay', '6.1')
  await window.save(saveOf(more, rev))
  const next = store()
  expect(await next.takeJournal()).toEqual([])
  expect(await opened(next)).toEqual(more)
})

test('it goes on even if another window has taken over what it left', async () => {
  const { store, window, rev, leave: left } = await storedDraft()
  await left(saveOf(typed, rev))
  await store().takeJournal()
  const more = withValue(start, 'basics', 'openDay', '6.1')
  await window.save(saveOf(more, rev))
  expect(await opened(store())).toEqual(more)
})

test('a window that holds what was stored before is told that it is older', async () => {
  const { store, rev, leave: left } = await storedDraft()
  await left(saveOf(typed, rev))
  const other = store()
  await other.takeJournal()
  await expect(other.save(saveOf(start, rev, 'other window'))).rejects.toMatchObject({ code: 'conflict' })
})

test('where another window has stored the draft meanwhile, what was left becomes one draft beside it', async () => {
  const { factory, store, rev, leave: left } = await storedDraft()
  const theirs = withValue(start, 'basics', 'openDay', '6.1')
  await store().save(saveOf(theirs, rev, 'other window'))
  await left(saveOf(typed, rev))
  const next = store()
  expect(await next.takeJournal()).toEqual([summary.title])
  expect(await opened(next)).toEqual(theirs)
  const ids = (await rowsOf(factory, 'heads')).map((row) => String(Object(row).id))
  expect(ids).toHaveLength(2)
  const copy = ids.find((id) => id !== 'one') ?? ''
  expect(await opened(next, copy)).toEqual({ ...typed, id: copy })
  expect(await next.takeJournal()).toEqual([])
})

test('what was left of a draft that is gone becomes a draft too', async () => {
  const { factory, store, rev, leave: left } = await storedDraft()
  await left(saveOf(typed, rev))
  const open = factory.open('test')
  await settled(open)
  await settled(open.result.transaction('heads', 'readwrite').objectStore('heads').clear())
  open.result.close()
  expect(await store().takeJournal()).toEqual([summary.title])
})

test('a removed draft is brought up to date and stays removed', async () => {
  const { store, window, rev, leave: left } = await storedDraft()
  await left(saveOf(typed, rev))
  await window.remove('one', LATER)
  const next = store()
  await next.takeJournal()
  expect((await next.list()).standing).toEqual([])
  await next.restore('one')
  expect(await opened(next)).toEqual(typed)
})

test('what cannot be read is left where it is, and the rest is taken', async () => {
  const { factory, store, window, rev, leave: left } = await storedDraft()
  const newer = window.entryOf(saveOf(typed, rev, 'newer window'))
  await plant(factory, 'journal', { ...newer, head: { ...newer.head, schema: 99 } })
  await plant(factory, 'journal', { draft: 'one', writer: 'odd', base: 1, head: {}, sections: 'none' })
  await plant(factory, 'journal', { ...newer, writer: 'forged', sections: [{ draft: 'two' }] })
  localStorage.setItem('nianbao-journal:one:x', '{"half')
  await left(saveOf(typed, rev))
  const next = store()
  expect(await next.takeJournal()).toEqual([])
  expect(await opened(next)).toEqual(typed)
  expect(await rowsOf(factory, 'journal')).toHaveLength(3)
  expect(Object.keys(localStorage)).toEqual(['nianbao-journal:one:x'])
})

test('a database of the first layout gets its journal and keeps all it has', async () => {
  const { factory, store } = disk()
  const old = factory.open('test', 10)
  old.addEventListener('upgradeneeded', () => {
    old.result.createObjectStore('heads', { keyPath: 'id' })
    old.result.createObjectStore('sections', { keyPath: ['draft', 'section'] })
    old.result.createObjectStore('views', { keyPath: 'draft' })
  })
  await settled(old)
  old.result.close()
  const made = disk()
  const window = made.store()
  await create(window, typed)
  await window.saveView('one', { section: 'response', offset: 12 })
  const before: Record<string, unknown[]> = {}
  for (const table of ['heads', 'sections', 'views'] as const) {
    before[table] = await rowsOf(made.factory, table)
    for (const row of before[table]) await plant(factory, table, row)
  }
  const today = store()
  expect(await opened(today)).toEqual(typed)
  for (const [table, rows] of Object.entries(before)) expect(await rowsOf(factory, table)).toEqual(rows)
  expect(await rowsOf(factory, 'journal')).toEqual([])
  const after = factory.open('test')
  await settled(after)
  expect(after.result.version).toBe(30)
  after.result.close()
})

test('what is written on leaving asks for strict durability and is committed without waiting for an answer', async () => {
  const { rev, leave: left } = await storedDraft()
  const asked: string[] = []
  const { commit } = IDBTransaction.prototype
  IDBTransaction.prototype.commit = function () {
    asked.push(`${this.mode} ${this.durability}`)
    commit.call(this)
  }
  try {
    await left(saveOf(typed, rev))
  } finally {
    IDBTransaction.prototype.commit = commit
  }
  expect(asked).toEqual(['readwrite strict'])
})
