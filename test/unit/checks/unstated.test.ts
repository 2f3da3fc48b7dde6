import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { type Draft, withText, withValue } from '../../../src/report/draft/draft'
import { starterProse } from '../../../src/report/text/starter'
import { completeReport } from '../../fixtures/completeReport'
import { lawReport, zeros } from './statutoryReports'

const { template, draft } = completeReport()
const without = withText(draft, 'requests', starterProse(['全年，区政府共受理公开申请件，均已答复。']))
// the gap that it leaves in the sentence is another finding
const unstated = (written: Draft): Finding[] =>
  check({ template, draft: written }).filter(({ id }) => id.startsWith('unstated'))

test('unstated: a number that fell out of its sentence is asked about', () => {
  expect(unstated(without).map(({ severity, sentence }) => `${severity} ${sentence}`)).toEqual([
    'warning 正文已删去“受理公开申请件数（63 件）”，确认不再写吗？',
  ])
})

test('unstated: a figure that was never filled, or stands elsewhere, is no question', () => {
  expect(unstated(withValue(without, 'requests', 'requestsReceived', ''))).toEqual([])
  const moved = withText(
    without,
    'response',
    starterProse([
      '受理公开申请{requestsReceived}件。',
      '今年共受理诉求件{appealsReceived}件，已办结{appealsClosed}件，按期办结率为{onTimeRate}%，满意率{satisfactionRate}%，优秀率{excellentRate}%，平均分{averageScore}分。',
      '受理有效信件{mailboxReceived}封，已办理{mailboxHandled}封。',
    ]),
  )
  expect(unstated(moved)).toEqual([])
})

test('unstated: a number that was typed over its blank is there, but not as the end of another', () => {
  const typed = (words: string): Draft =>
    withText(without, 'requests', starterProse([`全年，区政府共受理公开申请${words}，均已答复。`]))
  expect(unstated(typed('63件'))).toEqual([])
  expect(unstated(typed(' 63 件'))).toEqual([])
  expect(unstated(typed('163件'))).toHaveLength(1)
  expect(unstated(typed('63人'))).toHaveLength(1)
})

test('unstated: a fee of 0 that its section denies in words is stated', () => {
  const others = (words: string): readonly string[] => {
    const report = lawReport({ ...zeros({}), processingFee: '0' }, { others: [words] })
    return check(report).flatMap(({ id }) => (id === 'unstated:others' ? [id] : []))
  }
  expect(others('本年度没有收取信息处理费，无其他需要报告的事项。')).toEqual([])
  expect(others('本机关无其他需要报告的事项。')).toEqual(['unstated:others'])
})
