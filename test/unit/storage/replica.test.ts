import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withValue } from '../../../src/report/draft/draft'
import { doCopy } from '../../../src/storage/replica/copyJob'
import { readRows } from '../../../src/storage/replica/readRows'
import { type DraftCopy, newestOf, seal, unseal } from '../../../src/storage/replica/envelope'
import { keepCopy, type Slots } from '../../../src/storage/replica/slots'
import { createVersionStore } from '../../../src/storage/store/versions'
import { loseRows } from '../../tools/lostRow'
import { fakeLocalStorage } from './fakeLocalStorage'
import { create, disk, NOW, plant, rowsOf, summary, templateOf, writtenDraft } from './story'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

const copy = (rev: number, sections = ['one', 'two'], note = ''): DraftCopy => ({
  id: 'a',
  rev,
  turn: 0,
  head: { id: 'a', rev, note },
  rows: sections.map((section) => ({
    draft: 'a',
    section,
    text: `第${rev}次的${section}：\ud83d\ude00\ud800`,
  })),
})

/** The same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Two slots; a write for which `tear` answers a number ends after so many characters, over what stood there. */
function fakeSlots(
  tear: (length: number) => number | null = () => null,
): Slots & { texts: (string | null)[] } {
  const texts: (string | null)[] = [null, null]
  return {
    texts,
    read: () => Promise.resolve([texts[0] ?? null, texts[1] ?? null]),
    write(slot, text) {
      const end = tear(text.length)
      if (end === null) {
        texts[slot] = text
        return Promise.resolve()
      }
      texts[slot] = text.slice(0, end) + (texts[slot] ?? '').slice(end)
      return Promise.reject(new DOMException('power cut', 'InvalidStateError'))
    },
  }
}

test('a copy comes back as it was sealed, lone surrogates included', () => {
  expect(unseal(seal(copy(3)))).toEqual(copy(3))
})

test('an envelope has the named versions under the key `forms`, as it always had', () => {
  const versions = [{ draft: 'a', number: 1, name: '送审稿' }]
  const text = seal({ ...copy(3), versions })
  expect(JSON.parse(text.slice(text.indexOf('\n')))).toMatchObject({ forms: versions })
  expect(unseal(text)).toEqual({ ...copy(3), versions })
})

test('a slot that is longer than its copy is read to the end of the copy', () => {
  expect(unseal(`${seal(copy(3))}what stood there before`)).toEqual(copy(3))
})

test('a text that was changed or cut anywhere is no copy', () => {
  const text = seal(copy(3))
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'x' ? 'y' : 'x'
    expect(unseal(text.slice(0, at) + other + text.slice(at + 1)), `changed at ${at}`).toBeNull()
    expect(unseal(text.slice(0, at)), `cut at ${at}`).toBeNull()
  }
})

test.each([1, 2, 3, 4, 5])(
  'whatever write is torn, the last copy that was kept is there (seed %i)',
  async (seed) => {
    const random = numbers(seed)
    const slots = fakeSlots((length) => (random(3) === 0 ? random(length) : null))
    let kept = 0
    for (let rev = 1; rev < 200; rev += 1) {
      try {
        if ((await keepCopy(copy(rev), [slots])) === 'kept') kept = rev
      } catch (cause) {
        expect(cause).toBeInstanceOf(DOMException)
      }
      const best = newestOf(slots.texts.map(unseal))
      expect(best?.rev ?? 0).toBeGreaterThanOrEqual(kept)
      if (best) expect(best.rows).toEqual(copy(best.rev).rows)
    }
  },
)

test('a copy never replaces a newer one, nor one with more sections', async () => {
  const slots = fakeSlots()
  expect(await keepCopy(copy(5), [slots])).toBe('kept')
  expect(await keepCopy(copy(4), [slots])).toBe('older')
  expect(await keepCopy(copy(6, ['one']), [slots])).toBe('poorer')
  expect(newestOf(slots.texts.map(unseal))?.rev).toBe(5)
})

