import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ErasingParts } from '../../../src/services/backup/eraseEverything'
import { fakeLocalStorage } from '../storage/fakeLocalStorage'
import { template } from '../storage/story'
import { createClock } from './clock'
import { closeWindows, openWindow as openStores } from './window'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(async () => {
  await closeWindows()
  vi.unstubAllGlobals()
})

/** A window, as on a plain http origin: without slots. */
async function openWindow() {
  const window = await openStores()
  const [erasing, everything, { copyNow }, all] = await Promise.all([
    import('../../../src/services/tabs/erasing'),
    import('../../../src/services/backup/eraseEverything'),
    import('../../../src/services/repository/replicate'),
    import('../../../src/storage/store/eraseAll'),
  ])
  const begun: boolean[] = []
  /** The parts of a browser in which no other window is open. */
  const parts = (over: Partial<ErasingParts> = {}): ErasingParts => ({
    channel: { say: () => {}, hear: () => () => {} },
    timers: { after: () => () => {} },
    erase: () => all.eraseAll(globalThis.indexedDB, ['nianbao', 'nianbao-log']),
    others: () => [],
    halt: erasing.halt,
    beginAnew: (said) => void begun.push(said),
    ...over,
  })
  return { ...window, ...everything, copyNow, parts, begun }
}

/** What this browser has: databases, and keys of localStorage. */
const found = async (): Promise<unknown> => ({
  databases: (await globalThis.indexedDB.databases()).map(({ name }) => name),
  notes: Object.keys(localStorage),
})
const NOTHING = { databases: [], notes: ['nianbao-wiped'] }

/** A window with a report that is copied, one in the bin, a version, and a report that is open. */
async function busyWindow() {
  const window = await openWindow()
  const [{ keepVersion }, { noteWriting, noteFileName }] = await Promise.all([
    import('../../../src/services/versions/versions'),
    import('../../../src/services/backup/backupRecord'),
  ])
  const ids = []
  for (const unit of ['和平区', '沈河区'])
    ids.push(await window.shelf.create(template, { district: unit, year: '2025' }))
  const report = await window.shelf.reportOf(ids[0] ?? '')
  if (!report) throw new Error('no report')
  await keepVersion(report, 'named', { name: '送审稿' })
  await noteWriting(new Map([[ids[0] ?? '', 'mark']]), 0)
  noteFileName('auto.json')
  await window.shelf.remove({ id: ids[1] ?? '', title: '' })
  await window.drafts.purge(Date.now())
  await window.copyNow()
  await window.desk.start(ids[0] ?? '')
  return window
}

test('all that this browser has goes, and the next start is as on a new machine', async () => {
  const { eraseEverything, parts, begun } = await busyWindow()
  expect(await eraseEverything(false, parts())).toEqual({ kind: 'done' })
  expect(begun).toEqual([true])
  expect(await found()).toEqual(NOTHING)
  const { shelf, notices } = await openWindow()
  expect([shelf.lines, shelf.gone, shelf.refused, notices.value]).toEqual([[], [], '', []])
  // and it can be written on
  await shelf.create(template, { district: '大东区', year: '2025' })
  expect([shelf.lines.length, shelf.trouble]).toEqual([1, ''])
})

test('a window that was open before, and heard of nothing, writes nothing back', async () => {
  const old = await busyWindow()
  old.desk.type('openDay', '5.15')
  const { eraseEverything, parts } = await openWindow()
  await eraseEverything(false, parts())
  expect(await found()).toEqual(NOTHING)
  old.desk.type('openDay', '6.1')
  expect(await old.desk.save()).toEqual({ kind: 'failed', code: 'erased' })
  await old.copyNow()
  await old.shelf.refresh()
  await old.shelf.create(template, { district: '铁西区', year: '2025' })
  await old.desk.finish()
  await old.copyNow()
  expect(old.writeDown()).toBe(true)
  expect(old.cannotStore()).toBe(false)
  expect(await found()).toEqual(NOTHING)
  expect((await openWindow()).shelf.lines).toEqual([])
})

