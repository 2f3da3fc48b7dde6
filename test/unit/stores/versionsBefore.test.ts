import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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

const values = { district: '和平区', year: '2025' }
const counts = template.figures.filter(({ kind }) => kind === 'count')

/** So many figures, as a pasted block gives them. */
const block = (size: number): ReadonlyMap<string, string> =>
  new Map(counts.slice(0, size).map(({ place }) => [place, '7']))

async function office() {
  const window = await openWindow()
  const { versionsOf, reportAt } = await import('../../../src/services/versions/versions')
  const kept = async (id: string): Promise<string[]> => {
    const all = await versionsOf(id)
    const versions = await Promise.all(all.map(({ number }) => reportAt(id, number)))
    return versions.map(
      ({ draft }, nth) =>
        `${all[nth]?.cause}: ${draft.sections['basics']?.values['openDay'] ?? ''}, ${all[nth]?.filled} filled`,
    )
  }
  return { ...window, kept }
}

test('before a block of twenty figures is pasted, the report is kept as it was', async () => {
  const { shelf, desk, kept } = await office()
  const id = await shelf.create(template, values)
  await desk.start(id)
  desk.type('openDay', '5.15')
  desk.typeMany(block(20))
  await vi.waitFor(async () => expect(await kept(id)).toEqual(['pasted: 5.15, 4 filled']))
  expect(desk.progress.filled).toBe(24)
})

test('a smaller block keeps nothing: 撤销 is enough for that', async () => {
  const { shelf, desk, kept } = await office()
  const id = await shelf.create(template, values)
  await desk.start(id)
  desk.typeMany(block(19))
  await desk.keepVersion('exported')
  expect(await kept(id)).toEqual(['exported: , 22 filled'])
})

test('what another window had written is kept before it is written on here', async () => {
  const first = await office()
  const id = await first.shelf.create(template, values)
  await first.desk.start(id)
  first.desk.type('openDay', '5.15')
  const other = await office()
  await other.desk.start(id)
  expect(other.desk.writable).toBe(false)
  await other.desk.takeOver()
  expect(other.desk.writable).toBe(true)
  other.desk.type('openDay', '6.1')
  expect(await other.kept(id)).toEqual(['takenOver: 5.15, 4 filled'])
})