test('of two copies of one revision the later counts: a draft was put off the shelf', async () => {
  const slots = fakeSlots()
  for (const note of ['stands', 'removed', 'back']) await keepCopy(copy(5, ['one'], note), [slots])
  expect(newestOf(slots.texts.map(unseal))?.head['note']).toBe('back')
})

const job = { name: 'test', id: 'one', rev: 1, parts: 1, copy: null }

test('a draft is copied as it is stored, and reads as it was written', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const slots = fakeSlots()
  const answer = await doCopy(job, factory, () => Promise.resolve([slots]))
  expect(answer).toMatchObject({ outcome: 'kept', inFiles: true, copy: { rev: 1 } })
  const found = newestOf(slots.texts.map(unseal))
  expect(found?.rows).toEqual(await rowsOf(factory, 'sections'))
  expect(found && (await store().fromCopy(found, templateOf)).draft).toEqual(writtenDraft())
})

test('where there are no slots the copy is for localStorage alone', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const answer = await doCopy(job, factory, () => Promise.reject(new DOMException('', 'SecurityError')))
  expect(answer).toMatchObject({ outcome: 'kept', inFiles: false, behind: false })
  expect(unseal(answer.text)?.rev).toBe(1)
})

/** Slots on a full disk. */
const fullSlots = (): Slots => ({
  read: () => Promise.resolve([null, null]),
  write: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
})

test('slots that cannot be written do not keep the copy from localStorage', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const answer = await doCopy(job, factory, () => Promise.resolve([fullSlots()]))
  expect(answer).toMatchObject({ outcome: 'kept', inFiles: false, behind: true, copy: { rev: 1 } })
  expect(unseal(answer.text)?.rev).toBe(1)
  // where not even their folder opens
  const shut = await doCopy(job, factory, () => Promise.reject(new DOMException('', 'InvalidStateError')))
  expect(shut).toEqual(answer)
})

test('a long report is in localStorage as well, which a browser does not erase with the slots', async () => {
  const { factory, wanted } = await copied()
  const long = { ...wanted.copy, head: { ...wanted.copy.head, note: '长'.repeat(200_000) } }
  const answer = await doCopy({ ...job, copy: long }, factory, () => Promise.resolve([fakeSlots()]))
  expect(answer).toMatchObject({ inFiles: true, behind: false })
  vi.stubGlobal('localStorage', fakeLocalStorage(5_000_000))
  const { keepLocalCopy, localCopy } = await import('../../../src/storage/replica/localCopies')
  for (let nth = 0; nth < 10; nth += 1)
    expect(keepLocalCopy(String(nth), answer.text ?? '', () => 0)).toBe(true)
  expect(unseal(localCopy('0'))?.head).toEqual(long.head)
})

test('looking for a draft makes no database', async () => {
  const factory = new IDBFactory()
  expect(await readRows(factory, 'test', 'one')).toBeNull()
  expect(await factory.databases()).toEqual([])
})

test.each([
  ['is gone', { rev: 1 }, 'absent'],
  ['fell back', { rev: 2 }, 'older'],
  ['lost sections', { parts: 99 }, 'broken'],
])('a draft that %s does not touch its copy', async (_, known, outcome) => {
  const { factory, store } = disk()
  await create(store(), writtenDraft(outcome === 'absent' ? 'other' : 'one'))
  const slots = fakeSlots()
  await keepCopy(copy(1), [slots])
  const before = [...slots.texts]
  expect((await doCopy({ ...job, ...known }, factory, () => Promise.resolve([slots]))).outcome).toBe(outcome)
  expect(slots.texts).toEqual(before)
})

test('a section that does not read is not copied over one that does', async () => {
  const { factory, store } = disk()
  await create(store(), writtenDraft())
  const [row] = await rowsOf(factory, 'sections')
  await plant(factory, 'sections', { ...Object(row), text: 'none' })
  const slots = fakeSlots()
  expect((await doCopy(job, factory, () => Promise.resolve([slots]))).outcome).toBe('broken')
  expect(slots.texts).toEqual([null, null])
})

