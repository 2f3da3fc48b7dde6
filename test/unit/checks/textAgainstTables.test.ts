import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, ruleOf, saidBy, type Values, zeros } from './statutoryReports'

const RULES = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X10', 'X12']
const reportWith = (text: string, values: Values = {}) =>
  lawReport(zeros({ ...sentenceTables, ...values }), { overview: [text] })
const said = (text: string, values: Values = {}): string[] => saidBy(reportWith(text, values), ...RULES)

test('X1: both numbers, both readings and the difference to the nearer one', () => {
  expect(said('全区共受理政府信息公开申请125件。')).toEqual([
    'error X1: 正文写受理申请 125 件，表三新收 120 件、新收加上年结转 126 件，差 1 件：“…政府信息公开申请125件。”',
  ])
})

test('X1: 新收 is 新收 alone', () => {
  expect(said('依申请公开方面，新收申请126件。')).toEqual([
    'error X1: 正文写新收申请 126 件，表三新收 120 件，差 6 件：“…开方面，新收申请126件。”',
  ])
})

test('X1: one click goes to the digits, and the cells are marked', () => {
  const finding = check(reportWith('第一段。全区共受理政府信息公开申请 3,125 件。')).find(
    ({ id }) => ruleOf(id) === 'X1',
  )
  expect(finding).toMatchObject({
    target: { kind: 'text', section: 'overview', line: 0, from: 18, to: 23 },
    figures: ['new_total'],
    about: '一、本年新收政府信息公开申请数量 总计',
  })
})

test('X5: a finding that concerns several cells names them, not the section that it is listed under', () => {
  const several = check(reportWith('全年未发生行政诉讼案件。')).filter(
    ({ target, figures }) => target.kind === 'text' && figures.length > 1,
  )
  expect(several.map(({ about }) => about)).toEqual(['行政诉讼 未经复议直接起诉、行政诉讼 复议后起诉'])
})

test('X1: nothing is said while a cell that could settle it is blank or wrong', () => {
  const sentence = '全区共受理政府信息公开申请125件。'
  expect(said(sentence, { carried_in_total: '' })).toEqual([])
  expect(said(sentence, { new_total: '约120' })).toEqual([])
})

test('X1: the figure of the cell itself cannot disagree; another figure in its place does', () => {
  expect(said('全区共收到政府信息公开申请{new_total}件，办结{total_total}件。')).toEqual([])
  expect(said('全区共收到政府信息公开申请{carried_out_total}件。')).toHaveLength(1)
})

test('X1: a total that does not add up is told once, at its cells', () => {
  expect(said('全区共收到政府信息公开申请120件。', { new_total: '121' })).toEqual([])
})

test('X1: digits, commas and brackets of any width are the same', () => {
  expect(said('全区共收到政府信息公开申请１２０件（上年结转 6 件）。')).toEqual([])
  expect(said('全区共收到政府信息公开申请１３０件(上年结转 8 件).')).toHaveLength(2)
})

test('X2: 办结 and what was carried over', () => {
  expect(said('全区收到政府信息公开申请120件，上年结转5件，办结118件，结转下年度8件。')).toEqual([
    'error X2: 正文写上年结转 5 件，表三上年结转 6 件，差 1 件：“…120件，上年结转5件，办结118件…”',
    'error X2: 正文写办结 118 件，表三办理结果总计 119 件，差 1 件：“…年结转5件，办结118件，结转下年度8…”',
    'error X2: 正文写结转下年度 8 件，表三结转下年度 7 件，差 1 件：“…118件，结转下年度8件。”',
  ])
})

test('X2: a year beside 结转 tells which way, in the report of that year', () => {
  expect(said('政府信息公开申请中，2024年结转6件，结转2026年7件。')).toEqual([])
  expect(said('政府信息公开申请中，2024年结转7件，结转2026年6件。')).toHaveLength(2)
})

test('X3: a group of rows is their sum', () => {
  expect(said('政府信息公开申请中，不予公开9件。')).toEqual([
    'error X3: 正文写不予公开 9 件，表三这一项 8 件，差 1 件：“…申请中，不予公开9件。”',
  ])
})

