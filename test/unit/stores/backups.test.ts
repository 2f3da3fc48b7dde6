import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { backupFile } from '../../../src/export/backupFile'
import { withValue } from '../../../src/report/draft/draft'
import { template } from '../storage/story'
import { openWindow } from './window'

beforeEach(() => {
  vi.resetModules()
  globalThis.indexedDB = new IDBFactory()
  setActivePinia(createPinia())
})

const AT = new Date(2026, 0, 5, 9, 30)
async function office() {
  const window = await openWindow()
  const [backups, gathering, versions, record] = await Promise.all([
    import('../../../src/services/backup/backups'),
    import('../../../src/services/backup/collectBackup'),
    import('../../../src/services/versions/versions'),
    import('../../../src/services/backup/backupRecord'),
  ])
  return { ...window, ...backups, ...gathering, ...versions, ...record }
}
const values = (unit: string) => ({ district: unit, year: '2025' })

test('everything goes into one file and comes back beside what is here, named versions too', async () => {
  const first = await office()
  const ids = [
    await first.shelf.create(template, values('和平区')),
    await first.shelf.create(template, values('沈河区')),
  ]
  const report = await first.shelf.reportOf(ids[0] ?? '')
  if (!report) throw new Error('no report')
  const earlier = { ...report, draft: withValue(report.draft, 'basics', 'openDay', '5.15') }
  await first.keepVersion(earlier, 'named', { name: '送审稿', at: AT.getTime() })
  const file = backupFile(await first.collectBackup(), AT)
  expect(file.name).toBe('年报编辑器全部报告（2 份）-备份-20260105-0930.json')
  expect(JSON.parse(file.text)).toMatchObject({
    format: 'nianbao-backup',
    version: 1,
    saved: AT.toISOString(),
  })

  const look = await first.shelf.lookInto(new Blob([file.text]))
  expect(look?.lines.map(({ unit, here }) => [unit, here]).toSorted()).toEqual([
    ['和平区', 'same'],
    ['沈河区', 'same'],
  ])

  globalThis.indexedDB = new IDBFactory()
  const second = await office()
  const there = await second.shelf.lookInto(new Blob([file.text]))
  expect(there?.lines.map(({ here }) => here)).toEqual(['absent', 'absent'])
  const back = await second.shelf.bring(there?.lines.map(({ found }) => found) ?? [])
  expect(second.shelf.lines.map(({ title }) => title).toSorted()).toEqual([
    '和平区2025年度信息公开政务工作总结报告',
    '沈河区2025年度信息公开政务工作总结报告',
  ])
  const restored = back.find((id) =>
    second.shelf.lines.some((line) => line.id === id && line.title.startsWith('和平')),
  )
  const [whole, version] = await second.versionsOf(restored ?? '')
  // by which a computer that has the same content compares what comes back from here
  expect(whole?.mark).toBe(there?.lines.find(({ unit }) => unit === '和平区')?.found.mark)
  expect(version).toMatchObject({ name: '送审稿', at: AT.getTime() })
  expect(
    (await second.reportAt(restored ?? '', version?.number ?? 0)).draft.sections['basics']?.values,
  ).toMatchObject({
    openDay: '5.15',
  })
})

test('what was written on since is other content, and coming back changes nothing of it', async () => {
  const { shelf, openDraft, draftSaver, collectBackup } = await office()
  const id = await shelf.create(template, values('和平区'))
  const { text } = backupFile(await collectBackup(), AT)
  const opened = await openDraft(id)
  const later = withValue(opened.report.draft, 'basics', 'openDay', '5.15')
  await draftSaver(opened).save(later)
  const look = await shelf.lookInto(new Blob([text]))
  expect(look?.lines).toMatchObject([{ here: 'differs' }])
  await shelf.bring(look?.lines.map(({ found }) => found) ?? [])
  expect(shelf.lines).toHaveLength(2)
  expect((await openDraft(id)).report.draft).toEqual(later)
})

test('a number that was changed in the file by hand is told', async () => {
  const { shelf, collectBackup } = await office()
  await shelf.create(template, values('和平区'))
  const { text } = backupFile(await collectBackup(), AT)
  const look = await shelf.lookInto(new Blob([text.replace('"year":"2025"', '"year":"2024"')]))
  expect(look?.lines).toMatchObject([{ year: 2024, found: { intact: false } }])
})

test('a draft that cannot be read goes into the file as it is stored, and hides no other', async () => {
  const { shelf, collectBackup } = await office()
  const id = await shelf.create(template, values('和平区'))
  await shelf.create(template, values('沈河区'))
  const open = indexedDB.open('nianbao')
  await new Promise((resolve) => open.addEventListener('success', resolve))
  open.result
    .transaction('sections', 'readwrite')
    .objectStore('sections')
    .put({ draft: id, section: 'basics', schema: 2, values: 7 })
  open.result.close()
  const { text } = backupFile(await collectBackup(), AT)
  const json: unknown = JSON.parse(text)
  expect(json).toMatchObject({ reports: [{ title: '沈河区2025年度信息公开政务工作总结报告' }] })
  expect(JSON.stringify(Object(json).unreadable)).toContain('"values":7')
})

test('after a backup nothing has changed, and work since is counted', async () => {
  const { shelf, openDraft, draftSaver, collectBackup, sinceBackup } = await office()
  const id = await shelf.create(template, values('和平区'))
  const opened = await openDraft(id)
  const { save } = draftSaver(opened)
  await save(withValue(opened.report.draft, 'basics', 'openDay', '5.15'))
  expect(await sinceBackup(20260105)).toEqual({ at: null, drafts: 1, much: false })
  await (await collectBackup()).handedOver(AT.getTime())
  expect(await sinceBackup(20260105)).toEqual({ at: AT.getTime(), drafts: 0, much: false })
  await save(withValue(opened.report.draft, 'basics', 'openDay', '5.16'))
  expect(await sinceBackup(20260106)).toMatchObject({ drafts: 1 })
})