/** A stored draft and its copy. */
async function copied() {
  const { factory, store } = disk()
  const hold = await create(store(), writtenDraft())
  const found = await readRows(factory, 'test', 'one')
  if (!found) throw new RangeError('nothing was stored')
  return { factory, store, hold, wanted: { copy: found, deleted: null, whole: true } }
}

test('two windows that find the database empty bring a draft back once', async () => {
  const { wanted } = await copied()
  const { store } = disk()
  const kinds = (await Promise.all([store().bringBack(wanted), store().bringBack(wanted)])).map(
    ({ kind }) => kind,
  )
  expect(kinds.toSorted()).toEqual(['nothing', 'restored'])
  expect((await store().list()).standing).toHaveLength(1)
  expect((await store().load('one', templateOf)).draft).toEqual(writtenDraft())
})

test('something newer is left as it is', async () => {
  const { store, hold, wanted } = await copied()
  const later = withValue(writtenDraft(), 'basics', 'openDay', '5.15')
  await store().save({ hold, draft: later, sections: ['basics'], summary, now: NOW })
  expect(await store().bringBack(wanted)).toEqual({ kind: 'nothing' })
  expect((await store().load('one', templateOf)).draft).toEqual(later)
})

test('what is older stays beside what comes back, once, whoever tries', async () => {
  const { factory, store, wanted } = await copied()
  const newer = { ...wanted, copy: { ...wanted.copy, rev: 7, head: { ...wanted.copy.head, rev: 7 } } }
  const [head] = await rowsOf(factory, 'heads')
  await plant(factory, 'sections', {
    draft: 'one',
    section: 'basics',
    schema: 2,
    rev: 1,
    text: null,
    values: {},
  })
  const kinds = (await Promise.all([store().bringBack(newer), store().bringBack(newer)])).map(
    ({ kind }) => kind,
  )
  expect(kinds.toSorted()).toEqual(['newer', 'nothing'])
  const { standing } = await store().list()
  expect(standing).toHaveLength(2)
  expect((await store().load('one', templateOf)).draft).toEqual(writtenDraft())
  const beside = standing.find((row) => row.kind === 'draft' && row.head.id !== 'one')
  const id = beside?.kind === 'draft' ? beside.head.id : ''
  expect((await store().load(id, templateOf)).draft.sections['basics']?.values).toEqual({})
  expect(Object(head).rev).toBe(1)
})

test.each([
  [
    'does not parse',
    async (factory: IDBFactory, row: object) => plant(factory, 'sections', { ...row, text: 'x' }),
  ],
  [
    'is no text any more',
    async (factory: IDBFactory, row: object) => plant(factory, 'sections', { ...row, text: null }),
  ],
])('a section that %s comes from the copy, the others stay', async (_, damage) => {
  const { factory, store, wanted } = await copied()
  const row = Object((await rowsOf(factory, 'sections')).find((one) => Object(one).section === 'response'))
  await damage(factory, row)
  expect(await store().bringBack(wanted)).toEqual({ kind: 'mended', sections: ['response'], older: false })
  expect((await store().load('one', templateOf)).draft).toEqual(writtenDraft())
  expect((await store().list()).standing).toHaveLength(1)
})

test('a head that does not parse comes from the copy', async () => {
  const { factory, store, wanted } = await copied()
  await plant(factory, 'heads', { id: 'one', rev: 'x', schema: 2 })
  expect(await store().bringBack(wanted)).toEqual({ kind: 'restored', versions: 0 })
  expect((await store().load('one', templateOf)).draft).toEqual(writtenDraft())
})

test('a draft of a newer program is left as it is', async () => {
  const { factory, store, wanted } = await copied()
  const [head] = await rowsOf(factory, 'heads')
  await plant(factory, 'heads', { ...Object(head), schema: 99 })
  expect(await store().bringBack(wanted)).toEqual({ kind: 'nothing' })
  expect(await rowsOf(factory, 'heads')).toEqual([{ ...Object(head), schema: 99 }])
})

