import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { withValue } from '../../../src/report/draft/draft'
import type { CopyJob } from '../../../src/storage/replica/copyJob'
import type { Slots } from '../../../src/storage/replica/slots'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { template, templateOf } from '../storage/story'
import { closeWindows, openWindow as openStores } from './window'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(async () => {
  await closeWindows()
  vi.unstubAllGlobals()
})

const DAY = 24 * 3600 * 1000
const values = { district: '和平区', year: '2025' }

/** A window, as on a plain http origin: without slots. */
async function openWindow() {
  const window = await openStores()
  const { copyNow } = await import('../../../src/services/repository/replicate')
  return { ...window, copyNow, told: (): string => window.notices.value.join('\n') }
}

/** A report with something typed into it, stored and copied. */
async function copiedReport(typed = '5.15') {
  const window = await openWindow()
  const id = await window.shelf.create(template, values)
  await window.desk.start(id)
  window.desk.type('openDay', typed)
  expect((await window.desk.save()).kind).toBe('saved')
  await window.copyNow()
  await window.desk.finish()
  return { ...window, id }
}

const loseDatabase = (): void => void (globalThis.indexedDB = new IDBFactory())

/** Whatever opens the database fails until the answer is called. */
function shutDatabase(): () => void {
  const factory = globalThis.indexedDB
  const open = factory.open.bind(factory)
  factory.open = () => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  }
  return () => void (factory.open = open)
}

test('an empty database is noticed at the next start: the reports are there, and it is told', async () => {
  const { id } = await copiedReport()
  loseDatabase()
  const { shelf, openDraft, told } = await openWindow()
  expect(shelf.lines).toMatchObject([{ id, unit: '和平区', filled: 4 }])
  expect(told()).toMatch(/已从第二份副本恢复 1 份报告：“和平区2025年度/u)
  expect(told()).toContain('以前的历史版本（包括起过名字的）没有副本，取不回来。')
  expect((await openDraft(id)).report.draft.sections['basics']?.values['openDay']).toBe('5.15')
})

test('also when the report is opened by its address', async () => {
  const { id } = await copiedReport()
  const { desk, told } = await openWindow()
  loseDatabase()
  const again = await openWindow()
  expect(await again.desk.start(id)).toBeNull()
  expect(again.desk.open.draft.sections['basics']?.values['openDay']).toBe('5.15')
  expect(again.told()).toContain('已从第二份副本恢复')
  expect([desk.report, told()]).toEqual([null, ''])
})

test('while the window is open as well, when the shelf is read again', async () => {
  const { id, shelf, told, drafts } = await copiedReport()
  drafts.close()
  const gone = globalThis.indexedDB.deleteDatabase('nianbao')
  await new Promise((resolve) => gone.addEventListener('success', resolve))
  await shelf.refresh()
  expect(shelf.lines).toMatchObject([{ id }])
  expect(told()).toContain('已从第二份副本恢复')
})

test('what was not copied any more is missed by name', async () => {
  const { id, desk, openDraft } = await copiedReport()
  await desk.start(id)
  desk.type('openDay', '6.1')
  await desk.save()
  expect((await openDraft(id)).report.draft.sections['basics']?.values['openDay']).toBe('6.1')
  loseDatabase()
  expect((await openWindow()).told()).toMatch(/其中“和平区2025年度.*”最后写的几处不在副本里/u)
})

test('a save in the last moment of a window is copied by the next', async () => {
  const { id, desk } = await copiedReport()
  await desk.start(id)
  desk.type('openDay', '6.1')
  await desk.save()
  const next = await openWindow()
  await next.copyNow()
  loseDatabase()
  const { openDraft, told } = await openWindow()
  expect((await openDraft(id)).report.draft.sections['basics']?.values['openDay']).toBe('6.1')
  expect(told()).not.toContain('不在副本里')
})

test('two windows that start at once restore it once', async () => {
  const { id } = await copiedReport()
  loseDatabase()
  const both = [await openStores(), await openStores()]
  for (const { shelf } of both) expect(shelf.lines).toMatchObject([{ id, nth: 1 }])
  expect((await both[0]?.drafts.list())?.standing).toHaveLength(1)
})

