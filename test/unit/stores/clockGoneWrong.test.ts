import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { withValue } from '../../../src/report/draft/draft'
import { NOW, template } from '../storage/story'
import { closeWindows, openWindow } from './window'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(async () => {
  await closeWindows()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const DAY = 24 * 3600 * 1000
const setClock = (day: number): void => void vi.spyOn(Date, 'now').mockReturnValue(NOW + day * DAY)

/** A report that was taken off the shelf on day 0, and its replica. Starts are told apart by the clock alone. */
async function removedReport() {
  setClock(0)
  const { shelf, drafts } = await openWindow()
  const [{ copyNow }, { idsWithCopy }] = await Promise.all([
    import('../../../src/services/repository/replicate'),
    import('../../../src/storage/replica/findCopies'),
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
  // a start confirms the clock of the one a week before: on day 37 thirty days have surely passed, and not one more
  for (const day of [8, 24, 30, 31, 37]) expect(await startOn(day), `day ${day}`).toBe(1)
  expect(await startOn(38)).toBe(0)
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

/** How many of the versions of thirty hours of work are there after starts on these days, each with its own clock. */
async function versionsAfter(...days: readonly number[]): Promise<number> {
  setClock(0)
  const { shelf, drafts } = await openWindow()
  const { keepVersion, thinVersions, versionsOf } = await import('../../../src/services/versions/versions')
  const id = await shelf.create(template, { district: '和平区', year: '2025' })
  const report = await shelf.reportOf(id)
  if (!report) throw new Error('no report')
  for (let hour = 0; hour < 90; hour += 1) {
    const draft = withValue(report.draft, 'basics', 'openDay', `${hour}`)
    await keepVersion({ ...report, draft }, 'work', { at: NOW + hour * 20 * 60_000 })
  }
  for (const day of days) {
    setClock(day)
    await drafts.purge(Date.now())
    await thinVersions(id)
  }
  return (await versionsOf(id)).length
}

test('one start with the clock a year ahead gives up no versions', async () => {
  expect(await versionsAfter(5, 6, 370, 7)).toBe(await versionsAfter(5, 6, 7))
})

test('versions become fewer once a later start confirms the clock', async () => {
  const kept = [await versionsAfter(5, 6), await versionsAfter(20, 21), await versionsAfter(100, 101)]
  expect(kept.toSorted((a, b) => b - a)).toEqual(kept)
  expect(new Set(kept).size).toBe(3)
})

test('a start with the clock years behind is no reason to erase later', async () => {
  const { startOn } = await removedReport()
  for (const day of [1, -2000, 2, 12]) expect(await startOn(day), `day ${day}`).toBe(1)
})