test('X4: five columns are 法人或其他组织', () => {
  expect(said('收到政府信息公开申请120件，其中自然人108件，法人或其他组织13件。')).toEqual([
    'error X4: 正文写法人或其他组织 13 件，表三新收 12 件，差 1 件：“…，法人或其他组织13件。”',
  ])
})

test('X4: only the base is told that the sentence’s own whole has', () => {
  const natural = (whole: string): string[] => said(`${whole}，其中自然人110件，法人或其他组织12件。`)
  expect(natural('收到政府信息公开申请120件')).toEqual([
    'error X4: 正文写自然人 110 件，表三新收 108 件，差 2 件：“…120件，其中自然人110件，法人或其他组…”',
  ])
  expect(natural('受理政府信息公开申请126件')[0]).toContain('新收加上年结转 114 件（108＋6），差 4 件')
  expect(natural('办结政府信息公开申请119件')[0]).toContain('表三办理结果总计 107 件，差 3 件')
})

test('X5: 诉讼 is both kinds together', () => {
  expect(said('因政府信息公开被提起行政诉讼6件，其中结果维持5件。')).toEqual([
    'error X5: 正文写行政诉讼 6 件，表四总计 5 件（3＋2），差 1 件：“…开被提起行政诉讼6件，其中结果维持…”',
    'error X5: 正文写结果维持 5 件，表四结果维持 4 件（2＋2），差 1 件：“…件，其中结果维持5件。”',
  ])
})

test('X6: what was made is an error, what was published only a question', () => {
  expect(said('全年制发行政规范性文件9件。')).toEqual([
    'error X6: 正文写制发规范性文件 9 件，表二本年制发件数 8 件，差 1 件：“…发行政规范性文件9件。”',
  ])
  expect(said('全年主动公开行政规范性文件9件。')).toEqual([
    'warning X6: 正文写公开规范性文件 9 件，表二本年制发件数 8 件、表二现行有效件数 41 件、制发加废止 11 件，差 1 件；请核实口径：“…开行政规范性文件9件。”',
  ])
})

test('X6: of more bodies than the table counts it is asked', () => {
  expect(said('全区各级共制发行政规范性文件32件，其中区政府及区政府办公室制发8件。')).toEqual([
    'warning X6: 正文写制发规范性文件 32 件，表二本年制发件数 8 件，差 24 件；请核实口径：“…发行政规范性文件32件，其中区政府及…”',
  ])
  expect(said('全年制发行政规范性文件32件，其中区政府8件。')[0]).toMatch(/^warning /u)
  expect(said('全年制发行政规范性文件32件，其中区政府5件。')[0]).toMatch(/^error /u)
})

test('X10: 信息处理费 in another part than the sixth, in 元 and 万元', () => {
  expect(said('全年收取信息处理费400元。')).toEqual([
    'error X10: 正文写信息处理费 400 元，第六部分的信息处理费 380 元，差 20 元：“…年收取信息处理费400元。”',
  ])
  expect(said('全年收取信息处理费0.038万元。')).toEqual([])
  expect(said('全年收取信息处理费0.0380万元、380.00元。')).toEqual([])
})

test('X10: amounts stand in the unit that they are written in, to the 分', () => {
  expect(said('全年收取信息处理费0.12万元。', { processingFee: '1300' })[0]).toContain(
    '正文写信息处理费 0.12 万元，第六部分的信息处理费 1300 元，差 100 元：',
  )
  expect(said('全年收取信息处理费100.1元。', { processingFee: '100.3' })[0]).toContain('差 0.2 元：')
  expect(said('全年收取信息处理费0.0113万元。', { processingFee: '113' })).toEqual([])
  expect(feesOf('收取信息处理费0.038万元。', '收取信息处理费0.039万元。')[0]).toContain(
    '正文写信息处理费 0.039 万元，第六部分写 0.038 万元，差 10 元：',
  )
})

test('X10: 行政事业性收费 is another thing', () => {
  expect(said('行政事业性收费318.5万元，收取费用400元。')).toEqual([])
})

