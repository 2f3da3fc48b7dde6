import { expect, test } from 'vitest'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, saidBy, type Values, zeros } from './statutoryReports'

const WHOLE =
  '主动公开、依申请公开、政府信息管理、平台建设、监督保障均按要求开展，工作考核、社会评议、责任追究情况良好。'
const said = (
  rule: string,
  texts: Readonly<Record<string, readonly string[]>>,
  values: Values = {},
): string[] =>
  saidBy(lawReport(zeros({ ...sentenceTables, ...values }), { overview: [WHOLE], ...texts }), rule)

test('W3: 规章 below 设区的市 are asked about, with the kind of unit only', () => {
  expect(said('W3', {}, { regulations_valid: '2' })).toEqual([
    'warning W3: 规章 现行有效件数 2 件；规章由省、设区的市以上政府和国务院部门制定，请核实。',
  ])
  expect(said('W3', {}, { regulations_valid: '2', unitKind: 'city' })).toEqual([])
  expect(said('W3', {}, { regulations_valid: '2', unitKind: '' })).toEqual([])
})

test('W4: decisions of 街道、乡镇', () => {
  expect(said('W4', {}, { unitKind: 'street', licensing: '0', coercion: '0', punishment: '1472' })).toEqual([
    'warning W4: 行政处罚 本年处理决定数量 1472 件；街道、乡镇经赋权才有这项职权，请核实。',
  ])
  expect(said('W4', {})).toEqual([])
})

test('W7: part five says nothing of what was corrected', () => {
  // one without a word is missing, which is said already
  expect(said('W7', { problems: [''] })).toEqual([])
  expect(said('W7', { problems: ['解读形式单一。下一步丰富形式。'] })).toEqual([
    'warning W7: 表四结果纠正 1 件，第五部分没有写到被纠正的问题和改进；请核实。',
  ])
  expect(said('W7', { problems: ['1件答复在行政复议中被纠正。下一步加强审核。'] })).toEqual([])
})

test('W8: carried on in words and not in the table', () => {
  const overview = [`${WHOLE}其余政府信息公开申请顺延至下年度办理。`]
  expect(said('W8', { overview })).toEqual([])
  expect(said('W8', { overview }, { carried_out_total: '0' })).toEqual([
    'warning W8: 正文写“顺延至下年度”，表三结转下年度 0 件；请核实：“…政府信息公开申请顺延至下年度办理。”',
  ])
})

test('C06: a measure word without its number, a name without its word', () => {
  expect(said('C06', { overview: [`${WHOLE}公开条，共受理申请件。`] })).toHaveLength(1)
  expect(said('C06', { overview: [`${WHOLE}（单位）依法主动公开条。`] })).toEqual([
    'error C06: “主动公开条”缺少数字或名称：“…好。（单位）依法主动公开条。”',
    'error C06: “（单位）”缺少数字或名称：“…任追究情况良好。（单位）依法主动公开条。”',
  ])
})

test('C06: words that a number or a name could stand in, and that stand alone', () => {
  for (const text of [
    '组织各镇（街道）、各部门（单位）开展自查。',
    '各县（地区）、有关部门（单位）压实责任。',
    '截至年底，2件申请尚在答复期。',
    '均未超过受理期、办结期，公示期。',
    '政策发布期，做好解读。',
  ])
    expect(said('C06', { overview: [`${WHOLE}${text}`] }), text).toEqual([])
  for (const text of ['现将（单位）工作情况报告如下。', '本报告由（单位）编制。', '编发简报，共期。'])
    expect(said('C06', { overview: [`${WHOLE}${text}`] }), text).toHaveLength(1)
})

test('C07: the period, and where what is left goes', () => {
  expect(said('C07', { preamble: ['统计期限为{year}年1月1日至{year}年12月30日。'] })).toEqual([
    'error C07: 统计期限应为 1月1日 至 12月31日：“统计期限为2025年1月1日至2025年12月30日。”',
  ])
  expect(said('C07', { overview: [`${WHOLE}7件结转到{year}年办理。`] })).toEqual([
    'error C07: 未办结的结转到 2026 年，正文写结转 2025 年：“…究情况良好。7件结转到2025年办理。”',
  ])
  expect(
    said('C07', { overview: [`${WHOLE}7件结转到2026年办理；2024年结转至2025年办理的6件已办结。`] }),
  ).toEqual([])
  expect(said('C07', { preamble: ['统计期限为2025年1月1日—12月31日。'] })).toEqual([])
})

