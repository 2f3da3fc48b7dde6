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
  const [{ createKeptFile }, { everything }, { noteWriting }] = await Promise.all([
    import('../../../../src/ui/backup/file/keptFile'),
    import('../../../../src/ui/backup/file/everything'),
    import('../../../../src/services/backup/backupRecord'),
  ])
  const { state, follow, wake } = createKeptFile({
    pick: () => Promise.resolve(file),
    load: () => Promise.resolve(file),
    save: () => Promise.resolve(),
    noted: () => null,
    note: () => {},
    everything,
    writing: noteWriting,
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
  expect(state.value).toMatchObject({ kind: 'written', further: [{ title: title('沈河区'), why: 'gone' }] })
  expect(told()).toMatch(/自动备份到“auto.json”：文件里还保留着这里已经没有的“沈河区2025年度/u)
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
  expect(state.value).toMatchObject({ kind: 'written', further: [] })
})

/** Changes the file as another computer, or this one before its disk was set back, would have. */
function rewrite(file: { text: string }, change: (rows: Record<string, unknown>[]) => void): void {
  const json = JSON.parse(file.text)
  change(json.reports)
  file.text = JSON.stringify(json)
}
const TOMORROW = new Date(Date.now() + 24 * 3600 * 1000).toISOString()

test('a later version that only the file has stays in it until it is taken back', async () => {
  const { desk, ids, write, written, file, state, told, shelf } = await twoWritten()
  rewrite(file, (rows) => {
    const row = rows.find(({ id }) => id === ids[0])
    Object.assign(row ?? {}, { updated: TOMORROW, mark: 'of friday' })
    Object.assign(Object(row?.['draft']).sections.basics.values, { openDay: '5.15' })
  })
  await desk.start(ids[0] ?? '')
  desk.type('openDay', '6.1')
  await desk.save()
  const later = [title('和平区'), ...BOTH]
  // and it stays at the second time as well
  for (let nth = 0; nth < 2; nth += 1) {
    await write()
    expect(written()).toEqual(later)
    expect(file.text).toContain('"openDay":"5.15"')
    expect(file.text).toContain('"openDay":"6.1"')
  }
  expect(state.value).toMatchObject({ further: [{ title: title('和平区'), why: 'other' }] })
  expect(told()).toMatch(/文件里的“和平区2025年度.*”另有一份与这里不同的内容.*从文件恢复/u)

  const look = await shelf.lookInto(new Blob([file.text]))
  await shelf.bring(look?.lines.filter(({ here }) => here === 'differs').map(({ found }) => found) ?? [])
  await write()
  expect(state.value).toMatchObject({ further: [] })
  expect(file.text).toContain('"openDay":"5.15"')
})

test('an earlier version in the file gives way to what was written here', async () => {
  const { desk, ids, write, written, file } = await twoWritten()
  await desk.start(ids[0] ?? '')
  desk.type('openDay', '6.1')
  await desk.save()
  await write()
  expect(written()).toEqual(BOTH)
  expect(file.text).toContain('"openDay":"6.1"')
})

test('what another computer writes of a report that was restored here stays in the file', async () => {
  const { file } = await twoWritten()
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
  const { shelf, written, write } = await office(file)
  const look = await shelf.lookInto(new Blob([file.text]))
  await shelf.bring(look?.lines.map(({ found }) => found) ?? [])
  await write()
  rewrite(file, (rows) =>
    rows.push({ ...rows[0], id: look?.lines[0]?.found.key, updated: TOMORROW, mark: 'of the other' }),
  )
  await write()
  expect(written()).toHaveLength(3)
})

test('named versions that only the file has stay in it', async () => {
  const { write, file } = await twoWritten()
  rewrite(file, ([first]) =>
    Object.assign(first ?? {}, {
      versions: [{ name: '送审稿', saved: TOMORROW, version: 1, draft: Object(first)['draft'] }],
    }),
  )
  await write()
  await write()
  expect(file.text.match(/送审稿/gu)).toHaveLength(1)
})

test('the backup of one report that is chosen is not lost by it', async () => {
  const { shelf, ids } = await twoWritten()
  const { draftFile } = await import('../../../../src/export/draftFile')
  const report = await shelf.reportOf(ids[0] ?? '')
  if (!report) throw new Error('no report')
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', fakeLocalStorage())
  const again = await office(fakeFile(draftFile(report, new Date()).text))
  await again.write()
  expect(again.written()).toEqual([title('和平区')])
  const look = await again.shelf.lookInto(new Blob([again.file.text]))
  expect(look?.lines).toMatchObject([{ title: title('和平区'), found: { intact: true } }])
})

test('stored rows that could not be read stay in the file', async () => {
  const rows = { head: { id: 'of old' }, sections: [] }
  const text = JSON.stringify({
    format: 'nianbao-backup',
    version: 1,
    reports: [],
    unreadable: [{ title: '旧的', rows }],
  })
  const { shelf, write, file } = await office(fakeFile(text))
  await shelf.create(template, { district: '和平区', year: '2025' })
  await write()
  expect(JSON.parse(file.text)).toMatchObject({ unreadable: [{ title: '旧的', rows }] })
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
