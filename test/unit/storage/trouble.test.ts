import 'fake-indexeddb/auto'
import { DRAFT_SCHEMA } from '../../../src/report/draft/draftSchema'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { createDraftStore } from '../../../src/storage/store/draftStore'
import { StorageError, storageErrorOf } from '../../../src/storage/records/storageError'
import { create, disk, NOW, plant, rowsOf, settled, summary, templateOf, writtenDraft } from './story'

const hold = { rev: 0, writer: 'w' }

test('without IndexedDB every operation is refused', async () => {
  const store = createDraftStore('test', undefined, null)
  await expect(store.list()).rejects.toMatchObject({ code: 'refused' })
  await expect(
    store.save({ hold, draft: writtenDraft(), sections: [], summary, now: NOW }),
  ).rejects.toMatchObject({ code: 'refused' })
})

test('an IndexedDB that throws when opened is refused, and works again when it does', async () => {
  let allowed = false
  const factory = new IDBFactory()
  const open = factory.open.bind(factory)
  factory.open = (...asked) => {
    if (allowed) return open(...asked)
    throw new DOMException('denied', 'SecurityError')
  }
  const store = createDraftStore('test', undefined, factory)
  await expect(store.list()).rejects.toMatchObject({ code: 'refused' })
  allowed = true
  expect((await store.list()).standing).toEqual([])
})

test('a database of a newer version is left alone', async () => {
  const { factory, store } = disk()
  const newer = factory.open('test', 90)
  newer.addEventListener('upgradeneeded', () => newer.result.createObjectStore('heads', { keyPath: 'id' }))
  await settled(newer)
  newer.result.close()
  expect(await store().list()).toEqual({ standing: [], removed: [] })
  await expect(create(store(), writtenDraft())).rejects.toMatchObject({ code: 'newer' })
  const again = factory.open('test')
  await settled(again)
  expect(again.result.version).toBe(90)
  expect([...again.result.objectStoreNames]).toEqual(['heads'])
  again.result.close()
})

test('a window steps aside for a newer version and writes nothing afterwards', async () => {
  const { factory, store } = disk()
  const old = store()
  const held = await create(old, writtenDraft())
  const warned = vi.spyOn(console, 'warn')
  const upgrade = factory.open('test', 90)
  await settled(upgrade)
  upgrade.result.close()
  expect(warned).not.toHaveBeenCalled()
  const before = await rowsOf(factory, 'heads')
  const save = old.save({ hold: held, draft: writtenDraft(), sections: ['basics'], summary, now: NOW + 1 })
  await expect(save).rejects.toMatchObject({ code: 'newer' })
  expect(await rowsOf(factory, 'heads')).toEqual(before)
})

test('a draft of a newer version is not opened and not written', async () => {
  const { factory, store } = disk()
  const held = await create(store(), writtenDraft())
  const [head] = await rowsOf(factory, 'heads')
  await plant(factory, 'heads', { ...Object(head), schema: DRAFT_SCHEMA + 1, wonder: true })
  await expect(store().load('one', templateOf)).rejects.toMatchObject({ code: 'newer' })
  const save = { hold: held, draft: writtenDraft(), sections: ['basics'], summary, now: NOW }
  await expect(store().save(save)).rejects.toMatchObject({ code: 'newer' })
  await expect(store().copy('one', 'two', NOW)).rejects.toMatchObject({ code: 'newer' })
  expect(await rowsOf(factory, 'heads')).toEqual([
    { ...Object(head), schema: DRAFT_SCHEMA + 1, wonder: true },
  ])
})

test('a section, a template and a template version of a newer program are told apart from broken ones', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const [head] = await rowsOf(factory, 'heads')
  const sections = await rowsOf(factory, 'sections')
  const basics = sections.find((row) => Object(row).section === 'basics')
  await plant(factory, 'sections', { ...Object(basics), schema: 9 })
  await expect(store().load('one', templateOf)).rejects.toMatchObject({ code: 'newer' })
  await expect(store().copy('one', 'two', NOW)).rejects.toMatchObject({ code: 'newer' })
  await plant(factory, 'sections', basics)
  for (const odd of [{ template: 'of-tomorrow' }, { templateVersion: 99 }]) {
    await plant(factory, 'heads', { ...Object(head), ...odd })
    await expect(store().load('one', templateOf)).rejects.toMatchObject({ code: 'newer' })
  }
})

