import { expect, test } from 'vitest'
import { isConfirmed } from '../../../src/checks/findings/sortFindings'
import { check } from '../../../src/checks/check'
import { newDraft, withConfirmed } from '../../../src/report/draft/draft'
import { summary } from '../../../src/templates/summary/summary'
import { completeValues } from '../../fixtures/completeReport'

const found = (signedOn: string, year = '2025') =>
  check({ template: summary, draft: newDraft(summary, 'd', { ...completeValues, year, signedOn }) }).filter(
    ({ figures }) => figures.includes('signedOn'),
  )

test.each(['2026年1月1日', '2026-01-20', '2026.3.31', ''])(
  'closing-date: %s is no question for 2025',
  (signedOn) => expect(found(signedOn)).toEqual([]),
)

test('closing-date: a day before the year is over is asked about', () => {
  expect(found('2025年11月3日').map(({ severity, sentence }) => ({ severity, sentence }))).toEqual([
    { severity: 'warning', sentence: '成文日期 2025年11月3日，早于报告年度 2025 年结束，请核实。' },
  ])
})

test('closing-date: a day after the last one for publishing is asked about, with the clause', () => {
  expect(found('2026-04-01')[0]?.sentence).toBe(
    '成文日期 2026年4月1日，晚于 2026年3月31日的公布期限（条例第四十九条），请核实。',
  )
})

test('closing-date: a confirmed day is asked about again when the year changes', () => {
  const [asked] = found('2026-04-01')
  const draft = newDraft(summary, 'd', { ...completeValues, signedOn: '2026-04-01' })
  expect(asked && isConfirmed(withConfirmed(draft, asked.id, asked.basis), asked)).toBe(true)
  const [again] = found('2026-04-01', '2024')
  expect(asked && again && isConfirmed(withConfirmed(draft, asked.id, asked.basis), again)).toBe(false)
})

test('value: a day that the calendar does not have is an error, not a question', () => {
  expect(found('2026年2月29日').map(({ severity, sentence }) => ({ severity, sentence }))).toEqual([
    { severity: 'error', sentence: '成文日期：“2026年2月29日”不是日期，2026 年 2 月没有 29 日。' },
  ])
})
