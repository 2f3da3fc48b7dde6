import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withValue } from '../../../src/report/draft/draft'
import { loseRows } from '../../tools/lostRow'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { template } from '../storage/story'
import { openWindow } from './window'

let find = (): void => {}
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(() => {
  find()
  find = () => {}
  vi.unstubAllGlobals()
})

/** The disk lost the data of a section; its key is there still. */
const loseSection = (place: string): void => {
  find = loseRows('sections', (row) => Object(row).section === place)
}

/** A report with something typed into it, stored and copied. */
async function copiedReport() {
  const window = await openWindow()
  const { copyNow } = await import('../../../src/services/repository/replicate')
  const id = await window.shelf.create(template, { district: '和平区', year: '2025' })
  await window.desk.start(id)
  window.desk.type('openDay', '5.15')
  expect((await window.desk.save()).kind).toBe('saved')
  await copyNow()
  return { ...window, copyNow, id }
}

test('a report of which the disk lost a section opens whole, is told, and is saved', async () => {
  const before = await copiedReport()
  await before.desk.finish()
  loseSection('basics')
  const { desk, notices } = await openWindow()
  expect(await desk.start(before.id)).toBeNull()
  expect(desk.open.draft.sections['basics']?.values['openDay']).toBe('5.15')
  expect(notices.value.join()).toMatch(/损坏或丢失，已从第二份副本恢复：“基本信息”/u)
  desk.type('appealsReceived', '12')
  expect((await desk.save()).kind).toBe('saved')
  const again = await openWindow()
  expect((await again.openDraft(before.id)).report.draft).toEqual(desk.open.draft)
  expect(again.notices.value).toEqual([])
})

test('one that was opened from its copy while the database was shut is saved as well', async () => {
  const before = await copiedReport()
  await before.desk.finish()
  const { open } = indexedDB
  indexedDB.open = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError')
  }
  const { desk } = await openWindow()
  expect(await desk.start(before.id)).toBeNull()
  indexedDB.open = open
  loseSection('basics')
  desk.type('appealsReceived', '12')
  expect((await desk.save()).kind).toBe('saved')
  const { openDraft } = await openWindow()
  expect((await openDraft(before.id)).report.draft).toEqual(desk.open.draft)
})

test('one that is being written when the disk loses a section is stored whole once that is noticed', async () => {
  const { desk, copyNow, id } = await copiedReport()
  loseSection('basics')
  desk.type('appealsReceived', '12')
  expect((await desk.save()).kind).toBe('saved')
  // the copy is where it is noticed
  await copyNow()
  expect((await desk.save()).kind).toBe('saved')
  const { openDraft, notices } = await openWindow()
  expect((await openDraft(id)).report.draft).toEqual(desk.open.draft)
  expect(notices.value.join()).toBe('')
})

test('without a copy it is not opened as if the section were blank, and its other rows can be handed out', async () => {
  const { desk, id } = await copiedReport()
  await desk.finish()
  vi.stubGlobal('localStorage', fakeLocalStorage())
  loseSection('basics')
  const again = await openWindow()
  expect(await again.desk.start(id)).toContain('已损坏')
  const raw = JSON.stringify(await again.shelf.rawOf(id))
  expect(raw).toContain('"section":"response"')
  expect(raw).toContain('"section":"basics","lost":true')
})

test('a version that the disk lost hides no other, and others are kept after it', async () => {
  const { desk, id } = await copiedReport()
  const { keepVersion, thinVersions, versionsOf } = await import('../../../src/services/versions/versions')
  const { report } = desk
  if (!report) throw new RangeError('nothing is open')
  const edited = (value: string) => ({
    ...report,
    draft: withValue(report.draft, 'basics', 'openDay', value),
  })
  expect(await keepVersion(edited('6.1'), 'work')).toBe(1)
  expect(await keepVersion(edited('6.2'), 'work')).toBe(2)
  find = loseRows('snapshots', (row) => Object(row).number === 2)
  expect(await keepVersion(edited('6.3'), 'work')).toBe(3)
  expect(await thinVersions(id)).toBe(0)
  expect((await versionsOf(id)).map(({ number }) => number)).toEqual([3, 1])
})

test('a section comes back from the copy although the disk lost a version with it', async () => {
  const before = await copiedReport()
  const { keepVersion } = await import('../../../src/services/versions/versions')
  await keepVersion(before.desk.open, 'work')
  await before.copyNow()
  await before.desk.finish()
  const findSection = loseRows('sections', (row) => Object(row).section === 'basics')
  const findVersion = loseRows('snapshots', () => true)
  find = () => {
    findVersion()
    findSection()
  }
  const { desk, notices } = await openWindow()
  expect(await desk.start(before.id)).toBeNull()
  expect(desk.open.draft.sections['basics']?.values['openDay']).toBe('5.15')
  expect(notices.value.join()).toMatch(/损坏或丢失，已从第二份副本恢复：“基本信息”/u)
})

test('what a window left that the disk lost does not keep what others left from being taken in', async () => {
  const { desk, drafts, shelf, openDraft, draftSaver, writeDown } = await copiedReport()
  await desk.finish()
  const entries = await Promise.all(
    ['甲区', '乙区'].map(async (district) => {
      const id = await shelf.create(template, { district, year: '2025' })
      const opened = await openDraft(id)
      return draftSaver(opened).entryOf(withValue(opened.report.draft, 'basics', 'openDay', '7.1'))
    }),
  )
  writeDown()
  await drafts.within((db) => db.journal.bulkPut(entries))
  const [lost, left] = entries
  find = loseRows('journal', (row) => Object(row).draft === lost?.draft)
  expect(await drafts.takeJournal()).toEqual([])
  const { report } = await openDraft(left?.draft ?? '')
  expect(report.draft.sections['basics']?.values['openDay']).toBe('7.1')
})