test('a browser that clears its data by itself stops no window: what is open is stored anew', async () => {
  const { eraseEverything, parts } = await openWindow()
  await eraseEverything(false, parts())
  const later = await busyWindow()
  later.drafts.close()
  globalThis.indexedDB.deleteDatabase('nianbao')
  vi.stubGlobal('localStorage', fakeLocalStorage())
  later.desk.type('openDay', '5.15')
  expect((await later.desk.save()).kind).toBe('saved')
})

test('a database of another version is erased too', async () => {
  const { eraseEverything, parts } = await openWindow()
  globalThis.indexedDB = new IDBFactory()
  const open = globalThis.indexedDB.open('nianbao', 990)
  open.addEventListener('upgradeneeded', () => open.result.createObjectStore('later', { keyPath: 'id' }))
  await new Promise((resolve) => open.addEventListener('success', resolve))
  open.result.transaction('later', 'readwrite').objectStore('later').put({ id: 1 })
  open.result.close()
  expect(await eraseEverything(false, parts())).toEqual({ kind: 'done' })
  expect(await found()).toEqual(NOTHING)
})

/** Windows that talk to each other; what was said and done, in order. */
function office() {
  const heard = new Set<(message: unknown) => void>()
  const log: string[] = []
  const channel = {
    say: (message: object) => {
      log.push(String(Object(message).erasing))
      for (const one of heard) one(message)
    },
    hear: (one: (message: unknown) => void) => {
      heard.add(one)
      return () => void heard.delete(one)
    },
  }
  /** A window that answers. */
  function answering(from: string): void {
    heard.add((message) => {
      const { erasing } = Object(message)
      if (erasing === 'ask') channel.say({ erasing: 'here', from })
      if (erasing === 'stop') channel.say({ erasing: 'stopped', from })
    })
  }
  return { channel, log, answering }
}

test('windows that answer are stopped before anything is erased, and begin anew after it', async () => {
  const { eraseEverything, parts } = await openWindow()
  const { channel, log, answering } = office()
  answering('other')
  const erase = (): Promise<[]> => {
    log.push('erased')
    return Promise.resolve([])
  }
  const others = () => [{ id: 'other', title: '年报编辑器' }]
  expect(await eraseEverything(false, parts({ channel, erase, others }))).toEqual({ kind: 'done' })
  expect(log).toEqual(['ask', 'here', 'stop', 'stopped', 'erased', 'erased', 'done'])
})

test('a window that does not answer is named, and nothing is stopped or erased before the official says so', async () => {
  const { eraseEverything, parts, shelf } = await busyWindow()
  const time = createClock()
  const { channel, log, answering } = office()
  answering('other')
  const others = () => [
    { id: 'other', title: '年报编辑器' },
    { id: 'frozen', title: '和平区 · 年报编辑器' },
  ]
  const asked = eraseEverything(false, parts({ channel, others, timers: time.timers }))
  await time.pass(5000)
  expect(await asked).toEqual({ kind: 'unanswered', titles: ['和平区 · 年报编辑器'] })
  expect(log).toEqual(['ask', 'here'])
  await shelf.refresh()
  expect(shelf.lines).toHaveLength(1)
  const anyway = eraseEverything(true, parts({ channel, others, timers: time.timers }))
  await vi.waitFor(async () => {
    await time.pass(5000)
    expect(log.at(-1)).toBe('done')
  })
  expect(await anyway).toEqual({ kind: 'done' })
  expect(await found()).toEqual(NOTHING)
})

test('what is held by another window for a moment is tried again, and told when it stays', async () => {
  const { eraseEverything, parts, begun } = await openWindow()
  const timers = {
    after: (_: number, run: () => void) => {
      queueMicrotask(run)
      return () => {}
    },
  }
  let times = 0
  const held = parts({ timers, erase: () => Promise.resolve((times += 1) < 3 ? ['copies'] : []) })
  expect(await eraseEverything(false, held)).toEqual({ kind: 'done' })
  const stays = parts({ timers, erase: () => Promise.resolve(['database']) })
  expect(await eraseEverything(false, stays)).toEqual({ kind: 'left', places: ['database'] })
  expect(begun).toEqual([true])
})