test('a report without a copy is named, at every start until that was read', async () => {
  const { shelf } = await openWindow()
  await shelf.create(template, values)
  loseDatabase()
  for (const read of [false, true]) {
    const { told, closeNotice } = await openWindow()
    expect(told()).toMatch(/没有了“和平区2025年度.*”，也没有找到副本/u)
    if (read) closeNotice()
  }
  expect((await openWindow()).told()).toBe('')
})

test('a report that was taken off the shelf comes back among the removed, silently', async () => {
  const { id, shelf } = await copiedReport()
  await shelf.remove({ id, title: '' })
  loseDatabase()
  const again = await openWindow()
  expect(again.shelf.lines).toEqual([])
  expect(again.shelf.gone).toMatchObject([{ id }])
  expect(again.told()).toBe('')
})

test('what was left of it when it was taken off the shelf is copied as well', async () => {
  const { id, desk, drafts, writeDown, unsavedDraft } = await copiedReport()
  await desk.start(id)
  desk.type('openDay', '6.1')
  writeDown()
  unsavedDraft(id)?.stop()
  await drafts.remove(id, Date.now())
  await (await openWindow()).copyNow()
  loseDatabase()
  const { shelf, openDraft } = await openWindow()
  expect(shelf.gone).toMatchObject([{ id }])
  expect((await openDraft(id)).report.draft.sections['basics']?.values['openDay']).toBe('6.1')
})

test('one that was erased after its thirty days does not come back', async () => {
  const { id, shelf, drafts } = await copiedReport()
  await shelf.remove({ id, title: '' })
  // a clock is believed once a later start has it passed
  expect(await drafts.purge(Date.now() + 31 * DAY)).toMatchObject({ erased: 0 })
  expect(await drafts.purge(Date.now() + 38 * DAY)).toMatchObject({ erased: 1 })
  const { told, shelf: again } = await openWindow()
  expect([again.lines, again.gone, told()]).toEqual([[], [], ''])
  loseDatabase()
  expect((await openWindow()).shelf.gone).toEqual([])
})

test('one that is among the removed keeps its copy, though there was no room to note that it was removed again', async () => {
  const { id, drafts } = await copiedReport()
  const now = Date.now()
  await drafts.remove(id, now)
  const full = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await drafts.remove(id, now + 31 * DAY)
  full.mockRestore()
  for (const day of [32, 40]) expect(await drafts.purge(now + day * DAY)).toMatchObject({ erased: 0 })
  loseDatabase()
  expect((await openWindow()).shelf.gone).toMatchObject([{ id }])
})

/** Windows whose drafts have slots; `isFull` says whether the disk has room for these. */
function withSlots(isFull: () => boolean): (string | null)[] {
  const texts: (string | null)[] = [null, null]
  vi.doMock('../../../src/storage/replica/copyClient', async (original) => {
    const { doCopy } = await import('../../../src/storage/replica/copyJob')
    const slots: Slots = {
      read: () => Promise.resolve([texts[0] ?? null, texts[1] ?? null]),
      write: (slot, text) => {
        if (isFull()) return Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        texts[slot] = text
        return Promise.resolve()
      },
    }
    return {
      ...(await original<object>()),
      copyDraft: (job: CopyJob) => doCopy(job, globalThis.indexedDB, () => Promise.resolve([slots])),
    }
  })
  onTestFinished(() => {
    vi.doUnmock('../../../src/storage/replica/copyClient')
  })
  return texts
}

test('a browser that erases database and slots on a full disk leaves the copy that found no room in them', async () => {
  withSlots(() => true)
  const { id } = await copiedReport()
  loseDatabase()
  const { openDraft, told } = await openWindow()
  expect(told()).toMatch(/已从第二份副本恢复 1 份报告：“和平区2025年度/u)
  expect((await openDraft(id)).report.draft.sections['basics']?.values['openDay']).toBe('5.15')
})

test('slots that had no room are written once there is some, though nothing is saved any more', async () => {
  vi.stubGlobal('nianbaoPauses', { copy: 5, copyAgain: 20 })
  let full = true
  const texts = withSlots(() => full)
  await copiedReport()
  const { manifest } = await import('../../../src/storage/replica/manifest')
  expect([...manifest().values()]).toMatchObject([{ rev: 2, copied: 0 }])
  expect(texts).toEqual([null, null])
  full = false
  await vi.waitFor(() => expect([...manifest().values()]).toMatchObject([{ copied: 2 }]))
  expect(texts.some((text) => text?.includes('5.15'))).toBe(true)
})

