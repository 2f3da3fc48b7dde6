import { expect, test } from 'vitest'
import { newDraft } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { lastYearDoubt, lastYearProblem } from '../../../src/ui/shelf/create/lastYearProblem'

const before = (year: string): Report => ({
  template: statutory,
  draft: newDraft(statutory, 'old', { unit: '某某县人民政府', year }),
})

test('last year’s report of the same form goes with this year’s', () => {
  expect(lastYearProblem(before('2024'), statutory, '2025')).toBe('')
})

test('a report of another year, of none and of another form is refused in a sentence', () => {
  expect(lastYearProblem(before('2022'), statutory, '2025')).toBe(
    '选的是 2022 年的报告，不是 2024 年的。请改报告年度，或改选上年报告。',
  )
  expect(lastYearProblem(before(''), statutory, '2025')).toContain('没有填报告年度')
  expect(lastYearProblem(before('2024'), summary, '2025')).toBe(
    '“某某县人民政府2024年政府信息公开工作年度报告”是另一种报告，请改选报告类型或上年报告。',
  )
})

test('another unit is told, and left to the official', () => {
  expect(lastYearDoubt(before('2024'), '某某县人民政府')).toBe('')
  expect(lastYearDoubt(before('2024'), '某某市人民政府')).toContain('上年报告的单位是“某某县人民政府”')
})