test.each([
  ['no number', { rev: 'x' }],
  ['no schema', { schema: null }],
  ['confirmed of a wrong type', { confirmed: { a: 1 } }],
  ['no title', { title: undefined }],
])('a head with %s stays on the shelf, marked, and hides no other', async (_, damage) => {
  const { factory, store } = disk()
  await create(store(), writtenDraft('good'), NOW + 1)
  await create(store(), writtenDraft('bad'))
  const head = (await rowsOf(factory, 'heads')).find((row) => Object(row).id === 'bad')
  await plant(factory, 'heads', { ...Object(head), ...damage })
  const rows = (await store().list()).standing
  expect(rows.map((row) => row.kind)).toEqual(['draft', 'unreadable'])
  expect(rows[1]).toMatchObject({ id: 'bad', why: 'broken', updated: NOW })
  await expect(store().load('bad', templateOf)).rejects.toMatchObject({ code: 'broken' })
  expect((await store().raw('bad')).head).toMatchObject(damage)
  await store().remove('bad', NOW)
  expect((await store().list()).standing).toHaveLength(1)
})

/** Four objects and arrays a level. Far deeper than any report, and within what each version of Node can clone. */
const deep = (levels: number): unknown => {
  let block: unknown = { type: 'paragraph' }
  for (let i = 0; i < levels; i += 1)
    block = {
      type: 'orderedList',
      attrs: { marker: '1.' },
      content: [{ type: 'listItem', content: [block] }],
    }
  return { type: 'doc', content: [block] }
}

test.each([
  ['a text that is none', { text: '你好' }],
  ['an unknown kind of paragraph', { text: { type: 'doc', content: [{ type: 'image', src: '//host/x' }] } }],
  ['another marker', { text: { type: 'doc', content: [{ type: 'orderedList', attrs: { marker: '•' } }] } }],
  ['lists within lists without end', { text: deep(60) }],
  ['values that are none', { values: { appealsReceived: 7 } }],
])('a section with %s is broken and stays as it is', async (_, damage) => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const row = (await rowsOf(factory, 'sections')).find((one) => Object(one).section === 'response')
  await plant(factory, 'sections', { ...Object(row), ...damage })
  await expect(store().load('one', templateOf)).rejects.toMatchObject({ code: 'broken' })
  expect(await rowsOf(factory, 'sections')).toContainEqual({ ...Object(row), ...damage })
})

test('what the template does not name is left out, and a section never stored is as in a new draft', async () => {
  const { factory, store } = disk()
  const draft = writtenDraft()
  await create(store(), draft)
  await plant(factory, 'sections', {
    draft: 'one',
    section: 'gone',
    schema: 1,
    rev: 1,
    text: null,
    values: {},
  })
  const rows = await rowsOf(factory, 'sections')
  const response = Object(rows.find((row) => Object(row).section === 'response'))
  const text = {
    type: 'doc',
    extra: 1,
    content: [
      {
        type: 'paragraph',
        onclick: 'x',
        content: [
          { type: 'text', text: '' },
          { type: 'figure', attrs: { place: 'appealsReceived', href: 'javascript:1' } },
          { type: 'figure', attrs: { place: 'noSuchFigure' } },
        ],
      },
    ],
  }
  await plant(factory, 'sections', {
    ...response,
    text,
    values: { ...response.values, noSuchFigure: '1', year: '2' },
  })
  const loaded = await store().load('one', templateOf)
  expect(Object.keys(loaded.draft.sections)).toEqual(Object.keys(draft.sections))
  expect(loaded.draft.sections['response']).toEqual({
    text: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'figure', attrs: { place: 'appealsReceived' } }] }],
    },
    values: { appealsReceived: '7436 件' },
  })
})

test('a full disk is told from other failures under each of its names', () => {
  const quota = Object.assign(new Error('x'), {
    name: 'AbortError',
    inner: new DOMException('', 'QuotaExceededError'),
  })
  expect(storageErrorOf(quota).code).toBe('full')
  expect(storageErrorOf(new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError')).code).toBe('full')
  expect(storageErrorOf(new DOMException('Failed to write blobs', 'DataError')).code).toBe('failed')
  expect(storageErrorOf('odd').code).toBe('failed')
  const known = new StorageError('conflict', 'x')
  expect(storageErrorOf(known)).toBe(known)
})

test('a connection that turns out dead late does not take along the one that is being opened', async () => {
  const { factory, store } = disk()
  const window = store()
  await create(window, writtenDraft())
  const open = factory.open.bind(factory)
  let opening = (): void => undefined
  const dead = (): DOMException => new DOMException('closing', 'InvalidStateError')
  const late = window.within(() => new Promise((_, reject) => (opening = () => reject(dead()))))
  await expect(window.within(() => Promise.reject(dead()))).rejects.toMatchObject({ code: 'failed' })
  factory.open = (name, version) => {
    if (version !== undefined) opening()
    return open(name, version)
  }
  const both = [window.list(), window.list()]
  await expect(late).rejects.toMatchObject({ code: 'failed' })
  for (const { standing } of await Promise.all(both)) expect(standing).toHaveLength(1)
  expect((await window.list()).standing).toHaveLength(1)
})