test('X12: a slip in the number of decisions or charges, in the unit of the text', () => {
  expect(said('全年作出行政处罚决定2201件，收取行政事业性收费315.8万元。')).toEqual([
    'error X12: 正文写行政处罚 2201 件，表二本年处理决定数量 2210 件，差 9 件：“…作出行政处罚决定2201件，收取行政事业…”',
    'error X12: 正文写行政事业性收费 315.8 万元，表二本年收费金额 318.5 万元，差 2.7 万元：“…取行政事业性收费315.8万元。”',
  ])
  expect(said('行政事业性收费共计3185000元。')).toEqual([])
  expect(said('全年作出行政许可517654件。', { licensing: '517645' })).toHaveLength(1)
  expect(said('收取行政事业性收费4086.208万元。', { feesWanYuan: '4068.208' })).toHaveLength(1)
  expect(said('收取行政事业性收费4068.208万元。', { feesWanYuan: '4068.208' })).toEqual([])
})

test('X12: a number far off is of other decisions, and nothing is said while the cell is blank', () => {
  expect(said('全年作出行政许可694件。')).toEqual([])
  expect(said('全年作出行政许可15320件。', { licensing: '' })).toEqual([])
})

/** Part six and part one with these words, while the form's figure is not filled. */
const feesOf = (others: string, overview = ''): string[] =>
  saidBy(
    lawReport(zeros({ ...sentenceTables, processingFee: '' }), { overview: [overview], others: [others] }),
    'X10',
    'X11',
  )

test('X10: 信息处理费 has one amount though the figure is not filled', () => {
  expect(feesOf('收取信息处理费380元。信息处理费共计390元。')).toEqual([
    'error X10: 正文写信息处理费 390 元，同一部分另一处写 380 元，差 10 元：“…。信息处理费共计390元。”',
  ])
  expect(feesOf('收取信息处理费380元。', '收取信息处理费390元。')).toEqual([
    'error X10: 正文写信息处理费 390 元，第六部分写 380 元，差 10 元：“收取信息处理费390元。”',
  ])
  expect(feesOf('收取信息处理费380元。', '信息处理费共计0.038万元。')).toEqual([])
})

test('X10: parts, other years and what was not collected are other amounts', () => {
  for (const text of [
    '按件收取信息处理费180元，按量收取信息处理费200元，共收取信息处理费380元。',
    '收取信息处理费380元，其中区民政局收取信息处理费80元。',
    '收取信息处理费380元。2024年收取信息处理费500元。',
    '收取信息处理费380元。减免信息处理费120元。',
    '收取信息处理费380元。区民政局收取信息处理费80元。',
  ])
    expect(feesOf(text), text).toEqual([])
})

test('X10: 未收取 beside an amount', () => {
  expect(feesOf('收取信息处理费共计380元。本年度未收取信息处理费。')).toEqual([
    'error X10: 正文写“未收取信息处理费”，而信息处理费另写 380 元：“…380元。本年度未收取信息处理费。”',
  ])
  expect(feesOf('未收取信息处理费。', '收取信息处理费380元。')).toHaveLength(1)
  expect(feesOf('2025年收到的120件申请均未收取信息处理费。', '收取信息处理费380元。')).toHaveLength(1)
  for (const text of [
    '未收取信息处理费。',
    '收取信息处理费0元。本年度未收取信息处理费。',
    '收取信息处理费380元，其余申请未收取信息处理费。',
    '收取信息处理费380元，另118件未收取信息处理费。',
    '超过标准的2件申请收取信息处理费380元，未超过的未收取信息处理费。',
    '收取信息处理费380元。其他申请未收取信息处理费。',
    '收取信息处理费380元。剩余118件申请未收取信息处理费。',
    '收取信息处理费380元。未超过标准的申请未收取信息处理费。',
    '收取信息处理费380元，上年未收取信息处理费。',
    '收取信息处理费380元，一季度未收取信息处理费。',
  ])
    expect(feesOf(text), text).toEqual([])
})

test('X10: a typed amount that no sentence states denies nothing', () => {
  const others = ['未收取信息处理费。']
  expect(saidBy(lawReport(zeros(sentenceTables), { others }), 'X10')).toEqual([])
  expect(saidBy(lawReport(zeros(sentenceTables), { overview: others }), 'X10')).toHaveLength(1)
})

test('X2: a number of one kind of requests is not all that were closed', () => {
  const words = '全区收到政府信息公开申请120件，上年结转6件，办结119件，结转下年7件。'
  expect(said(`${words}办结的65件公开类申请均按期答复。`)).toEqual([])
  expect(said(`${words}办结的65件申请均按期答复。`)).toHaveLength(1)
})