test('an empty shelf of a new user is no loss', async () => {
  const { shelf, told } = await openWindow()
  expect([shelf.lines, shelf.loaded, told()]).toEqual([[], true, ''])
})

test('while the database cannot be opened reports are read, written and kept in the replica', async () => {
  const { id } = await copiedReport()
  const again = shutDatabase()
  const first = await openWindow()
  expect(first.shelf.lines).toMatchObject([{ id, filled: 4 }])
  expect(first.shelf.refused).toContain('第二份副本里的 1 份报告')
  expect(await first.desk.start(id)).toBeNull()
  first.desk.type('openDay', '6.1')
  expect((await first.desk.save()).kind).toBe('failed')
  await first.copyNow()
  // another window meets the same trouble; it reads what this one wrote
  const other = await openWindow()
  expect(await other.desk.start(id)).toBeNull()
  expect(other.desk.open.draft.sections['basics']?.values['openDay']).toBe('6.1')
  expect(other.desk.writable).toBe(false)
  again()
  expect((await first.desk.save()).kind).toBe('saved')
  const { report } = await (await openWindow()).openDraft(id)
  expect(report.draft.sections['basics']?.values['openDay']).toBe('6.1')
})

test('what a window left is not laid over a copy that is older than what it was written on', async () => {
  const { id, desk, writeDown } = await copiedReport()
  await desk.start(id)
  desk.type('appealsReceived', '12')
  expect((await desk.save()).kind).toBe('saved')
  desk.type('openDay', '6.1')
  writeDown()
  const again = shutDatabase()
  const values_ = (open: typeof desk): unknown[] => {
    const { basics, response } = open.open.draft.sections
    return [basics?.values['openDay'], response?.values['appealsReceived']]
  }
  const shut = await openWindow()
  expect(await shut.desk.start(id)).toBeNull()
  expect(values_(shut.desk)).toEqual(['5.15', undefined])
  again()
  const next = await openWindow()
  expect(await next.desk.start(id)).toBeNull()
  expect(values_(next.desk)).toEqual(['6.1', '12'])
})

test('a report opened from the replica is written down whole when the window is left', async () => {
  const { id } = await copiedReport()
  shutDatabase()
  const { openDraft, draftSaver } = await openWindow()
  const opened = await openDraft(id)
  const { sections } = draftSaver(opened).entryOf(opened.report.draft)
  expect(sections.map(({ section }) => section)).toEqual(Object.keys(opened.report.draft.sections))
})

/** A copy of what one window could not store, beside what another window has stored as the same revision. */
async function sameRevisionTwice() {
  const { id } = await copiedReport()
  const { openDraft, draftSaver, copyNow } = await openWindow()
  const [opened, other] = [await openDraft(id), await openDraft(id)]
  const { copySoon } = await import('../../../src/services/repository/replicate')
  const mine = withValue(opened.report.draft, 'basics', 'openDay', '6.1')
  copySoon(id, () => draftSaver(opened).copyOf(mine))
  await copyNow()
  const { findCopy } = await import('../../../src/storage/replica/findCopies')
  const { rev = 0 } = (await findCopy(id)) ?? {}
  const saver = draftSaver(other)
  const theirs = withValue(opened.report.draft, 'basics', 'openDay', '7.1')
  for (let at = other.hold.rev; at < rev; at += 1) await saver.save(theirs)
  const stored = async () => (await openDraft(id)).report.draft
  return { id, theirs, stored }
}

/** A window in which that copy is open and written on, while the database is shut. */
async function writingOnCopy() {
  const { id, theirs, stored } = await sameRevisionTwice()
  const again = shutDatabase()
  const window = await openWindow()
  expect(await window.desk.start(id)).toBeNull()
  expect(window.desk.open.draft.sections['basics']?.values['openDay']).toBe('6.1')
  window.desk.type('appealsReceived', '12')
  return { ...window, id, theirs, stored, again }
}

