import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { parseEntry } from '../../../src/storage/records/journalEntry'
import { settled, template } from '../storage/story'
import { openWindow } from './window'

const FIGURE = 'openDay'
beforeEach(() => void (globalThis.indexedDB = new IDBFactory()))

/** A newer program opens the database; answers what lies in the journal after that. */
async function upgrade(): Promise<unknown[]> {
  const open = indexedDB.open('nianbao', 990)
  await settled(open)
  const all = open.result.transaction('journal').objectStore('journal').getAll()
  await settled(all)
  open.result.close()
  return all.result
}

async function writing() {
  const window = await openWindow()
  const id = await window.shelf.create(template, { district: '和平区', year: '2025' })
  expect(await window.desk.start(id)).toBeNull()
  return { ...window, id }
}

test('a window whose data a newer program takes over writes down what is not stored, keeps it in sight and stops', async () => {
  const { desk, id, cannotStore } = await writing()
  desk.type(FIGURE, '5.15')
  const journal = await upgrade()
  expect(desk.standing).toEqual({ kind: 'reading', why: 'outdated', noted: true })
  const entry = parseEntry(journal[0])
  expect(entry).toMatchObject({ draft: id, base: 1 })
  expect(entry?.sections.map(({ values }) => values[FIGURE])).toEqual(['5.15'])
  desk.type(FIGURE, '6.1')
  desk.undo()
  expect(desk.open.draft.sections['basics']?.values[FIGURE]).toBe('5.15')
  expect(cannotStore()).toBe(false)
})

test('what is stored already is not written down again', async () => {
  const { desk } = await writing()
  desk.type(FIGURE, '5.15')
  expect((await desk.save()).kind).toBe('saved')
  expect(await upgrade()).toEqual([])
  expect(desk.standing).toEqual({ kind: 'reading', why: 'outdated', noted: true })
})

test('where it cannot be written down it stays, and leaving asks', async () => {
  const { desk, cannotStore } = await writing()
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  desk.type(FIGURE, '5.15')
  expect((await desk.save()).kind).toBe('failed')
  await upgrade()
  IDBObjectStore.prototype.put = put
  expect(desk.standing).toEqual({ kind: 'reading', why: 'outdated', noted: false })
  expect(cannotStore()).toBe(true)
  expect(desk.open.draft.sections['basics']?.values[FIGURE]).toBe('5.15')
})
