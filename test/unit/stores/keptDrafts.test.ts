import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { template } from '../storage/story'
import { openWindow } from './window'

const values = { district: '和平区', year: '2025' }
const figure = 'openDay'
const original = IDBObjectStore.prototype.put

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  // windows that cannot hear each other: what is stored is guarded all the same
  vi.stubGlobal('BroadcastChannel', undefined)
  setRoom(true)
})

/** Whether the disk has room for what is put on it. */
function setRoom(room: boolean): void {
  IDBObjectStore.prototype.put = room
    ? original
    : () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
}

/** A stored report, opened on the desk. */
async function openReport() {
  const window = await openWindow()
  const id = await window.shelf.create(template, values)
  expect(await window.desk.start(id)).toBeNull()
  const typed = async (): Promise<string | undefined> =>
    (await window.openDraft(id)).report.draft.sections['basics']?.values[figure]
  return { ...window, id, typed }
}

test('a report that is left while it cannot be stored keeps what was typed, and says so', async () => {
  const { desk, shelf, id, cannotStore } = await openReport()
  setRoom(false)
  desk.type(figure, '5.15')
  expect((await desk.save()).kind).toBe('failed')
  await desk.finish()
  await shelf.refresh()
  expect(shelf.lines).toMatchObject([{ id, filled: 4, stored: false }])
  expect(cannotStore()).toBe(true)
  expect(await desk.start(id)).toBeNull()
  expect(desk.open.draft.sections['basics']?.values[figure]).toBe('5.15')
  expect(desk.saving).toEqual({ kind: 'failed', code: 'full' })
})

test('it is stored in the background as soon as that works, and the shelf says so', async () => {
  const { desk, shelf, id, cannotStore, takeUpDraft, typed } = await openReport()
  setRoom(false)
  desk.type(figure, '5.15')
  await desk.save()
  await desk.finish()
  const kept = await takeUpDraft(id)
  kept?.letGo()
  setRoom(true)
  expect((await kept?.flush())?.kind).toBe('saved')
  expect(cannotStore()).toBe(false)
  expect(await typed()).toBe('5.15')
  await shelf.refresh()
  expect(shelf.lines).toMatchObject([{ id, filled: 4, stored: true }])
})

test('leaving a report does not wait for a save that hangs, and what hangs is not lost', async () => {
  const { desk, shelf, id, drafts } = await openReport()
  const { save } = drafts
  let free = (): void => {}
  drafts.save = async (asked) => {
    await new Promise<void>((resolve) => (free = resolve))
    return save(asked)
  }
  desk.type(figure, '5.15')
  const saved = desk.save()
  await desk.finish()
  expect(await desk.start(id)).toBeNull()
  expect(desk.open.draft.sections['basics']?.values[figure]).toBe('5.15')
  free()
  expect((await saved).kind).toBe('saved')
  await shelf.refresh()
  expect(shelf.lines).toMatchObject([{ id, filled: 4, stored: true }])
})

test('an unsaved report can be removed and comes back with all that was typed', async () => {
  const { desk, shelf, id, cannotStore, drafts, takeUpDraft, typed } = await openReport()
  const { save } = drafts
  drafts.save = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
  desk.type(figure, '5.15')
  await desk.save()
  await desk.finish()
  await shelf.remove({ id, title: '' })
  expect(shelf.lines).toEqual([])
  expect(cannotStore()).toBe(false)
  drafts.save = save
  await shelf.restore(id)
  const kept = await takeUpDraft(id)
  expect((await kept?.flush())?.kind).toBe('saved')
  expect(await typed()).toBe('5.15')
})

/** The same report, written on in another window. */
async function writeElsewhere(id: string): Promise<void> {
  const other = await openWindow()
  await other.desk.start(id)
  other.desk.type(figure, '6.1')
  expect((await other.desk.save()).kind).toBe('saved')
}

test('a report in conflict keeps what was typed here when it is left', async () => {
  const { desk, shelf, id, cannotStore } = await openReport()
  await writeElsewhere(id)
  desk.type(figure, '5.15')
  expect(await desk.save()).toEqual({ kind: 'failed', code: 'conflict' })
  await desk.finish()
  expect(cannotStore()).toBe(true)
  await shelf.refresh()
  expect(shelf.lines).toMatchObject([{ id, stored: false }])
  await desk.start(id)
  expect(desk.open.draft.sections['basics']?.values[figure]).toBe('5.15')
})

test('before the other window’s state is loaded, this window’s is put on the shelf, and that is told', async () => {
  const { desk, shelf, id, cannotStore, notices, flushDrafts } = await openReport()
  await writeElsewhere(id)
  desk.type(figure, '5.15')
  await desk.save()
  desk.setAside()
  await desk.start(id)
  expect(desk.open.draft.sections['basics']?.values[figure]).toBe('6.1')
  flushDrafts()
  await shelf.refresh()
  const copy = shelf.lines.find((line) => line.id !== id)
  expect(copy).toMatchObject({ kind: 'draft', filled: 4, stored: true })
  await desk.start(copy?.id ?? '')
  expect(desk.open.draft.sections['basics']?.values[figure]).toBe('5.15')
  expect(cannotStore()).toBe(false)
  expect(notices.value.join('')).toContain('另存为一份')
})

test('a report whose data were cleared while it was written is stored anew, whole', async () => {
  const { desk, id, drafts, notices, openDraft } = await openReport()
  drafts.close()
  globalThis.indexedDB.deleteDatabase('nianbao')
  desk.type(figure, '5.15')
  expect((await desk.save()).kind).toBe('saved')
  expect((await openDraft(id)).report.draft).toEqual(desk.open.draft)
  expect(notices.value.join('')).toContain('数据被清理')
})
