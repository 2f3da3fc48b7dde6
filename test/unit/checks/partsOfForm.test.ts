import { expect, test } from 'vitest'
import { isConfirmed } from '../../../src/checks/findings/sortFindings'
import { check } from '../../../src/checks/check'
import { withConfirmed } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { sentenceTables } from '../../fixtures/sentences'
import { rewritten } from './reports'
import { lawReport, saidBy, type Values, zeros } from './statutoryReports'

const WHOLE =
  '主动公开、依申请公开、政府信息管理、平台建设、监督保障均按要求开展，工作考核、社会评议、责任追究情况良好。'
const said = (
  rule: string,
  texts: Readonly<Record<string, readonly string[]>>,
  values: Values = {},
): string[] =>
  saidBy(lawReport(zeros({ ...sentenceTables, ...values }), { overview: [WHOLE], ...texts }), rule)

test('C10: aspects that part one does not speak of', () => {
  expect(said('C10', { overview: ['全年主动公开信息，办理依申请公开，加强网站建设和监督。'] })).toEqual([
    'warning C10: 总体情况没有写到政府信息管理、工作考核、社会评议、责任追究，请核实。',
  ])
  expect(
    said(
      'C10',
      { overview: ['全年主动公开信息，办理依申请公开，严格信息管理，加强网站建设和监督。'] },
      { unitKind: 'department' },
    ),
  ).toEqual([])
})

test('C10: what is not written yet is not missed', () => {
  const fresh = (values: Values): string[] =>
    saidBy(lawReport(zeros({ ...sentenceTables, ...values })), 'C10', 'C15', 'C22', 'W7')
  expect(fresh({})).toEqual([])
  expect(fresh({ unitKind: 'city' })).toEqual([])
  const begun = [
    '（一）主动公开。',
    '公开信息30条。',
    '（三）政府信息管理。',
    '（四）政府信息公开平台建设。',
    '（五）监督保障。',
  ]
  expect(said('C10', { overview: begun }).filter((one) => one.includes('没有写到'))).toEqual([])
  const written = begun.map((line) => (line.startsWith('（') ? `${line}按要求开展。` : line))
  expect(said('C10', { overview: written })).toContain(
    'warning C10: 总体情况没有写到依申请公开、工作考核、社会评议、责任追究，请核实。',
  )
})

test('C22: part one is longer than a thousand characters, figures as they are shown', () => {
  const long = '公'.repeat(1000 - '120'.length)
  expect(said('C22', { overview: [`${long}{new_total}`] })).toEqual([])
  expect(said('C22', { overview: [`${long}{new_total}`, '开 '] })).toEqual([
    'warning C22: 总体情况 1001 字（连同标点和数字），一般不超过一千字；请看看能否精简。',
  ])
})

test('C22: a length that was confirmed is not asked about at each word', () => {
  const long = (n: number): Report => lawReport(zeros(sentenceTables), { overview: ['公'.repeat(n)] })
  const finding = check(long(1100)).find(({ id }) => id === 'C22')
  if (!finding) throw new RangeError('no finding C22')
  const confirmedIn = (n: number): boolean[] => {
    const { draft } = long(n)
    return check(long(n))
      .filter(({ id }) => id === 'C22')
      .map((one) => isConfirmed(withConfirmed(draft, finding.id, finding.basis), one))
  }
  expect(confirmedIn(1140)).toEqual([true])
  expect(confirmedIn(2000)).toEqual([false])
})

test('C10: （一）（二） in order', () => {
  const numbered = (...numerals: string[]): string[] => numerals.map((numeral) => `（${numeral}）${WHOLE}`)
  expect(said('C10', { overview: numbered('一', '二', '二') })).toEqual([
    'warning C10: 序号（二）重复或跳号，应是（三），请核实。',
  ])
  expect(said('C10', { overview: numbered('一', '二', '三') })).toEqual([])
})

test('C14: part six without 信息处理费', () => {
  expect(said('C14', { others: ['没有其他需要报告的事项。'] })).toHaveLength(1)
  expect(said('C14', { others: ['未发生重大舆情，公开行政事业性收费目录10项。'] })).toHaveLength(1)
  expect(said('C14', { others: ['无。'] })).toEqual([
    'warning C14: 第六部分没有写收取信息处理费情况，没有收取也要写明。',
  ])
  for (const words of [
    '本年度未收取信息处理费。',
    '收取信息处理费{processingFee}元。',
    '全年没有收取任何费用。',
    '本年度没有发生收费。',
    '未发生政府信息公开收费情况。',
    '依申请公开实行零收费。',
    '（一）政府信息公开收费情况：无。',
    '全年收取费用0元。',
  ])
    expect(said('C14', { others: [words] })).toEqual([])
})

