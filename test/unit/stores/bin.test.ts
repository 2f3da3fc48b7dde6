import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backupFile } from '../../../src/export/backupFile'
import { draftFile } from '../../../src/export/draftFile'
import { withValue } from '../../../src/report/draft/draft'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { template } from '../storage/story'
import { closeWindows, openWindow as openStores } from './window'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(async () => {
  await closeWindows()
  vi.unstubAllGlobals()
})

const title = (unit: string): string => `${unit}2025年度信息公开政务工作总结报告`

/** A window, as on a plain http origin: without slots. */
async function openWindow() {
  const window = await openStores()
  const [{ copyNow }, { collectBackup }, { keepVersion }] = await Promise.all([
    import('../../../src/services/repository/replicate'),
    import('../../../src/services/backup/collectBackup'),
    import('../../../src/services/versions/versions'),
  ])
  const create = (unit: string): Promise<string> =>
    window.shelf.create(template, { district: unit, year: '2025' })
  return { ...window, copyNow, collectBackup, keepVersion, create }
}

/** A report that lies in the bin, with all that a report can have beside itself. */
async function binned(unit = '和平区') {
  const window = await openWindow()
  const id = await window.create(unit)
  const report = await window.shelf.reportOf(id)
  if (!report) throw new Error('no report')
  await window.keepVersion(report, 'named', { name: '送审稿' })
  await window.drafts.saveView(id, { section: 'overview', offset: 0 })
  await window.copyNow()
  await window.shelf.remove({ id, title: title(unit) })
  await window.copyNow()
  return { ...window, id, report }
}

/** All that stands anywhere, as one text. */
async function everywhere(window: Awaited<ReturnType<typeof openWindow>>): Promise<string> {
  const rows = await window.drafts.within((db) => Promise.all(db.tables.map((table) => table.toArray())))
  return JSON.stringify([rows, Object.entries(localStorage)])
}

test('each of several reports removed one after another is undone, the last first', async () => {
  const { shelf, create } = await openWindow()
  const ids = [await create('和平区'), await create('沈河区'), await create('大东区')]
  for (const id of ids) await shelf.remove({ id, title: id })
  for (const id of ids.toReversed()) {
    expect(shelf.removed).toMatchObject({ id })
    await shelf.restore(id)
  }
  expect(shelf.removed).toBeNull()
  expect(shelf.lines.map((line) => line.id).toSorted()).toEqual(ids.toSorted())
})

test('the bin tells of each report its title, since when it lies there and how far it is filled', async () => {
  const before = Date.now()
  const { id, shelf } = await binned()
  expect(shelf.gone).toMatchObject([{ id, title: title('和平区'), filled: 3, stated: 51 }])
  expect(shelf.gone[0]?.deleted).toBeGreaterThanOrEqual(before)
})

test('what is erased for good stands nowhere any more, and no loss of the database brings it back', async () => {
  const window = await binned()
  const { id, shelf, drafts, report } = window
  await drafts.within((db) => db.journal.put({ draft: id, writer: 'left', text: '和平区' }))
  localStorage.setItem(`nianbao-journal:${id}:left`, '{"text":"和平区"}')
  expect(await everywhere(window)).toContain('和平区')
  await shelf.erase([id])
  expect([shelf.gone, shelf.lines, shelf.removed, shelf.trouble]).toEqual([[], [], null, ''])
  // its own window, which has just copied it, copies nothing of it
  await window.copyNow()
  expect(await everywhere(window)).not.toContain('和平区')
  expect(report.draft.id).toBe(id)
  globalThis.indexedDB = new IDBFactory()
  const again = await openWindow()
  expect([again.shelf.lines, again.shelf.gone, again.notices.value]).toEqual([[], [], []])
})

test('a copy that is being made while the report is erased is erased as well', async () => {
  const window = await openWindow()
  const id = await window.create('和平区')
  await window.shelf.remove({ id, title: title('和平区') })
  const copying = window.copyNow()
  await window.shelf.erase([id])
  await copying
  await vi.waitFor(async () => expect(await everywhere(window)).not.toContain('和平区'))
})

