import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeWindows, openWindow } from '../../stores/window'
import { fakeLocalStorage } from '../../storage/fakeLocalStorage'
import { template } from '../../storage/story'
import { fakeFile } from './fakeFile'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(async () => {
  await closeWindows()
  vi.unstubAllGlobals()
})

const title = (unit: string): string => `${unit}2025年度信息公开政务工作总结报告`

/** A window with a file that is kept up to date, which `write` writes as a change does. */
async function office(file = fakeFile()) {
  const window = await openWindow()
  const [{ createKeptFile }, { everything }] = await Promise.all([
    import('../../../../src/ui/backup/keptFile'),
    import('../../../../src/ui/backup/everything'),
  ])
  const { state, follow, wake } = createKeptFile({
    pick: () => Promise.resolve(file),
    load: () => Promise.resolve(file),
    save: () => Promise.resolve(),
    noted: () => null,
    note: () => {},
    everything,
    timers: { after: () => () => {} },
    onChange: () => {},
    onHidden: () => {},
    tell: window.tell,
  })
  await follow()
  const written = (): string[] => {
    const { reports }: { reports: { title: string }[] } = JSON.parse(file.text)
    return reports.map((report) => report.title).toSorted()
  }
  const told = (): string => window.notices.value.join('\n')
  return { ...window, file, state, write: wake, written, told }
}

/** A file with two reports, and the window that wrote it. */
async function twoWritten() {
  const window = await office()
  const ids = []
  for (const unit of ['和平区', '沈河区'])
    ids.push(await window.shelf.create(template, { district: unit, year: '2025' }))
  await window.write()
  expect(window.written()).toEqual([title('和平区'), title('沈河区')])
  return { ...window, ids }
}

const BOTH = [title('和平区'), title('沈河区')]

test('a report that vanished with all that the browser had stays in the file, and that is told', async () => {
  const { desk, drafts, ids, write, written, state, told, file } = await twoWritten()
  await desk.start(ids[0] ?? '')
  drafts.close()
  globalThis.indexedDB.deleteDatabase('nianbao')
  vi.stubGlobal('localStorage', fakeLocalStorage())
  desk.type('openDay', '5.15')
  expect((await desk.save()).kind).toBe('saved')
  await write()
  expect(written()).toEqual(BOTH)
  expect(file.text).toContain('"openDay":"5.15"')
  expect(state.value).toMatchObject({ kind: 'written', carried: [title('沈河区')] })
  expect(told()).toMatch(/文件“auto.json”里有这里已经没有的报告：“沈河区2025年度/u)
})

test('an empty browser that is given the file of before does not empty it', async () => {
  const { file } = await twoWritten()
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
  const { written, write } = await office(file)
  await write()
  expect(written()).toEqual(BOTH)
})

test('what the official took off the shelf leaves the file', async () => {
  const { shelf, ids, write, written } = await twoWritten()
  await shelf.remove({ id: ids[1] ?? '', title: '' })
  await write()
  expect(written()).toEqual([title('和平区')])
})

test('what was restored from the file is in it once', async () => {
  const { file } = await twoWritten()
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
  const { shelf, written, write, state } = await office(file)
  const look = await shelf.lookInto(new Blob([file.text]))
  await shelf.bring(look?.lines.map(({ found }) => found) ?? [])
  await write()
  expect(written()).toEqual(BOTH)
  expect(state.value).toMatchObject({ kind: 'written', carried: [] })
})

test('the file of a newer program is not written over', async () => {
  const text = JSON.stringify({ format: 'nianbao-backup', version: 99, reports: [] })
  const { shelf, file, state, write } = await office(fakeFile(text))
  await shelf.create(template, { district: '和平区', year: '2025' })
  await write()
  expect(file.text).toBe(text)
  expect(state.value).toMatchObject({ kind: 'failed', why: 'newer' })
})

test('another file that was chosen is written over, and half a backup too', async () => {
  for (const text of [
    '{"type":"excalidraw"}',
    '{"format":"nianbao-backup","version":1,"reports":[{',
    'null',
  ]) {
    const { shelf, written, write } = await office(fakeFile(text))
    await shelf.create(template, { district: '和平区', year: '2025' })
    await write()
    expect(written()).toContain(title('和平区'))
  }
})