test('what is read back is what was meant, or it is noticed', async () => {
  const { factory, store, hold } = await copied()
  const mine = withValue(writtenDraft(), 'basics', 'openDay', '5.15')
  expect(await store().holds(writtenDraft(), hold, templateOf)).toBe(true)
  expect(await store().holds(mine, hold, templateOf)).toBe(false)
  // somebody stored it later
  await store().save({ hold, draft: mine, sections: ['basics'], summary, now: NOW })
  expect(await store().holds(writtenDraft(), hold, templateOf)).toBe(true)
  const [row] = await rowsOf(factory, 'sections')
  await plant(factory, 'sections', { ...Object(row), values: 7 })
  expect(await store().holds(mine, { ...hold, rev: 2 }, templateOf)).toBe(false)
})

test('in localStorage older copies give way, and a full one is no failure', async () => {
  vi.stubGlobal('localStorage', fakeLocalStorage(1000))
  const { keepLocalCopy, idsInLocal } = await import('../../../src/storage/replica/localCopies')
  const keep = (id: string, length: number): boolean => keepLocalCopy(id, 'x'.repeat(length), () => 0)
  expect([keep('a', 300), keep('b', 300), keep('c', 300)]).toEqual([true, true, true])
  expect(keep('a', 310)).toBe(true)
  expect(keep('d', 300)).toBe(true)
  expect(idsInLocal().toSorted()).toEqual(['a', 'c', 'd'])
  expect(keep('e', 5000)).toBe(false)
})

test('a copy that finds no room in localStorage costs no other draft its own', async () => {
  const storage = fakeLocalStorage(1000)
  vi.stubGlobal('localStorage', storage)
  const { keepLocalCopy, localCopy } = await import('../../../src/storage/replica/localCopies')
  const keep = (id: string, length: number): boolean => keepLocalCopy(id, id.repeat(length), () => 0)
  const lengths = (): unknown[] => ['a', 'b', 'c'].map((id) => localCopy(id)?.length)
  expect([keep('a', 300), keep('b', 300)]).toEqual([true, true])
  // larger than all that could give way
  expect(keep('c', 2000)).toBe(false)
  expect(lengths()).toEqual([300, 300, undefined])
  // the others are still known to stand there, and in which order
  expect(keep('c', 500)).toBe(true)
  expect(lengths()).toEqual([undefined, 300, 500])
  // refused for another reason than room
  vi.spyOn(Object.getPrototypeOf(storage), 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError')
  })
  expect(keep('a', 10)).toBe(false)
  expect(lengths()).toEqual([undefined, 300, 500])
})

test('a note of a draft never falls back, whatever is noted later', async () => {
  vi.stubGlobal('localStorage', fakeLocalStorage())
  const { knownOf, noteFate, noteKnown } = await import('../../../src/storage/replica/manifest')
  const known = { parts: 3, title: 't', updated: 1 }
  noteKnown('a', { rev: 5, ...known })
  noteKnown('a', { rev: 4, ...known })
  expect(knownOf('a')?.rev).toBe(5)
  noteFate('a', { erased: true })
  expect(knownOf('a')).toMatchObject({ rev: 5, erased: true })
})

/** Empties a table; what stood there. */
async function emptied(factory: IDBFactory, table: string): Promise<unknown[]> {
  const open = factory.open('test')
  await new Promise((resolve) => open.addEventListener('success', resolve))
  const work = open.result.transaction(table, 'readwrite')
  const rows = work.objectStore(table).getAll()
  work.objectStore(table).clear()
  await new Promise((resolve) => work.addEventListener('complete', resolve))
  open.result.close()
  return rows.result
}

/** A stored draft with a version that has a name and one that has none, and the slots of its copy. */
async function withVersions() {
  const { factory, store } = disk()
  const drafts = store()
  await create(drafts, writtenDraft())
  const snapshots = createVersionStore(drafts)
  const version = withValue(writtenDraft(), 'basics', 'openDay', '5.15')
  const wish = { draft: version, summary, cause: 'named', name: '送审稿', now: NOW } as const
  await snapshots.add(wish, () => Promise.resolve())
  await snapshots.add({ ...wish, draft: writtenDraft(), cause: 'work', name: null }, () => Promise.resolve())
  const slots = fakeSlots()
  const copyIt = () => doCopy(job, factory, () => Promise.resolve([slots]))
  const newest = () => newestOf(slots.texts.map(unseal))
  return { factory, store, snapshots, slots, version, copyIt, newest }
}

