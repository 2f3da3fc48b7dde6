import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findCopy, idsWithCopy } from '../../../src/storage/replica/findCopies'
import { type DraftCopy, seal } from '../../../src/storage/replica/envelope'
import { eraseFiles } from '../../../src/storage/replica/slotFiles'
import { makeSpareFiles, mayHaveCopies } from '../../../src/storage/replica/slotFolder'
import { keepCopy } from '../../../src/storage/replica/slots'
import { createFiles } from '../../faults/simulation/files'

const SECOND = 1000
const MINUTE = 60 * SECOND

let now: number
let files: ReturnType<typeof createFiles>

/** The program starts in a browser that has these files. */
async function start(): Promise<(id: string, rev: number) => Promise<string>> {
  vi.resetModules()
  const [{ slotFiles, bringHome }, folder] = await Promise.all([
    import('../../../src/storage/replica/slotFiles'),
    import('../../../src/storage/replica/slotFolder'),
  ])
  await folder.makeSpareFiles()
  await bringHome()
  return async (id, rev) => keepCopy(copy(id, rev), await slotFiles(id))
}

const copy = (id: string, rev: number): DraftCopy => ({
  id,
  rev,
  turn: 0,
  head: { id, rev },
  rows: [{ draft: id, section: 'one', text: `第${rev}次` }],
})
const found = async (id: string): Promise<number | null> => (await findCopy(id))?.rev ?? null
const cut = (torn = (): number => 0): void => files.lose(torn)

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5)
  vi.useFakeTimers({ now, toFake: ['Date'] })
  files = createFiles(() => now, queueMicrotask)
  vi.stubGlobal('navigator', { storage: files.door(() => true) })
  // the program was started once before
  await makeSpareFiles()
  pass(10 * MINUTE)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function pass(ms: number): void {
  now += ms
  vi.setSystemTime(now)
}

test('the first copies of a new draft are found again after a power cut that takes its own files', async () => {
  const keep = await start()
  expect(await keep('a', 1)).toBe('kept')
  pass(3 * SECOND)
  expect(await keep('a', 2)).toBe('kept')
  cut()
  expect(await mayHaveCopies()).toBe(true)
  expect(await idsWithCopy()).toEqual(['a'])
  expect(await found('a')).toBe(2)
  // what is older is not put beside it
  expect(await (await start())('a', 1)).toBe('older')
})

test('a draft whose own files a power cut took has them again at the next start, before the spare ones are for others', async () => {
  const before = await start()
  await before('a', 1)
  cut()
  pass(MINUTE)
  const keep = await start()
  pass(6 * MINUTE)
  for (const id of ['b', 'c', 'd', 'e', 'f', 'g']) {
    await keep(id, 1)
    await keep(id, 2)
  }
  cut()
  expect(await Promise.all(['a', 'b', 'g'].map(found))).toEqual([1, 2, 2])
})

test('a copy that a power cut tears leaves the one before it', async () => {
  const keep = await start()
  await keep('a', 1)
  await keep('a', 2)
  for (let rev = 3; rev < 20; rev += 1) {
    const late = createLate()
    vi.stubGlobal('navigator', { storage: files.door(late.alive) })
    void keep('a', rev).catch(() => undefined)
    for (let turns = 0; turns < rev * 3; turns += 1) await Promise.resolve()
    late.end()
    files.release()
    cut(() => rev)
    vi.stubGlobal('navigator', { storage: files.door(() => true) })
    expect(await found('a')).toBeGreaterThanOrEqual(2)
  }
})

/** A window that may end in the middle of what it does. */
function createLate() {
  let alive = true
  return { alive: () => alive, end: () => void (alive = false) }
}

test('after a few minutes a draft has its own files alone, and the spare ones are for others', async () => {
  const keep = await start()
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await keep(id, 1)
  pass(SECOND)
  // all are taken
  await keep('late', 1)
  pass(6 * MINUTE)
  await keep('a', 2)
  const again = await start()
  for (const id of ['g', 'h', 'i', 'j', 'k', 'l']) await again(id, 1)
  cut()
  expect(await Promise.all(['a', 'late', 'f', 'g', 'l'].map(found))).toEqual([2, 1, 1, 1, 1])
})

test('slots of an earlier program are read and written as they are', async () => {
  const folder = await (
    await navigator.storage.getDirectory()
  ).getDirectoryHandle('nianbao-copies', { create: true })
  const access = await (await folder.getFileHandle('a.b', { create: true })).createSyncAccessHandle()
  access.write(new TextEncoder().encode(seal(copy('a', 5))), { at: 0 })
  await access.flush()
  await access.close()
  expect(await found('a')).toBe(5)
  const keep = await start()
  expect(await keep('a', 4)).toBe('older')
  expect(await keep('a', 6)).toBe('kept')
  expect(await found('a')).toBe(6)
})

test('a draft that is erased is erased from the spare files too', async () => {
  const keep = await start()
  await keep('a', 1)
  await keep('b', 1)
  await eraseFiles('a')
  expect(await found('a')).toBeNull()
  expect(await idsWithCopy()).toEqual(['b'])
})

test('without a place for files nothing is made and nothing is found', async () => {
  vi.stubGlobal('navigator', {})
  await makeSpareFiles()
  expect(await mayHaveCopies()).toBe(false)
  expect(await idsWithCopy()).toEqual([])
})
