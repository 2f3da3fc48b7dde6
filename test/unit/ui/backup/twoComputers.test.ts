import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Draft, newDraft, withValue } from '../../../../src/report/draft/draft'
import { drawing } from '../../../faults/simulation/random'
import { fakeLocalStorage } from '../../storage/fakeLocalStorage'
import { summary, template } from '../../storage/story'
import { openWindow } from '../../stores/window'
import { type FakeFile, fakeFile } from './fakeFile'

// two computers in one process: what one does later would be done on the other's disk
vi.mock('../../../../src/services/base/timers', () => ({ browserTimers: { after: () => () => {} } }))

const now = Date.now
let skew = 0
beforeEach(() => void vi.spyOn(Date, 'now').mockImplementation(() => now() + skew))
afterEach(() => {
  skew = 0
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const HOUR = 3600 * 1000
const DAY = 24 * HOUR
const ID = 'shared'

/**
 * One of two computers that have the same report, as a copied profile or disk makes it, and write the same file. Its clock
 * is wrong by so much (ms). Each thing done on it is done with its own disk and clock.
 */
async function computer(file: FakeFile, wrong: number) {
  const disk = new IDBFactory()
  const notes = fakeLocalStorage()
  function use(): void {
    globalThis.indexedDB = disk
    vi.stubGlobal('localStorage', notes)
    skew = wrong
  }
  use()
  const window = await openWindow()
  const [{ everything }, { noteWriting }] = await Promise.all([
    import('../../../../src/ui/backup/file/everything'),
    import('../../../../src/services/backup/backupRecord'),
  ])
  const writer = `of ${wrong}`
  let hold = { rev: 0, writer }
  let draft = newDraft(template, ID, { district: '和平区', year: '2025' })
  async function save(next: Draft): Promise<void> {
    use()
    hold = await window.drafts.save({ hold, draft: next, sections: ['basics'], summary, now: Date.now() })
    draft = next
  }
  await save(draft)
  return {
    ...window,
    use,
    type: (text: string) => save(withValue(draft, 'basics', 'openDay', text)),
    typed: () => draft.sections['basics']?.values['openDay'] ?? '',
    async write(): Promise<void> {
      use()
      const { text, marks, at } = await everything(file.text)
      await noteWriting(marks, at)
      file.text = text
    },
  }
}

/** What was typed in each version of the report that stands in the file. */
function versionsIn(file: FakeFile): string[] {
  const { reports }: { reports: { draft: Draft }[] } = JSON.parse(file.text)
  return reports.map(({ draft }) => draft.sections['basics']?.values['openDay'] ?? '').toSorted()
}

test.each([0, -HOUR, HOUR, -400 * DAY, 400 * DAY])(
  'after two computers have written, the versions of both are in the file, with a clock that is %i ms off',
  async (wrong) => {
    const file = fakeFile()
    const right = await computer(file, 0)
    const other = await computer(file, wrong)
    await right.type('5.15')
    await right.write()
    await other.type('6.1')
    await other.write()
    expect(versionsIn(file)).toEqual(['5.15', '6.1'])
    await right.write()
    expect(versionsIn(file)).toEqual(['5.15', '6.1'])
    // what each wrote before gives way to what it writes now
    await right.type('5.16')
    await right.write()
    await other.type('6.2')
    await other.write()
    await right.write()
    expect(versionsIn(file)).toEqual(['5.16', '6.2'])
  },
)

test('in any order of typing and writing the last that each computer has written stays in the file', async () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const draw = drawing(seed)
    const file = fakeFile()
    const two = [
      await computer(file, 0),
      await computer(file, draw.one([-HOUR, HOUR, -400 * DAY, 400 * DAY])),
    ]
    const last = new Map<object, string>()
    // what both have written once is an earlier version of both; so each types days of its own
    const type = (nth: number) => two[nth]?.type(`${1 + draw.below(12)}.${1 + nth + 2 * draw.below(14)}`)
    for (const nth of [0, 1]) {
      await type(nth)
      await two[nth]?.write()
    }
    for (let step = 0; step < 24; step += 1) {
      const nth = draw.below(2)
      const one = two[nth]
      if (draw.chance(0.5)) await type(nth)
      else if (one) {
        await one.write()
        last.set(one, one.typed())
      }
      for (const typed of last.values())
        expect(versionsIn(file), `seed ${seed}, step ${step}`).toContain(typed)
      expect(versionsIn(file).length, `seed ${seed}, step ${step}`).toBeLessThanOrEqual(2)
    }
  }
})

test('a version that another computer wrote an hour before, by its clock, is not taken for an earlier one', async () => {
  const file = fakeFile()
  const right = await computer(file, 0)
  await right.type('5.15')
  await right.write()
  const json = JSON.parse(file.text)
  const [row] = json.reports
  row.updated = new Date(now() - HOUR).toISOString()
  row.draft.sections.basics.values.openDay = '6.1'
  row.mark = 'of the other'
  file.text = JSON.stringify(json)
  await right.write()
  expect(versionsIn(file)).toEqual(['5.15', '6.1'])
})

test('what this browser has among its earlier versions gives way, though nobody remembers that it was written', async () => {
  const file = fakeFile()
  const right = await computer(file, 0)
  await right.type('5.15')
  await right.write()
  const { reportOf } = right.shelf
  const { keepVersion } = await import('../../../../src/services/versions/versions')
  const report = await reportOf(ID)
  if (!report) throw new Error('no report')
  await keepVersion(report, 'work')
  await right.type('5.16')
  await right.drafts.within((db) => db.settings.clear())
  const again = await openWindow()
  const { everything } = await import('../../../../src/ui/backup/file/everything')
  expect(again.shelf.lines).toHaveLength(1)
  file.text = (await everything(file.text)).text
  expect(versionsIn(file)).toEqual(['5.16'])
})

test('a row of an earlier version with a mark of its own writing is known by what it says', async () => {
  const file = fakeFile()
  const right = await computer(file, 0)
  await right.type('5.15')
  await right.write()
  file.text = file.text.replace(/"mark":"[\da-f]+"/gu, '"mark":"of its writing"')
  await right.write()
  expect(versionsIn(file)).toEqual(['5.15'])
})