test('C15: 无, and half of what is asked', () => {
  expect(said('C15', { problems: ['无。'] })).toEqual(['error C15: 存在的主要问题及改进情况不能写“无”。'])
  for (const nothing of [
    '暂无。',
    '本年度没有存在的主要问题。',
    '不存在问题。',
    '存在的主要问题：无。改进情况：无。',
    '（一）存在的问题。无。',
    '目前未发现明显不足。',
    '今年工作无突出问题。',
  ])
    expect(said('C15', { problems: [nothing] }), nothing).toEqual([
      'error C15: 存在的主要问题及改进情况不能写“无”。',
    ])
  expect(said('C15', { problems: ['解读形式还比较单一，信息更新不及时。'] })).toEqual([
    'warning C15: 没有看到改进情况，这一部分问题和改进都要写；写了请确认。',
  ])
  expect(said('C15', { problems: ['下一步，不断加强培训，丰富解读形式。'] })).toEqual([
    'warning C15: 没有看到存在的问题，这一部分问题和改进都要写；写了请确认。',
  ])
  expect(said('C15', { problems: ['存在解读单一的问题。下一步丰富形式，加强培训。'] })).toEqual([])
})

test.each([
  '一是解读形式单一。下一步加强培训，丰富形式。',
  '一是解读形式单一，被纠正的案件偏多。下一步，一是加强培训。',
  '政务公开队伍不稳定，业务水平参差不齐，被复议机关纠正10件。我们将加强培训。',
  '部分单位重视程度不够。2026年压实责任。',
  '政策解读滞后，内容偏少。已开展专题培训。',
  '各镇之间发展不平衡。拟建立通报制度。',
  '基层力量薄弱。今后充实人员，强化指导。',
  '公开的深度和广度有待拓展。下一步深化重点领域公开。',
  '个别单位更新迟缓。明年加大督查力度。',
  '信息化手段有限，查询不便。我局着力改版网站。',
  '答复文书质量参差。组织交叉评查。',
  '宣传方式老旧。我街道拓宽渠道。',
  '人员流动性大，经验欠缺。修订工作手册并培训。',
  '与群众期盼仍有距离。持续优化栏目。',
  '尚未建立联动机制。统筹推进。',
  '业务水平仍需提高。狠抓落实。',
  '个别答复因程序瑕疵被责令重新处理。下一步加强审核。',
  '重发布、轻解读。补齐解读环节，严格把关。',
])('C15: problems and improvements in the words of an office: %s', (text) => {
  expect(said('C15', { problems: [text] })).toEqual([])
})

test.each([
  '存在的主要问题：无。改进情况：进一步加强业务培训。',
  '（一）存在的主要问题。无。（二）改进情况。进一步加强业务培训。',
  '今年工作无突出问题，下一步继续加强学习。',
  '政府信息公开工作中未发现明显的问题。今后继续规范公开。',
  '总体上没有存在突出问题。今后继续规范公开。',
])('C15: a problem that is denied is none, though improvements follow: %s', (text) => {
  expect(said('C15', { problems: [text] })).toEqual([
    'warning C15: 没有看到存在的问题，这一部分问题和改进都要写；写了请确认。',
  ])
})

test('C15: improvements that are denied are none', () => {
  expect(said('C15', { problems: ['存在的主要问题：解读形式单一。改进情况：无。'] })).toEqual([
    'warning C15: 没有看到改进情况，这一部分问题和改进都要写；写了请确认。',
  ])
})

test.each([
  '今年工作无重大问题，但信息更新仍不及时。下一步加强督促。',
  '无突出问题，个别栏目更新较慢。下一步加强督促。',
  '（一）存在的主要问题。解读数量少。（二）改进情况。加强解读。',
  '存在的主要问题：人手少。改进情况：增加人员，加强培训。',
  '上年的问题没有解决，基层反映较多。下一步加强督促。',
  '对群众反映没有得到回应的问题，加强跟踪督办。',
])('C15: a problem that is told beside what is denied: %s', (text) => {
  expect(said('C15', { problems: [text] })).toEqual([])
})

test('C15: in the summary report the two have sections of their own', () => {
  expect(saidBy(rewritten('problems', ['信息数量少。']), 'C15')).toEqual([])
})