test('C07: the period of another year', () => {
  expect(said('C07', { preamble: ['本报告所列数据的统计期限为2024年1月1日至12月31日。'] })).toEqual([
    'error C07: 统计期限写成了 2024 年，应为 2025 年（1月1日 至 12月31日）：“…数据的统计期限为2024年1月1日至12…”',
  ])
  const wrong = [
    '报告期自2024年1月1日起至2024年12月31日止。',
    '所列数据统计时间为2024年度。',
    '统计期限为2025年1月1日至2026年12月31日。',
    '本报告数据统计截止到2024年12月31日。',
    '统计期限为2024年1月至12月。',
  ]
  for (const text of wrong) {
    expect(said('C07', { preamble: [text] }), text).toHaveLength(1)
    expect(said('other-year', { preamble: [text] }), text).toEqual([])
  }
  expect(said('C07', { overview: [`${WHOLE}数据统计期限为2024年1月1日至12月31日。`] })).toHaveLength(1)
})

test('C07: years beside the period are asked about as others are', () => {
  const texts = [
    '2024年1月1日至12月31日收到申请104件。',
    '数据统计范围为2020年以来的文件。',
    '近三年数据统计时间为2023年1月1日至2025年12月31日。',
  ]
  expect(said('C07', { overview: texts })).toEqual([])
  expect(
    said('C07', { preamble: ['根据2024年1月1日起施行的办法编制，统计期限为{year}年1月1日至12月31日。'] }),
  ).toEqual([])
})

test('C11: the notice of the trial form of 2019', () => {
  const preamble = ['根据《条例》和国办公开办函〔2019〕60号的要求，编制本报告。']
  expect(said('C11', { preamble })).toEqual([
    'error C11: 2019年的试行格式已不用，2021年度起的依据是国办公开办函〔2021〕30号，请改：“根据《条例》和国办公开办函〔2019〕60号的要求，编制本报…”',
  ])
  expect(said('C11', { overview: [`${WHOLE}按照(国办公开办函[2019]60号)规定的格式编制。`] })).toHaveLength(1)
  expect(said('C11', { preamble }, { year: '2020' })).toEqual([])
  expect(
    said('C11', { preamble: ['按国办公开办函〔2021〕30号编制，国办公开办函〔2019〕60号同时废止。'] }),
  ).toEqual([])
  expect(said('C11', { preamble: ['根据国办发〔2019〕60号文件要求公开。'] })).toEqual([])
})

test('C16: what the tables tell is denied', () => {
  expect(said('C16', { overview: [`${WHOLE}全年未发生因政府信息公开引起的行政复议、行政诉讼。`] })).toEqual([
    'error C16: 正文写“未发生因政府信息公开引起的行政复议、行政诉讼”，表四行政复议总计 9 件：“…究情况良好。全年未发生因政府信息公开引起的行政复议、行政诉讼。”',
    'error C16: 正文写“未发生因政府信息公开引起的行政复议、行政诉讼”，表四行政诉讼总计 5 件：“…究情况良好。全年未发生因政府信息公开引起的行政复议、行政诉讼。”',
  ])
  const none = zeros({ year: '2025' })
  expect(
    said(
      'C16',
      { overview: ['未收到政府信息公开申请，未发生行政复议、行政诉讼。'] },
      { ...sentenceTables, ...none },
    ),
  ).toEqual([])
})

test('C19: about how many, where it is counted', () => {
  expect(said('C19', { overview: [`${WHOLE}发布信息1200余条。`] })).toEqual([
    'warning C19: “1200余条”是约数，能写准确数的请写准确数：“…况良好。发布信息1200余条。”',
  ])
  expect(
    said('C19', { overview: [`${WHOLE}发放资料1200余份，播放量近300万次，《三百余条》一文。`] }),
  ).toEqual([])
})
