import { expect, test, vi } from 'vitest'
import { StorageError } from '../../../../src/storage/records/storageError'
import { createKeptFile } from '../../../../src/ui/backup/file/keptFile'
import { createClock } from '../../stores/clock'
import { fakeFile } from './fakeFile'

/** The file of a browser that remembers `stored` and has noted `noted` beside the database. */
function keeping({ stored, noted = null }: { stored?: unknown; noted?: string | null } = {}) {
  const time = createClock()
  const said: string[] = []
  const here = { stored, noted, shut: false, nth: 0, pick: fakeFile() }
  let changed = (): void => {}
  const kept = createKeptFile({
    pick: () => Promise.resolve(here.pick),
    load: () =>
      here.shut ? Promise.reject(new StorageError('refused', 'shut')) : Promise.resolve(here.stored),
    save: (handle) => Promise.resolve(void (here.stored = handle)),
    noted: () => here.noted,
    note: (name) => void (here.noted = name),
    everything: () => {
      here.nth += 1
      const lists = { marks: new Map(), further: [], missing: [] }
      return Promise.resolve({ text: `backup ${here.nth}`, at: 0, ...lists, handedOver: async () => {} })
    },
    writing: () => Promise.resolve(),
    timers: time.timers,
    onChange: (told) => void (changed = told),
    onHidden: () => {},
    tell: (sentence) => said.push(sentence),
  })
  return { ...time, ...kept, here, said, change: () => changed() }
}

test('a file of the last time is written at the start, and again some time after a change', async () => {
  const file = fakeFile()
  const { follow, state, change, pass } = keeping({ stored: file })
  await follow()
  expect([state.value.kind, file.text]).toEqual(['written', 'backup 1'])
  change()
  await pass(30_000)
  expect(file.text).toBe('backup 2')
})

test('a file that fell asleep is not written before it is woken by a click', async () => {
  const file = fakeFile('before')
  file.allowed = 'prompt'
  const { follow, wake, state, change, pass } = keeping({ stored: file })
  await follow()
  change()
  await pass(30_000)
  expect([state.value, file.text]).toEqual([{ kind: 'asleep', name: 'auto.json' }, 'before'])
  await wake()
  expect([state.value.kind, file.text]).toEqual(['written', 'backup 1'])
})

test.each([
  ['QuotaExceededError', 'full'],
  ['NotFoundError', 'gone'],
  ['NoModificationAllowedError', 'busy'],
  ['UnknownError', 'failed'],
])('%s says why and is tried again by itself', async (trouble, why) => {
  const file = fakeFile('before')
  const { follow, state, pass } = keeping({ stored: file })
  file.trouble = trouble
  await follow()
  expect([state.value, file.text]).toEqual([{ kind: 'failed', name: 'auto.json', why }, 'before'])
  await pass(90_000)
  expect(state.value).toMatchObject({ kind: 'failed', why })
  file.trouble = ''
  await pass(90_000)
  expect([state.value.kind, file.text.startsWith('backup')]).toEqual(['written', true])
})

test('a permission that is withdrawn while the file is written is told as that', async () => {
  const file = fakeFile('before')
  const { follow, state, change, pass, wake } = keeping({ stored: file })
  await follow()
  file.allowed = 'denied'
  change()
  await pass(30_000)
  expect(state.value).toMatchObject({ kind: 'failed', why: 'denied' })
  await wake()
  expect(state.value.kind).toBe('written')
})

test('a file whose handle went with the database is missed by name, and chosen again', async () => {
  const { follow, choose, state, said, here } = keeping({ noted: 'auto.json' })
  await follow()
  expect(state.value).toEqual({ kind: 'lost', name: 'auto.json' })
  expect(said.join('')).toContain('“auto.json”要重新选择')
  expect(await choose()).toContain('全部报告已写入“auto.json”')
  expect(here.stored).toBe(here.pick)
})

test('where no file was kept none is missed', async () => {
  const { follow, state, said } = keeping()
  await follow()
  expect([state.value, said]).toEqual([{ kind: 'none' }, []])
})

test('a handle that is cleared away while the window is open is stored again', async () => {
  const file = fakeFile()
  const { follow, here, change, pass } = keeping({ stored: file })
  await follow()
  here.stored = undefined
  here.noted = null
  change()
  await pass(30_000)
  expect([file.text, here.stored]).toEqual(['backup 2', file])
})

test('a file that another window was told to leave is written here no more', async () => {
  const file = fakeFile()
  const { follow, here, state, change, pass } = keeping({ stored: file })
  await follow()
  here.stored = undefined
  here.noted = ''
  change()
  await pass(30_000)
  expect([state.value, file.text, here.stored]).toEqual([{ kind: 'none' }, 'backup 1', undefined])
})

test('a file that is left while it is being written is not written, and not at the next start', async () => {
  const file = fakeFile('before')
  const { follow, leave, here, state } = keeping({ stored: file })
  let goOn = (): void => {}
  const get = file.getFile
  file.getFile = async () => {
    await new Promise<void>((resolve) => (goOn = resolve))
    return get()
  }
  const following = follow()
  await vi.waitFor(() => expect(state.value.kind).toBe('writing'))
  await leave()
  goOn()
  await following
  expect([state.value, file.text, here.stored]).toEqual([{ kind: 'none' }, 'before', undefined])
  // what the database would not forget is left all the same
  const again = keeping({ stored: file, noted: '' })
  await again.follow()
  expect([again.state.value, file.text]).toEqual([{ kind: 'none' }, 'before'])
})

test('while the database is shut the file waits, and goes on by itself', async () => {
  const file = fakeFile('before')
  const { follow, here, state, pass } = keeping({ stored: file, noted: 'auto.json' })
  here.shut = true
  await follow()
  expect(state.value).toEqual({ kind: 'failed', name: 'auto.json', why: 'shut' })
  here.shut = false
  await pass(90_000)
  expect([state.value.kind, file.text]).toEqual(['written', 'backup 1'])
})