test('copies that could not be erased with their report are at the next start', async () => {
  const { id, shelf } = await binned()
  const copy = localStorage.getItem(`nianbao-copy:${id}`) ?? ''
  expect(copy).toContain('和平区')
  await shelf.erase([id])
  localStorage.setItem(`nianbao-copy:${id}`, copy)
  const again = await openWindow()
  expect(again.shelf.gone).toEqual([])
  expect(localStorage.getItem(`nianbao-copy:${id}`)).toBeNull()
})

test('the bin is emptied at once, and of what stands on the shelf nothing is erased', async () => {
  const { shelf, create, drafts } = await openWindow()
  const ids = [await create('和平区'), await create('沈河区'), await create('大东区')]
  for (const id of ids.slice(0, 2)) await shelf.remove({ id, title: '' })
  // another window has put one back meanwhile
  await drafts.restore(ids[0] ?? '')
  await shelf.erase(ids)
  expect(shelf.gone).toEqual([])
  expect(shelf.lines.map((line) => line.id).toSorted()).toEqual([ids[0] ?? '', ids[2] ?? ''].toSorted())
})

test('a report that another window writes on stays in the bin, and that is told', async () => {
  const first = await openWindow()
  const id = await first.create('和平区')
  await first.desk.start(id)
  const second = await openWindow()
  await second.shelf.remove({ id, title: title('和平区') })
  await second.shelf.erase([id])
  expect(second.shelf.trouble).toContain(`“${title('和平区')}”正在另一个窗口中打开，没有彻底删除`)
  expect(second.shelf.gone).toMatchObject([{ id }])
  // who goes on writing wants it
  first.desk.type('openDay', '5.15')
  expect((await first.desk.save()).kind).toBe('saved')
  await second.shelf.refresh()
  expect([second.shelf.gone, second.shelf.lines]).toMatchObject([[], [{ id }]])
})

test('where the database takes nothing the report stays in the bin and can be put back later', async () => {
  const { id, shelf, drafts, copyNow } = await binned()
  const erase = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await shelf.erase([id])
  expect(shelf.trouble).toContain('磁盘已满')
  erase.mockRestore()
  await shelf.refresh()
  expect(shelf.gone).toMatchObject([{ id }])
  await copyNow()
  await shelf.restore(id)
  expect(shelf.lines).toMatchObject([{ id }])
  expect((await drafts.load(id, () => template)).draft.sections['basics']?.values).toMatchObject({
    district: '和平区',
  })
})

test('one that was never stored is erased with the memory of this window', async () => {
  Object.assign(globalThis, { indexedDB: undefined })
  const { shelf, create } = await openWindow()
  const id = await create('和平区')
  await shelf.remove({ id, title: title('和平区') })
  expect(shelf.gone).toMatchObject([{ id, filled: 3, stated: 51 }])
  await shelf.erase([id])
  expect(shelf.gone).toEqual([])
})

test('what lies in the bin is in no backup, and a backup of it is known for that and comes back as a new report', async () => {
  const { id, shelf, collectBackup, create, report } = await binned()
  await create('沈河区')
  const { text } = backupFile(await collectBackup(), new Date())
  expect(text).toContain('沈河区')
  expect(text).not.toContain('和平区')
  const look = await shelf.lookInto(new Blob([draftFile(report, new Date()).text]))
  expect(look?.lines).toMatchObject([{ here: 'removed' }])
  const [back] = await shelf.bring(look?.lines.map(({ found }) => found) ?? [])
  expect(back).not.toBe(id)
  expect(shelf.lines.map((line) => line.id)).toContain(back)
  expect(shelf.gone).toMatchObject([{ id }])
})

test('a report that was begun anew after it was erased is a report as any other', async () => {
  const { id, shelf, drafts, report } = await binned()
  await shelf.erase([id])
  const draft = withValue(report.draft, 'basics', 'openDay', '5.15')
  const summary = { title: '', unit: '', year: null, due: null, filled: 0, stated: 0 }
  await drafts.save({ hold: { rev: 0, writer: 'w' }, draft, sections: [], summary, now: Date.now() })
  await shelf.refresh()
  expect(shelf.lines).toMatchObject([{ id }])
})