test('what is opened from the replica does not overwrite what another window stored as the same revision', async () => {
  const { desk, again, stored, theirs } = await writingOnCopy()
  again()
  expect(await desk.save()).toEqual({ kind: 'failed', code: 'conflict' })
  expect(await stored()).toEqual(theirs)
})

test('nor does what is written down of it when the window is left', async () => {
  const { id, writeDown, again, stored, theirs } = await writingOnCopy()
  writeDown()
  again()
  const { shelf, openDraft } = await openWindow()
  expect(await stored()).toEqual(theirs)
  const [beside = ''] = shelf.lines.flatMap((line) => (line.id === id ? [] : line.id))
  const { basics, response } = (await openDraft(beside)).report.draft.sections
  expect([basics?.values['openDay'], response?.values['appealsReceived']]).toEqual(['6.1', '12'])
})

test('what is stored as the same revision as a copy of something else is copied at the next start', async () => {
  const { id, theirs } = await sameRevisionTwice()
  await (await openWindow()).copyNow()
  loseDatabase()
  expect((await (await openWindow()).openDraft(id)).report.draft).toEqual(theirs)
})

test('an older copy that is opened after a takeover does not overwrite what was taken over', async () => {
  const { id } = await copiedReport()
  const { openDraft, draftSaver, drafts } = await openWindow()
  const { loadRescued } = await import('../../../src/services/recovery/loadRescued')
  const before = await openDraft(id)
  const theirs = withValue(before.report.draft, 'basics', 'openDay', '6.1')
  await draftSaver(before).save(theirs)
  const opened = await openDraft(id, true, {
    ...drafts,
    async load(wanted) {
      drafts.close()
      const again = shutDatabase()
      const found = await loadRescued(wanted)
      again()
      return found
    },
  })
  const mine = withValue(opened.report.draft, 'response', 'appealsReceived', '12')
  const saver = draftSaver(opened)
  for (let tries = 0; tries < 5; tries += 1) saver.copyOf(mine)
  await expect(saver.save(mine)).rejects.toMatchObject({ code: 'conflict' })
  expect((await openDraft(id)).report.draft).toEqual(theirs)
})

test.each(['the replica', 'the journal'])(
  'what another window stores from %s does not mix with what is saved after it',
  async (place) => {
    const { id } = await copiedReport()
    const { openDraft, draftSaver, drafts } = await openWindow()
    const opened = await openDraft(id)
    const saver = draftSaver(opened)
    const undone = withValue(opened.report.draft, 'response', 'appealsReceived', '12')
    if (place === 'the journal') {
      const { noteEntry } = await import('../../../src/storage/local/leftNotes')
      noteEntry(saver.entryOf(undone))
      expect(await drafts.takeJournal()).toEqual([])
    } else {
      const copy = saver.copyOf(undone)
      if (copy) await drafts.bringBack({ copy, deleted: null, whole: true })
    }
    expect((await drafts.load(id, templateOf)).draft).toEqual(undone)
    const saved = withValue(opened.report.draft, 'basics', 'openDay', '6.1')
    await saver.save(saved)
    expect((await drafts.load(id, templateOf)).draft).toEqual(saved)
  },
)

test('what was only in the replica is stored at the next start', async () => {
  const { id } = await copiedReport()
  const again = shutDatabase()
  const first = await openWindow()
  await first.desk.start(id)
  first.desk.type('openDay', '6.1')
  await first.desk.save()
  await first.copyNow()
  again()
  const { openDraft, told } = await openWindow()
  expect(told()).toContain('只有较旧的内容')
  expect((await openDraft(id)).report.draft.sections['basics']?.values['openDay']).toBe('6.1')
})

test('what is stored otherwise than meant is an error, and is stored again', async () => {
  const { desk, shelf, drafts, openDraft } = await openWindow()
  const id = await shelf.create(template, values)
  await desk.start(id)
  const { put } = IDBObjectStore.prototype
  let lies = 1
  IDBObjectStore.prototype.put = function (row: unknown, key?: IDBValidKey) {
    const lie = this.name === 'sections' && lies > 0 && Object(row).section === 'basics'
    if (lie) lies -= 1
    return put.call(this, lie ? { ...Object(row), values: {} } : row, key)
  }
  try {
    desk.type('openDay', '5.15')
    expect(await desk.save()).toEqual({ kind: 'failed', code: 'differs' })
    expect((await desk.save()).kind).toBe('saved')
  } finally {
    IDBObjectStore.prototype.put = put
  }
  drafts.close()
  expect((await openDraft(id)).report.draft).toEqual(desk.open.draft)
})

