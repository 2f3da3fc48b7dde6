import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { draftFile } from '../../../src/export/draftFile'
import { withValue } from '../../../src/report/draft/draft'
import { statutory } from '../../../src/templates/statutory/statutory'
import { template } from '../storage/story'
import { openWindow } from './window'

beforeEach(() => {
  vi.resetModules()
  globalThis.indexedDB = new IDBFactory()
  setActivePinia(createPinia())
})

const values = { district: '和平区', year: '2025' }
const title = '和平区2025年度信息公开政务工作总结报告'

test('a new report is on the shelf with its title, unit, year and how much is filled', async () => {
  const { shelf } = await openWindow()
  expect(shelf.lines).toEqual([])
  const id = await shelf.create(template, values)
  expect(shelf.lines).toMatchObject([
    { kind: 'draft', id, title, unit: '和平区', year: 2025, filled: 3, stated: 51, nth: 1, stored: true },
  ])
  expect([shelf.trouble, shelf.refused]).toEqual(['', ''])
})

test('rows of one title are numbered by age until one of them gets another title', async () => {
  const { shelf, openDraft, draftSaver } = await openWindow()
  const first = await shelf.create(template, values)
  const copy = await shelf.copy(first)
  const numbers = (): object =>
    Object.fromEntries(shelf.lines.map((line) => [line.id, line.kind === 'draft' && line.nth]))
  expect(numbers()).toEqual({ [first]: 1, [copy ?? '']: 2 })
  const opened = await openDraft(copy ?? '')
  await draftSaver(opened).save(withValue(opened.report.draft, 'basics', 'district', '沈河区'))
  await shelf.refresh()
  expect(numbers()).toEqual({ [first]: 1, [copy ?? '']: 1 })
})

test('a removed report leaves the shelf and 撤销 puts it back', async () => {
  const { shelf } = await openWindow()
  const id = await shelf.create(template, values)
  await shelf.remove({ id, title })
  expect(shelf.lines).toEqual([])
  expect(shelf.removed).toMatchObject({ id, title })
  await shelf.restore(id)
  expect(shelf.lines).toMatchObject([{ id }])
  expect(shelf.removed).toBeNull()
})

test('what is saved while a report is open is what comes back', async () => {
  const { shelf, openDraft, draftSaver } = await openWindow()
  const id = await shelf.create(template, values)
  const opened = await openDraft(id)
  const { save } = draftSaver(opened)
  const one = withValue(opened.report.draft, 'basics', 'openDay', '5.15')
  const two = withValue(one, 'proactive', 'portalDisclosures', '12')
  await save(one)
  await save(two)
  expect((await openDraft(id)).report.draft).toEqual(two)
})

