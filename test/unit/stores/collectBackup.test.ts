import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { titleOf } from '../../../src/report/report'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { template } from '../storage/story'
import { closeWindows, openWindow } from './window'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(async () => {
  await closeWindows()
  vi.unstubAllGlobals()
})

const title = (unit: string): string => `${unit}2025年度信息公开政务工作总结报告`

async function office() {
  const window = await openWindow()
  const [{ collectBackup }, { copyNow }] = await Promise.all([
    import('../../../src/services/backup/collectBackup'),
    import('../../../src/services/repository/replicate'),
  ])
  const create = (unit: string): Promise<string> =>
    window.shelf.create(template, { district: unit, year: '2025' })
  const gathered = async (): Promise<string[]> =>
    (await collectBackup()).reports
      .map(({ report }) =>
        `${titleOf(report)} ${report.draft.sections['basics']?.values['openDay'] ?? ''}`.trim(),
      )
      .toSorted()
  return { ...window, collectBackup, gathered, copyNow, create }
}

/** Two reports, of which only the first is copied unless `both`. */
async function twoReports(both = true) {
  const window = await office()
  const first = await window.create('和平区')
  if (!both) await window.copyNow()
  const second = await window.create('沈河区')
  if (both) await window.copyNow()
  // what was to be copied of it is not there any more
  else (await import('../../../src/services/repository/replicate')).copySoon(second, () => null)
  return { ...window, first, second }
}

/** Whatever opens the database fails from now on. */
function shutDatabase(): void {
  globalThis.indexedDB.open = () => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  }
}

test('while the database cannot be opened everything is gathered from the replicas', async () => {
  await twoReports()
  shutDatabase()
  const window = await office()
  expect(await window.gathered()).toEqual([title('和平区'), title('沈河区')])
  const { copied, missing, handedOver } = await window.collectBackup()
  expect({ copied, missing }).toEqual({ copied: true, missing: [] })
  await handedOver(0)
})

test('what a window has typed and cannot store is in the backup too', async () => {
  const { first } = await twoReports()
  shutDatabase()
  const { desk, gathered } = await office()
  expect(await desk.start(first)).toBeNull()
  desk.type('openDay', '6.1')
  expect((await desk.save()).kind).toBe('failed')
  expect(await gathered()).toEqual([`${title('和平区')} 6.1`, title('沈河区')])
})

test('what has no replica is missing from the backup by name', async () => {
  await twoReports(false)
  shutDatabase()
  const { collectBackup } = await office()
  const { reports, missing } = await collectBackup()
  expect([reports.length, missing]).toEqual([1, [title('沈河区')]])
})

test('where nothing can be read there is no backup, and it is said why', async () => {
  shutDatabase()
  const { collectBackup } = await office()
  await expect(collectBackup()).rejects.toMatchObject({ code: 'refused' })
})

test('what the database lost is brought back before the backup is made', async () => {
  const { desk, first, drafts, gathered } = await twoReports()
  await desk.start(first)
  drafts.close()
  globalThis.indexedDB.deleteDatabase('nianbao')
  desk.type('openDay', '6.1')
  expect((await desk.save()).kind).toBe('saved')
  expect(await gathered()).toEqual([`${title('和平区')} 6.1`, title('沈河区')])
})

test('sections that the database lost are brought back before as well', async () => {
  const { desk, first, copyNow, gathered } = await twoReports()
  await desk.start(first)
  desk.type('openDay', '5.15')
  await desk.save()
  await copyNow()
  await desk.finish()
  const open = globalThis.indexedDB.open('nianbao')
  await new Promise((resolve) => open.addEventListener('success', resolve))
  const work = open.result.transaction('sections', 'readwrite')
  work.objectStore('sections').delete([first, 'basics'])
  await new Promise((resolve) => work.addEventListener('complete', resolve))
  open.result.close()
  expect(await gathered()).toEqual([`${title('和平区')} 5.15`, title('沈河区')])
})
