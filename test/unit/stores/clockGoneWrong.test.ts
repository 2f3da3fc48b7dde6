import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { NOW, template } from '../storage/story'
import { openWindow } from './window'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const DAY = 24 * 3600 * 1000
const setClock = (day: number): void => void vi.spyOn(Date, 'now').mockReturnValue(NOW + day * DAY)

/** A report that was taken off the shelf on day 0, and its second copy. Starts are told apart by the clock alone. */
async function removedReport() {
  setClock(0)
  const { shelf, drafts } = await openWindow()
  const [{ copyNow }, { idsWithCopy }] = await Promise.all([
    import('../../../src/stores/secondCopy'),
    import('../../../src/storage/secondCopy/findCopies'),
  ])
  const id = await shelf.create(template, { district: '和平区', year: '2025' })
  await shelf.remove({ id, title: '' })
  await copyNow()
  return {
    /** Starts on a day; how many can be put back then, each with its copy. */
    async startOn(day: number): Promise<number> {
      setClock(day)
      await drafts.purge(Date.now())
      await shelf.refresh()
      await vi.waitFor(async () => expect((await idsWithCopy()).length).toBe(shelf.gone.length))
      return shelf.gone.length
    },
  }
}

test('one start with the clock a year ahead erases nothing, nor do those after it', async () => {
  const { startOn } = await removedReport()
  for (const day of [1, 367, 2, 10, 30]) expect(await startOn(day), `day ${day}`).toBe(1)
})

test('thirty days are kept, and then it is erased with its copies', async () => {
  const { startOn } = await removedReport()
  for (const day of [8, 24, 31, 36]) expect(await startOn(day), `day ${day}`).toBe(1)
  expect(await startOn(39)).toBe(0)
})

test('a program that is started once a year erases what the start before saw overdue', async () => {
  const { startOn } = await removedReport()
  expect(await startOn(1)).toBe(1)
  expect(await startOn(365)).toBe(1)
  expect(await startOn(730)).toBe(0)
})

test('a clock that was years behind when the report was removed does not shorten its thirty days', async () => {
  setClock(0)
  const { shelf } = await openWindow()
  const id = await shelf.create(template, { district: '和平区', year: '2025' })
  setClock(-2000)
  await shelf.remove({ id, title: '' })
  const { drafts } = await openWindow()
  for (const day of [1, 9, 17, 29]) {
    setClock(day)
    expect(await drafts.purge(Date.now()), `day ${day}`).toMatchObject({ erased: 0 })
  }
})

test('a start with the clock years behind is no reason to erase later', async () => {
  const { startOn } = await removedReport()
  for (const day of [1, -2000, 2, 12]) expect(await startOn(day), `day ${day}`).toBe(1)
})