test('a second window that saves on an older revision is told so', async () => {
  const { shelf, openDraft, draftSaver } = await openWindow()
  const id = await shelf.create(template, values)
  const [mine, theirs] = [await openDraft(id), await openDraft(id)]
  await draftSaver(mine).save(withValue(mine.report.draft, 'basics', 'openDay', '5.15'))
  const late = draftSaver(theirs).save(withValue(theirs.report.draft, 'basics', 'openDay', '6.1'))
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('a file comes back as a new report beside the old one', async () => {
  const { shelf, openDraft } = await openWindow()
  const id = await shelf.create(template, values)
  const report = await shelf.reportOf(id)
  expect(report).not.toBeNull()
  if (!report) return
  const look = await shelf.lookInto(new Blob([draftFile(report, new Date()).text]))
  expect(look?.lines).toMatchObject([{ title, unit: '和平区', year: 2025, filled: 3, here: 'same' }])
  expect(shelf.lines).toHaveLength(1)
  const [restored] = await shelf.bring(look?.lines.map(({ found }) => found) ?? [])
  expect(shelf.lines.map((line) => line.id)).toEqual(expect.arrayContaining([id, restored]))
  expect(restored).not.toBe(id)
  const { draft } = (await openDraft(restored ?? '')).report
  expect({ ...draft, id }).toEqual(report.draft)
})

test('a file that is none changes nothing and says why', async () => {
  const { shelf } = await openWindow()
  expect(await shelf.lookInto(new Blob(['%PDF-1.7']))).toBeNull()
  expect(shelf.trouble).toContain('不是年报编辑器的备份文件')
  expect(shelf.lines).toEqual([])
})

test('where IndexedDB is refused a report can still be made, and says that it is not stored', async () => {
  Object.assign(globalThis, { indexedDB: undefined })
  const { shelf, takeUpDraft } = await openWindow()
  expect(shelf.refused).toContain('不允许')
  const id = await shelf.create(template, values)
  expect(shelf.trouble).toContain('不允许')
  expect(shelf.lines).toMatchObject([{ id, title, stored: false }])
  expect((await takeUpDraft(id))?.state.value).toEqual({ kind: 'failed', code: 'refused' })
  const copy = await shelf.copy(id)
  await shelf.remove({ id, title })
  expect(shelf.lines).toMatchObject([{ id: copy }])
  expect(shelf.gone).toMatchObject([{ id, title }])
  await shelf.restore(id)
  expect(shelf.lines).toHaveLength(2)
  expect(shelf.gone).toEqual([])
})

test('each of several removed reports can be put back', async () => {
  const { shelf } = await openWindow()
  const ids = [await shelf.create(template, values), await shelf.create(template, values)]
  for (const id of ids) await shelf.remove({ id, title })
  expect(shelf.lines).toEqual([])
  expect(shelf.gone.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const id of ids) await shelf.restore(id)
  expect(shelf.lines.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(shelf.gone).toEqual([])
})

test('a bug is not told as if the official could mend it', async () => {
  const { shelf, drafts } = await openWindow()
  drafts.raw = () => Promise.reject(new RangeError('surprise'))
  await expect(shelf.rawOf('one')).rejects.toThrow('surprise')
  expect(shelf.trouble).toBe('')
})

test('a save in this window is told to its own shelf as well', async () => {
  const { shelf, openDraft, draftSaver, onShelfChange } = await openWindow()
  const opened = await openDraft(await shelf.create(template, values))
  let told = 0
  const unhear = onShelfChange(() => (told += 1))
  await draftSaver(opened).save(withValue(opened.report.draft, 'basics', 'openDay', '5.15'))
  expect(told).toBe(1)
  unhear()
})

test('of a thousand reports the one that changed is read anew, and the lines of the others stay the same objects', async () => {
  const { shelf, openDraft, draftSaver, drafts } = await openWindow()
  const first = await shelf.create(template, values)
  const second = await shelf.create(template, { district: '沈河区', year: '2024' })
  const before = new Map(shelf.lines.map((line) => [line.id, line]))
  const list = vi.spyOn(drafts, 'list')
  const opened = await openDraft(first)
  await draftSaver(opened).save(withValue(opened.report.draft, 'basics', 'district', '大东区'))
  await shelf.refresh({ kind: 'draft', id: first })
  expect(shelf.lines.map((line) => line.id)).toEqual([first, second])
  expect(shelf.lines[0]).toMatchObject({ unit: '大东区' })
  expect(shelf.lines[1]).toBe(before.get(second))
  expect(list).not.toHaveBeenCalled()
})

test('one that another window removes leaves the shelf, one that is put back or copied comes, one that is gone is looked for', async () => {
  const { shelf, drafts } = await openWindow()
  const id = await shelf.create(template, values)
  const ids = (): string[] => shelf.lines.map((line) => line.id)
  await drafts.remove(id, Date.now())
  await shelf.refresh({ kind: 'draft', id })
  expect([ids(), shelf.gone.map((line) => line.id)]).toEqual([[], [id]])
  await drafts.restore(id)
  await shelf.refresh({ kind: 'draft', id })
  expect([ids(), shelf.gone]).toEqual([[id], []])
  await drafts.copy(id, 'copy', Date.now())
  await shelf.refresh({ kind: 'draft', id: 'copy' })
  expect(ids().toSorted()).toEqual(['copy', id].toSorted())
  await drafts.within((db) => db.heads.delete('copy'))
  await shelf.refresh({ kind: 'draft', id: 'copy' })
  expect(ids()).toEqual([id])
})

test('a row says when only the kind of unit keeps one from knowing the last day', async () => {
  const { shelf } = await openWindow()
  await shelf.create(statutory, { unit: '昆山市人民政府', year: '2025' })
  await shelf.create(statutory, { unit: '昆山市人民政府', unitKind: 'county', year: '2024' })
  await shelf.create(template, values)
  const asked = shelf.lines.map((line) => line.kind === 'draft' && [line.year, line.kindAsked, line.due])
  expect(asked).toEqual(
    expect.arrayContaining([
      [2025, true, null],
      [2024, false, 2025_03_31],
      [2025, false, null],
    ]),
  )
})
