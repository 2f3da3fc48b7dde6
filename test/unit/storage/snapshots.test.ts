import { expect, test } from 'vitest'
import { type Draft, withValue } from '../../../src/report/draft/draft'
import { createVersionStore, type NewVersion } from '../../../src/storage/store/versions'
import { DRAFT_SCHEMA } from '../../../src/report/draft/draftSchema'
import { disk, NOW, plant, rowsOf, summary, templateOf, writtenDraft } from './story'

const rest = (): Promise<void> => Promise.resolve()
const wish = (draft: Draft, over: Partial<NewVersion> = {}): NewVersion => ({
  draft,
  summary,
  cause: 'work',
  name: null,
  now: NOW,
  ...over,
})
const typed = (text: string): Draft => withValue(writtenDraft(), 'response', 'appealsReceived', text)

function versions() {
  const { factory, store } = disk()
  const drafts = store()
  return { factory, drafts, snapshots: createVersionStore(drafts) }
}

test('a version comes back as it was, with everything in it', async () => {
  const { snapshots } = versions()
  expect(await snapshots.add(wish(writtenDraft()), rest)).toBe(1)
  expect(await snapshots.add(wish(typed('7500')), rest)).toBe(2)
  expect(await snapshots.load('one', 1, templateOf)).toEqual(writtenDraft())
  expect(await snapshots.load('one', 2, templateOf)).toEqual(typed('7500'))
  expect(await snapshots.list('one')).toMatchObject([
    { number: 2, at: NOW, cause: 'work', name: null, title: summary.title },
    { number: 1 },
  ])
})

test('what did not change is not kept twice, in whatever order it was typed', async () => {
  const { snapshots } = versions()
  await snapshots.add(wish(typed('1')), rest)
  expect(await snapshots.add(wish(typed('1')), rest)).toBeNull()
  const shuffled = withValue(withValue(typed('1'), 'basics', 'district', ''), 'basics', 'district', '和平区')
  expect(await snapshots.add(wish(shuffled), rest)).toBeNull()
  expect(await snapshots.list('one')).toHaveLength(1)
})

test('a name goes to the version that was kept last if nothing changed, and a second name makes a second version', async () => {
  const { snapshots } = versions()
  await snapshots.add(wish(typed('1')), rest)
  expect(await snapshots.add(wish(typed('1'), { name: '送审稿', cause: 'named' }), rest)).toBe(1)
  expect(await snapshots.add(wish(typed('1')), rest)).toBeNull()
  expect(await snapshots.add(wish(typed('1'), { name: '终稿', cause: 'named' }), rest)).toBe(2)
  expect((await snapshots.list('one')).map(({ name }) => name)).toEqual(['终稿', '送审稿'])
  await snapshots.name('one', 2, null)
  expect((await snapshots.list('one')).map(({ name }) => name)).toEqual([null, '送审稿'])
})

test('a version that does not come back counts as not kept: the same is kept again, and the name goes to that', async () => {
  const { factory, snapshots } = versions()
  await snapshots.add(wish(typed('1')), rest)
  const [one] = await rowsOf(factory, 'snapshots')
  const packed: unknown = Reflect.get(Object(one), 'packed')
  if (!(packed instanceof Uint8Array)) throw new Error('not packed')
  await plant(factory, 'snapshots', {
    ...Object(one),
    packed: packed.map((byte, i) => (i === 40 ? ~byte : byte)),
  })
  expect(await snapshots.add(wish(typed('1'), { name: '送审稿', cause: 'named' }), rest)).toBe(2)
  expect(await snapshots.load('one', 2, templateOf)).toEqual(typed('1'))
  expect(await snapshots.list('one')).toMatchObject([{ name: '送审稿' }, { name: null }])
  await expect(snapshots.load('one', 1, templateOf)).rejects.toMatchObject({ code: 'broken' })
  expect(await snapshots.add(wish(typed('1')), rest)).toBeNull()
})

test('two windows keep the same version once, and number different ones one after another', async () => {
  const { drafts, snapshots } = versions()
  const other = createVersionStore(drafts)
  const same = await Promise.all([snapshots.add(wish(typed('1')), rest), other.add(wish(typed('1')), rest)])
  expect(same.filter((number) => number !== null)).toEqual([1])
  const two = await Promise.all([snapshots.add(wish(typed('2')), rest), other.add(wish(typed('3')), rest)])
  expect(two.toSorted()).toEqual([2, 3])
})

test('a broken version, and one of a newer program, are told as such and hide nothing', async () => {
  const { factory, snapshots } = versions()
  await snapshots.add(wish(typed('1')), rest)
  await snapshots.add(wish(typed('2')), rest)
  const [one, two] = await rowsOf(factory, 'snapshots')
  await plant(factory, 'snapshots', { ...Object(one), packed: new Uint8Array([1, 2, 3]) })
  await plant(factory, 'snapshots', { ...Object(two), schema: DRAFT_SCHEMA + 1 })
  await plant(factory, 'snapshots', { draft: 'one', number: 3, wonder: true })
  expect((await snapshots.list('one')).map(({ number }) => number)).toEqual([2, 1])
  await expect(snapshots.load('one', 1, templateOf)).rejects.toMatchObject({ code: 'broken' })
  await expect(snapshots.load('one', 2, templateOf)).rejects.toMatchObject({ code: 'newer' })
  await expect(snapshots.load('one', 3, templateOf)).rejects.toMatchObject({ code: 'broken' })
  await expect(snapshots.load('one', 9, templateOf)).rejects.toMatchObject({ code: 'missing' })
  // numbers go on behind what cannot be understood
  expect(await snapshots.add(wish(typed('4')), rest)).toBe(4)
})

test('a version rests between its pieces', async () => {
  const { snapshots } = versions()
  let rests = 0
  await snapshots.add(wish(writtenDraft()), () => Promise.resolve(void (rests += 1)))
  expect(rests).toBeGreaterThan(0)
})