/** A window in which one of three reports is open, all of them copied. */
async function threeReports() {
  const window = await openWindow()
  const ids: string[] = []
  for (const unit of ['和平区', '沈河区', '大东区'])
    ids.push(await window.shelf.create(template, { district: unit, year: '2025' }))
  await window.copyNow()
  const [id = ''] = ids
  // the shelf is not read in this window: one began on the desk
  const writer = await openWindow()
  await writer.desk.start(id)
  return { ...writer, id }
}

function deleteDatabase({ drafts }: Pick<Awaited<ReturnType<typeof openWindow>>, 'drafts'>): void {
  drafts.close()
  globalThis.indexedDB.deleteDatabase('nianbao')
}

test('when all that the browser had is cleared while one writes, the reports that are lost are named', async () => {
  const window = await threeReports()
  deleteDatabase(window)
  vi.stubGlobal('localStorage', fakeLocalStorage())
  window.desk.type('openDay', '6.1')
  expect((await window.desk.save()).kind).toBe('saved')
  await vi.waitFor(() =>
    expect(window.told()).toMatch(
      /没有了“(?:沈河区|大东区)2025.*”、“(?:沈河区|大东区)2025.*”，也没有找到副本.*从文件恢复/u,
    ),
  )
  expect(window.told()).toContain('正在编写的这份报告已重新保存，内容完整')
  // nothing is promised that is not there
  expect(window.told()).not.toContain('第二份副本')
  expect((await openWindow()).told()).toContain('没有了“')
})

test('when only the database is cleared while one writes, the others come back at once', async () => {
  const window = await threeReports()
  deleteDatabase(window)
  window.desk.type('openDay', '6.1')
  expect((await window.desk.save()).kind).toBe('saved')
  await vi.waitFor(() => expect(window.told()).toContain('已从第二份副本恢复 2 份报告'))
  const { standing } = await window.drafts.list()
  expect(standing).toHaveLength(3)
})

/** A report with a named version, the copy of which stands in a slot. */
async function namedReport() {
  const window = await copiedReport()
  const { keepVersion } = await import('../../../src/services/versions/versions')
  const { report } = await window.openDraft(window.id)
  await keepVersion(report, 'named', { name: '送审稿' })
  const { readRows } = await import('../../../src/storage/replica/readRows')
  const { seal } = await import('../../../src/storage/replica/envelope')
  const copy = await readRows(globalThis.indexedDB, 'nianbao', window.id)
  if (!copy) throw new RangeError('nothing was stored')
  await window.copyNow()
  // a bare test has no slots: what would stand in one stands here
  globalThis.localStorage.setItem(`nianbao-copy:${window.id}`, seal({ ...copy, turn: 9 }))
  return window
}

const named = async (id: string): Promise<(string | null)[]> => {
  const { versionsOf } = await import('../../../src/services/versions/versions')
  return (await versionsOf(id)).map(({ name }) => name)
}

test('named versions come back with their report, and that the others do not is told', async () => {
  const { id } = await namedReport()
  loseDatabase()
  const { told } = await openWindow()
  expect(told()).toContain('历史版本只取回了起过名字的 1 个，自动存下的没有副本。')
  expect(await named(id)).toEqual(['送审稿'])
})

test('also those of a report that is written while its data are cleared', async () => {
  const window = await namedReport()
  await window.desk.start(window.id)
  deleteDatabase(window)
  window.desk.type('openDay', '6.1')
  expect((await window.desk.save()).kind).toBe('saved')
  await vi.waitFor(() => expect(window.told()).toContain('起过名字的 1 个历史版本已从第二份副本取回'))
  expect(await named(window.id)).toEqual(['送审稿'])
})

test('and those of a database that is shut are in the backup', async () => {
  await namedReport()
  shutDatabase()
  await openWindow()
  const { collectBackup } = await import('../../../src/services/backup/collectBackup')
  const { reports } = await collectBackup()
  expect(reports.map(({ versions }) => versions.map(({ name }) => name))).toEqual([['送审稿']])
})
