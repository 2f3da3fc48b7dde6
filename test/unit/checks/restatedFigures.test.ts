import { expect, test } from 'vitest'
import { completeReport } from '../../fixtures/completeReport'
import { checked, found, rewritten, typed } from './reports'

const filled = typed({
  portalDisclosures: '9632',
  siteColumns: '20',
  policyFiles: '88',
  requestsReceived: '3119',
})
/** What is said of numbers, when the overview has these sentences. */
const said = (...sentences: string[]): string[] =>
  checked(rewritten('overview', sentences, filled))
    .filter(({ id, target }) => id.startsWith('X') && target.section === 'overview')
    .map(({ severity, sentence }) => `${severity} ${sentence}`)

test('X14: a number typed beside a figure that it names is asked, and the figure is offered for it', () => {
  expect(said('2025年，我区依托区政府门户网站主动公开政府信息9999条。')).toEqual([
    'warning “门户网站主动公开政府信息数”填的是 9632 条，这里写 9999 条，差 367 条；请核实：“…主动公开政府信息9999条。”',
  ])
  const [put, figure] =
    found(rewritten('overview', ['门户网站主动公开政府信息9999条。'], filled), 'X14:overview:9999-9632')
      .mends ?? []
  expect([put?.label, figure?.label]).toEqual(['改为 9632', '改成数据项'])
})

test.each([
  ['by its label', '全区设置网站栏目21个。', '“网站栏目数”填的是 20 个，这里写 21 个'],
  [
    'by the words before it elsewhere',
    '全年公开政府现行文件87件。',
    '“政府现行文件公开数”填的是 88 件，这里写 87 件',
  ],
])('X14: a figure is known %s', (_, sentence, words) => {
  const all = said(sentence)
  expect(all).toHaveLength(1)
  expect(all[0]).toContain(words)
})

test('X14: what the form tells by its roles is told once', () => {
  expect(said('全年受理公开申请3118件。')).toEqual([
    expect.stringMatching(/^error 正文写受理申请 3118 件，所填受理 3119 件，差 1 件/u),
  ])
})

test.each([
  '门户网站主动公开政府信息9632条，设置网站栏目20个。',
  '其中网站栏目3个。',
  '新增网站栏目3个。',
  '各街道网站栏目7个。',
  '2024年门户网站主动公开政府信息8000条。',
  '上半年门户网站主动公开政府信息4000条。',
  '上年门户网站主动公开政府信息8000条。',
  '计划设置网站栏目25个。',
  '网站栏目约30个。',
  '门户网站主动公开政府信息同比增长12%。',
  '门户网站主动公开政府信息的栏目更新5次。',
])('X14: nothing is said of another number: %s', (sentence) => {
  expect(said(sentence).filter((one) => one.includes('填的是'))).toEqual([])
})

test('X14: the sentences of the form itself name no figure that they do not hold', () => {
  const all = checked(completeReport()).filter(({ id }) => id.startsWith('X14'))
  expect(all).toEqual([])
})
