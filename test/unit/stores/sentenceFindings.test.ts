import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type ShallowRef, shallowRef } from 'vue'
import type { Finding } from '../../../src/checks/findings/finding'
import { withValue } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { findingsOfSentences } from '../../../src/stores/sentenceFindings'
import { textReading } from '../../../src/stores/loadTextChecks'
import { completeReport } from '../../fixtures/completeReport'

/** Stands in for the checks: they find how many visitors the report has that they were given, and take until they are told to end. */
const checks = vi.hoisted(() => ({ long: false, missing: false, broken: false, begun: 0 }))
vi.mock('../../../src/stores/loadTextChecks', async () => {
  const reading = (await import('vue')).shallowRef<typeof steps | null>(null)
  return {
    textReading: reading,
    async bringTextReading() {
      await Promise.resolve()
      if (!checks.missing) reading.value = steps
    },
  }
})
const visitors = ({ draft }: Report): string => draft.sections['outreach']?.values['visitors'] ?? ''
function* steps(report: Report): Generator<undefined, Finding[]> {
  checks.begun += 1
  while (checks.long) yield
  if (checks.broken) throw new RangeError('broken')
  const target = { kind: 'section', section: 'outreach' } as const
  return [
    { id: visitors(report), severity: 'warning', sentence: '', about: '', target, figures: [], basis: '' },
  ]
}

function typed(count: string): Report {
  const report = completeReport()
  return { ...report, draft: withValue(report.draft, 'outreach', 'visitors', count) }
}
let scope = effectScope()
const closed = (): never => {
  throw new RangeError('the scope is closed')
}
afterEach(() => scope.stop())
function opened(report: ShallowRef<Report | null>) {
  const { findings, read, reading, settled } = scope.run(() => findingsOfSentences(report)) ?? closed()
  return {
    read,
    reading,
    settled,
    found: () => findings.value.map(({ id }) => id),
  }
}

beforeEach(() => {
  scope = effectScope()
  Object.assign(checks, { long: false, missing: false, broken: false, begun: 0 })
  textReading.value = null
})

test('where the checks do not arrive nobody waits for them, and nothing counts as read', async () => {
  checks.missing = true
  const { settled, found, read, reading } = opened(shallowRef(typed('1')))
  await settled()
  expect([found(), read.value, reading.value]).toEqual([[], false, false])
})

test('whoever asks before the checks have arrived gets what they find', async () => {
  const { settled, found, read } = opened(shallowRef(typed('1')))
  expect(read.value).toBe(false)
  await settled()
  expect([found(), read.value]).toEqual([['1'], true])
})

test('what a short text gives is there with the change', () => {
  textReading.value = steps
  const report = shallowRef(typed('1'))
  const { found, read } = opened(report)
  expect([found(), read.value]).toEqual([['1'], true])
  report.value = typed('2')
  expect([found(), read.value]).toEqual([['2'], true])
})

test('of a long text the findings before stay until the new ones are there', async () => {
  textReading.value = steps
  const report = shallowRef(typed('1'))
  const { found, read, reading, settled } = opened(report)
  checks.long = true
  report.value = typed('2')
  expect([found(), read.value, reading.value]).toEqual([['1'], false, true])
  checks.long = false
  await settled()
  expect([found(), read.value, reading.value]).toEqual([['2'], true, false])
})

test('whoever waits gets what is found in the report that stands there last', async () => {
  textReading.value = steps
  checks.long = true
  const report = shallowRef(typed('1'))
  const { found, settled } = opened(report)
  const waited = settled()
  await new Promise((resolve) => setTimeout(resolve))
  report.value = typed('2')
  checks.long = false
  await waited
  expect(found()).toEqual(['2'])
  expect(checks.begun).toBe(2)
})

test('another report begins without the findings of the one before, and a closed one ends the waiting', async () => {
  textReading.value = steps
  const report = shallowRef<Report | null>(typed('1'))
  const { found, settled } = opened(report)
  checks.long = true
  const other = typed('2')
  report.value = { ...other, draft: { ...other.draft, id: 'other' } }
  expect(found()).toEqual([])
  const waited = settled()
  report.value = null
  await waited
  expect(found()).toEqual([])
})

test('checks that break down leave the report open, count as not read and are told as a bug', async () => {
  const told = vi.fn<(cause: unknown) => void>()
  process.once('uncaughtException', told)
  const report = shallowRef(typed('1'))
  textReading.value = steps
  checks.broken = true
  const { found, read, settled } = opened(report)
  await settled()
  expect([found(), read.value]).toEqual([[], false])
  await vi.waitFor(() => expect(told).toHaveBeenCalled())
  checks.broken = false
  report.value = typed('2')
  expect([found(), read.value]).toEqual([['2'], true])
})
