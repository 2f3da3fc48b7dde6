import { expect, test } from 'vitest'
import { withValue } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { createVersionKeeping } from '../../../src/services/versions/versionKeeping'
import { completeReport } from '../../fixtures/completeReport'
import { createClock } from './clock'

const MINUTE = 60_000

function desk() {
  const time = createClock()
  const kept: string[] = []
  const keeping = createVersionKeeping(time.timers, (report: Report, cause) => {
    kept.push(`${cause} ${report.draft.sections['outreach']?.values['visitors'] ?? ''}`)
    return Promise.resolve()
  })
  const typed = (visitors: string): Report => {
    const report = completeReport()
    return { ...report, draft: withValue(report.draft, 'outreach', 'visitors', visitors) }
  }
  return { ...time, kept, keeping, typed }
}

test('what was opened is kept as it was opened, although typing has begun', async () => {
  const { kept, keeping, typed, pass } = desk()
  keeping.opened(typed('1'))
  keeping.changed(typed('2'))
  expect(kept).toEqual([])
  await pass(5000)
  expect(kept).toEqual(['opened 1'])
})

test('every ten minutes of work is kept in its newest state, and rest is not work', async () => {
  const { kept, keeping, typed, pass } = desk()
  keeping.opened(typed('0'))
  for (let minute = 1; minute <= 25; minute += 1) {
    keeping.changed(typed(String(minute)))
    await pass(MINUTE)
  }
  expect(kept).toEqual(['opened 0', 'work 10', 'work 20'])
  await pass(60 * MINUTE)
  expect(kept).toEqual(['opened 0', 'work 10', 'work 20', 'work 25'])
})

test('before something large a version is kept at once, and the ten minutes begin anew', async () => {
  const { kept, keeping, typed, pass } = desk()
  keeping.opened(typed('0'))
  await pass(5000)
  keeping.changed(typed('1'))
  await pass(9 * MINUTE)
  await keeping.before('exported')
  await pass(9 * MINUTE)
  expect(kept).toEqual(['opened 0', 'exported 1'])
})

test('a report that was closed keeps nothing any more', async () => {
  const { kept, keeping, typed, pass } = desk()
  keeping.opened(typed('0'))
  keeping.changed(typed('1'))
  keeping.closed()
  await pass(60 * MINUTE)
  await keeping.before('exported')
  expect(kept).toEqual([])
})

test('what was opened is kept before versions are looked at, and not once more after them', async () => {
  const { kept, keeping, typed, pass } = desk()
  keeping.opened(typed('1'))
  keeping.changed(typed('2'))
  await keeping.openedKept()
  expect(kept).toEqual(['opened 1'])
  await pass(5000)
  await keeping.openedKept()
  expect(kept).toEqual(['opened 1'])
})
