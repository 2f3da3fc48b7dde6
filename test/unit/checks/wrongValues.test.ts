import { expect, test } from 'vitest'
import { entryAt, shownAt } from '../../../src/report/report'
import { written } from '../../../src/report/values/parse'
import { findings, found, rewritten, typed } from './reports'

test.each([
  ['requestsReceived', '12.5 件', '受理公开申请件数：“12.5 件”不是整数，数量不能带小数。'],
  ['siteColumns', '−3', '网站栏目数：“−3”是负数，这里不能小于 0。'],
  ['visitors', '3100余', '接待咨询群众人数：“3100余”请填准确的数字，“余”“约”写在句子里。'],
  ['averageScore', '9.655', '平均分：“9.655”最多写两位小数。'],
  ['satisfactionRate', '−3', '满意率：“−3”是负数，这里不能小于 0。'],
  ['openDay', '5月32日', '政务公开日：“5月32日”不是日期，5 月没有 32 日。'],
  ['trainingDate', '2024年3月12日', '专题培训会日期：“2024年3月12日”不在报告年度 2025 年内。'],
  ['year', '25', '报告年度：“25”不是年份，请写四位数字，例如 2025。'],
  ['district', '××区', '单位名称：“××区”里还有没填的“××”。'],
])('value: %s %j', (place, text, sentence) => {
  expect(findings(typed({ [place]: text }))).toEqual([`error value:${place}: ${sentence}`])
})

test('value: one click goes to the input', () => {
  expect(found(typed({ policyFiles: '约40' }), 'value:policyFiles')).toMatchObject({
    about: '政府现行文件公开数',
    target: { kind: 'figure', section: 'proactive', figure: 'policyFiles' },
    figures: ['policyFiles'],
  })
})

test('value: a wrong value that no sentence states is not reported', () => {
  expect(findings(typed({ requestsReceived: '无' }, rewritten('requests', ['全年未收到申请。'])))).toEqual([])
})

test('value: a day of another year is told once the half typed year is whole', () => {
  const before = typed({ year: '202', trainingDate: '2024年3月12日' })
  const settled = typed({ trainingDate: written(entryAt(before, 'trainingDate')) }, before)
  expect(shownAt(settled, 'trainingDate')).toBe('2024年3月12日')
  expect(findings(typed({ year: '2025' }, settled))).toEqual([
    'error value:trainingDate: 专题培训会日期：“2024年3月12日”不在报告年度 2025 年内。',
  ])
})

test('value: a day is judged anew when the year changes', () => {
  const leapDay = typed({ trainingDate: '2月29日' })
  expect(findings(leapDay)).toEqual([
    'error value:trainingDate: 专题培训会日期：“2月29日”不是日期，2025 年 2 月没有 29 日。',
  ])
  const anew = findings(typed({ year: '2024' }, leapDay))
  expect(anew.filter((finding) => finding.includes('trainingDate'))).toEqual([])
})