test('a named version is in the slots, not in localStorage, and comes back with its draft', async () => {
  const { copyIt, newest, version } = await withVersions()
  expect(unseal((await copyIt()).text)?.versions).toBeUndefined()
  const found = newest()
  if (!found) throw new RangeError('nothing was copied')
  const lost = disk().store()
  expect(await lost.bringBack({ copy: found, deleted: null, whole: true })).toEqual({
    kind: 'restored',
    versions: 1,
  })
  const snapshots = createVersionStore(lost)
  expect(await snapshots.list('one')).toMatchObject([{ number: 1, name: '送审稿', at: NOW }])
  expect(await snapshots.load('one', 1, templateOf)).toEqual(version)
})

test('a version that has its name no more leaves the copy; one that vanished with all others stays', async () => {
  const { factory, copyIt, newest, snapshots } = await withVersions()
  await copyIt()
  const rows = await emptied(factory, 'snapshots')
  for (let nth = 0; nth < 3; nth += 1) await copyIt()
  expect(newest()?.versions).toMatchObject([{ name: '送审稿' }])

  for (const row of rows) await plant(factory, 'snapshots', row)
  await snapshots.name('one', 1, null)
  await copyIt()
  expect(newest()?.versions).toEqual([])
})

/** Brings a draft with its versions into a database that has one of it already; what came, and the versions after. */
async function broughtBeside(cause: 'work' | 'named', name: string | null) {
  const { copyIt, newest } = await withVersions()
  await copyIt()
  const found = newest()
  if (!found) throw new RangeError('nothing was copied')
  const other = disk().store()
  const own = createVersionStore(other)
  await own.add({ draft: writtenDraft(), summary, cause, name, now: NOW }, () => Promise.resolve())
  const brought = await other.bringBack({ copy: found, deleted: null, whole: true })
  return { brought, versions: (await own.list('one')).toSorted((a, b) => a.number - b.number) }
}

test('named versions come back into a database that has only begun anew, before what it has kept since', async () => {
  const { brought, versions } = await broughtBeside('work', null)
  expect(brought).toEqual({ kind: 'restored', versions: 1 })
  expect(versions).toMatchObject([
    { number: 1, name: '送审稿' },
    { number: 2, name: null },
  ])
})

test('a copy never brings versions into a database that has named ones of its own', async () => {
  const { brought, versions } = await broughtBeside('named', '定稿')
  expect(brought).toEqual({ kind: 'restored', versions: null })
  expect(versions).toMatchObject([{ number: 1, name: '定稿' }])
})

test('a named version that the disk lost comes back, whether others can be read or not', async () => {
  for (const name of [null, '定稿']) {
    const { factory, store, snapshots, copyIt, newest, version } = await withVersions()
    const later = withValue(version, 'basics', 'openDay', '6.1')
    const cause = name === null ? 'work' : 'named'
    await snapshots.add({ draft: later, summary, cause, name, now: NOW }, () => Promise.resolve())
    await copyIt()
    const found = newest()
    if (!found) throw new RangeError('nothing was copied')
    const findRow = loseRows('snapshots', (row) => Object(row).name === '送审稿')
    try {
      await store().bringBack({ copy: found, deleted: null, whole: true })
      const names = (await rowsOf(factory, 'snapshots')).map((row) => Object(row).name)
      expect(names.filter((one) => one !== null)).toEqual(name === null ? ['送审稿'] : ['送审稿', name])
    } finally {
      findRow()
    }
  }
})

test('an emptied database that has kept a version since takes no named version from the slots', async () => {
  const { factory, copyIt, newest } = await withVersions()
  await copyIt()
  const [, unnamed] = await emptied(factory, 'snapshots')
  await plant(factory, 'snapshots', { ...Object(unnamed), number: 1, at: NOW + 5 })
  for (let nth = 0; nth < 3; nth += 1) await copyIt()
  expect(newest()?.versions).toMatchObject([{ name: '送审稿' }])
})
