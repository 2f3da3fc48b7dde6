import { describe, expect, test } from 'vitest'
import { isConfirmed } from '../../../src/checks/findings/sortFindings'
import { formChecks } from '../../../src/checks/formChecks'
import { withConfirmed, withValue } from '../../../src/report/draft/draft'
import { figureAt } from '../../../src/report/report'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport, completeValues } from '../../fixtures/completeReport'
import { sentenceTables } from '../../fixtures/sentences'
import { findings, found, typed } from './reports'
import { lawReport, saidBy, zeros } from './statutoryReports'

/** What is said of a value of the summary: `错` and the sentence for an error, `问` and it for a question, '' for nothing. */
function said(place: string, value: string): string {
  const own = findings(typed({ [place]: value })).filter((one) =>
    / (?:value|unlikely|[a-z-]+range):/u.test(one),
  )
  const first = own.find((one) => one.includes(`:${place}:`)) ?? ''
  return first.replace(/^error \S+ /u, '错 ').replace(/^warning \S+ /u, '问 ')
}
/** The same of a value of the form by law. */
function saidByLaw(place: string, value: string, values: Readonly<Record<string, string>> = {}): string {
  const report = lawReport(zeros({ ...sentenceTables, ...values, [place]: value }), {})
  const first =
    saidBy(report, 'unlikely', 'value').find((one) => one.includes(figureAt(statutory, place).label)) ?? ''
  return first.replace(/^error \S+ /u, '错 ').replace(/^warning \S+ /u, '问 ')
}

test('unlikely: nothing is asked of a report as it should be', () => {
  expect(findings(completeReport())).toEqual([])
  expect(saidBy(lawReport(zeros(sentenceTables)), 'unlikely', 'value')).toEqual([])
})

describe('unlikely: rates as a spreadsheet stores them, and points that slipped', () => {
  test.each([
    [
      'satisfactionRate',
      '0.97',
      '问 满意率 0.97% 很低，是否应为 97%？表格里的 97% 存成 0.97；确认无误的，点“已核实”。',
    ],
    [
      'satisfactionRate',
      '1',
      '问 满意率 1% 很低，是否应为 100%？表格里的 100% 存成 1；确认无误的，点“已核实”。',
    ],
    [
      'onTimeRate',
      '0.98%',
      '问 按期办结率 0.98% 很低，是否应为 98%？表格里的 98% 存成 0.98；确认无误的，点“已核实”。',
    ],
    [
      'excellentRate',
      '9.73',
      '问 优秀率 9.73% 很低，是否应为 97.3%？请看小数点的位置；确认无误的，点“已核实”。',
    ],
    [
      'satisfactionRate',
      '0',
      '问 满意率是 0%，是否没有这项数据？没有的，请改写句子，删去这一项；确认无误的，点“已核实”。',
    ],
    ['satisfactionRate', '0.9735', '错 满意率：“0.9735”像是表格里存的比率，应按百分数填 97.35。'],
    ['satisfactionRate', '0.973512', '错 满意率：“0.973512”像是表格里存的比率，应按百分数填 97.35。'],
    ['satisfactionRate', '100.5', '错 满意率：“100.5”超过了 100%，比率在 0 到 100 之间。'],
    ['satisfactionRate', '97', ''],
    ['satisfactionRate', '93.28', ''],
    ['excellentRate', '10', ''],
  ])('%s %s → %s', (place, value, sentence) => expect(said(place, value)).toBe(sentence))
})

describe('unlikely: a score over its scale', () => {
  test.each([
    ['105.5', '问 平均分 105.5 分超过了百分制的满分，是否应为 10.55 分？确认无误的，点“已核实”。'],
    ['19.6', '问 平均分 19.6 分按十分制超过满分，按百分制很低，是否应为 1.96 分？确认无误的，点“已核实”。'],
    ['0.96', '问 平均分 0.96 分很低，是否应为 9.6 分或 96 分？确认无误的，点“已核实”。'],
    ['0', '问 平均分是 0 分，是否没有这项数据？没有的，请改写句子，删去这一项；确认无误的，点“已核实”。'],
    ['9.6', ''],
    ['4.8', ''],
    ['96.5', ''],
    ['100', ''],
  ])('%s → %s', (value, sentence) => expect(said('averageScore', value)).toBe(sentence))
})

describe('unlikely: a number of things beyond what is usual', () => {
  const counts = [...summary.figures, ...statutory.figures].filter(({ kind }) => kind === 'count')
  const usualOf = (figure: (typeof counts)[number]): readonly [number, number] =>
    ('usual' in figure && figure.usual) || [-1, -1]

  test('each of both forms knows what is usual: 40 of the summary, 199 of the tables', () => {
    expect(counts).toHaveLength(239)
    expect(counts.filter((figure) => usualOf(figure)[1] <= 0)).toEqual([])
  })

  test('what a district reports is far within', () => {
    for (const figure of summary.figures) {
      if (figure.kind !== 'count') continue
      const [least, most] = usualOf(figure)
      const value = Number(completeValues[figure.place])
      expect([figure.place, value >= least, value * 5 <= most]).toEqual([figure.place, true, true])
    }
  })

  test('ten times the most is asked about, the most is not; less than nothing and parts are errors', () => {
    for (const figure of summary.figures) {
      if (figure.kind !== 'count') continue
      const [, most] = usualOf(figure)
      expect(said(figure.place, String(most * 10)), figure.place).toMatch(/^问 .*一般不超过.*请核对位数/u)
      expect(said(figure.place, String(most)), figure.place).toBe('')
      expect(said(figure.place, '-1'), figure.place).toMatch(/^错/u)
      expect(said(figure.place, '1.5'), figure.place).toMatch(/^错/u)
    }
  })

  test.each([
    ['siteColumns', '0', '问 网站栏目数 0 个，一般不少于 1 个，请核对；确认无误的，点“已核实”。'],
    [
      'pressConferences',
      '2025',
      '问 专场新闻发布会次数 2025 次，一般不超过 200 次，请核对位数；确认无误的，点“已核实”。',
    ],
    ['requestsReceived', '0', ''],
  ])('%s %s → %s', (place, value, sentence) => expect(said(place, value)).toBe(sentence))

  test.each([
    ['new_total', '3000000', '问 '],
    ['review_total', '900000', '问 '],
    ['normative_valid', '41000000', '问 '],
    ['licensing', '11398889', ''],
    ['punishment', '6937489', ''],
    ['normative_made', '8（其中修订 36 件）', '问 '],
    ['normative_made', '8（另有修订 36 件）', ''],
    ['normative_made', '8（其中修订 3 件）', ''],
  ])('cell %s %s → %s…', (place, value, start) => {
    const sentence = saidByLaw(place, value)
    expect(start === '' ? sentence : sentence.slice(0, 2)).toBe(start)
  })

  const withLastYear = (value: string, before: string): string => {
    const report = typed({ leaflets: value })
    const sections = typed({ leaflets: before }).draft.sections
    const of = { ...report, draft: { ...report.draft, lastYear: { sections } } }
    return findings(of).find((one) => one.includes('unlikely:leaflets')) ?? ''
  }
  test('ten times last year’s number, or a tenth of it', () => {
    expect(withLastYear('52000', '5100')).toBe(
      'warning unlikely:leaflets: 发放宣传资料份数 52000 份，上年 5100 份，是否多打了一位？确认无误的，点“已核实”。',
    )
    expect(withLastYear('520', '5200')).toContain('上年 5200 份，是否少打了一位？')
    expect(withLastYear('5200', '1300')).toBe('')
    expect(withLastYear('20', '2')).toBe('')
  })
})

describe('unlikely: money in another unit, and fees that no tariff gives', () => {
  test.each([
    [
      'processingFee',
      '0.22',
      '问 信息处理费收取金额 0.22 元，低于最低的收费 10 元（国办函〔2020〕109号），是否以万元为单位？0.22 万元是 2200 元；确认无误的，点“已核实”。',
    ],
    [
      'processingFee',
      '2233',
      '问 信息处理费收取金额 2233 元，收费标准是每页 10 元、每件 100 元起（国办函〔2020〕109号），合计应是 10 的倍数，请核对；确认无误的，点“已核实”。',
    ],
    [
      'processingFee',
      '2230000',
      '问 信息处理费收取金额 2230000 元，一般不超过 100000 元，请核对位数；确认无误的，点“已核实”。',
    ],
    ['processingFee', '0', ''],
    ['processingFee', '2230', ''],
    [
      'feesWanYuan',
      '77302800',
      '问 行政事业性收费 本年收费金额（单位：万元） 77302800 万元合 7730.28 亿元，是否以元为单位？77302800 元是 7730.28 万元；确认无误的，点“已核实”。',
    ],
    ['feesWanYuan', '316441', ''],
    ['feesWanYuan', '0', ''],
  ])('%s %s → %s', (place, value, sentence) => {
    const report = lawReport(zeros({ ...sentenceTables, [place]: value }))
    const own = saidBy(report, 'unlikely').find((one) => one.includes(figureAt(statutory, place).label))
    expect((own ?? '').replace(/^warning \S+ /u, '问 ')).toBe(sentence)
  })
})

describe('unlikely: days that a spreadsheet shortened', () => {
  test.each([
    [
      'openDay',
      '5.1',
      '问 政务公开日是劳动节，是否应为 5.10？表格会把 5.10 存成 5.1；确认无误的，点“已核实”。',
    ],
    [
      'trainingDate',
      '10月1日',
      '问 专题培训会日期是国庆节，是否应为 10月10日？表格会把 10.10 存成 10.1；确认无误的，点“已核实”。',
    ],
    ['openDay', '5.15', ''],
    ['trainingDate', '12月31日', ''],
    ['openDay', '2.30', '错 政务公开日：“2.30”不是日期，2 月没有 30 日。'],
  ])('%s %s → %s', (place, value, sentence) => expect(said(place, value)).toBe(sentence))
})

describe('unlikely: words', () => {
  test.each([
    [
      'district',
      '和平区2025年度',
      '错 单位名称：“和平区2025年度”里有年度“2025年度”，标题会自动写上报告年度，请只写单位名称。',
    ],
    [
      'district',
      '和平区二〇二五年',
      '错 单位名称：“和平区二〇二五年”里有年度“二〇二五年”，标题会自动写上报告年度，请只写单位名称。',
    ],
    [
      'district',
      '和平区政府信息公开工作年度报告',
      '错 单位名称：“和平区政府信息公开工作年度报告”里有“政府信息公开工作”，标题会自动写上，请只写单位名称。',
    ],
    ['district', '和平区年报', '错 单位名称：“和平区年报”里有“年报”，标题会自动写上，请只写单位名称。'],
    ['district', '关于和平区', '错 单位名称：“关于和平区”以“关于”开头，不是单位名称，请删去。'],
    ['district', '和平区。', '错 单位名称：“和平区。”的末尾多了“。”，请删去。'],
    ['district', '，和平区', '错 单位名称：“，和平区”的前面多了“，”，请删去。'],
    ['district', '和平区 024-22720241', '错 单位名称：“和平区 024-22720241”里有电话号码，这一项只写名称。'],
    ['district', '13800000000', '错 单位名称：“13800000000”只有数字，这一项要写文字。'],
    ['district', 'heping@example.cn', '错 单位名称：“heping@example.cn”里有邮箱或网址，这一项只写名称。'],
    [
      'district',
      '和平区\t铁西区',
      '错 单位名称：“和平区 铁西区”不止一格或一行，一个空只填一项，请逐项粘贴。',
    ],
    ['district', '和 平 区', '问 单位名称“和 平 区”中间有空格，会原样印出，请核对；确认无误的，点“已核实”。'],
    ['district', '和平区（本级', '问 单位名称“和平区（本级”的括号不成对，请核对；确认无误的，点“已核实”。'],
    ['district', '区', '问 单位名称“区”只有一个字，请写单位的全称；确认无误的，点“已核实”。'],
    [
      'district',
      '沈阳市和平区人民政府关于进一步加强和改进政务公开工作的领导小组办公室',
      '问 单位名称有 34 个字，会原样印在标题里，请核对是否只有单位名称；确认无误的，点“已核实”。',
    ],
    ['district', '和平区（经开区）', ''],
    ['district', '和平区政府信息公开办公室', ''],
    ['district', '第120中学', ''],
    ['district', '　和平区　', ''],
    ['district', '和平\u0007区', ''],
    [
      'signature',
      '和平区人民政府办公室2026年1月20日',
      '错 署名单位：“和平区人民政府办公室2026年1月20日”里有年度“2026年”，标题会自动写上报告年度，请只写单位名称。',
    ],
    ['decreeNo', '七一一', '错 国务院令号：“七一一”请用阿拉伯数字，例如 七一一 写成 711。'],
    ['decreeNo', '第七百一十一号', '错 国务院令号：“第七百一十一号”请用阿拉伯数字，例如 七一一 写成 711。'],
    ['decreeNo', 'abc', '错 国务院令号：“abc”请只填编号，例如 711。'],
    [
      'decreeNo',
      '492',
      '问 国务院令号是第 492 号，现行条例是国务院令第 711 号，请核对；确认无误的，点“已核实”。',
    ],
    ['decreeNo', '国务院令第711号', ''],
    [
      'servicePlatform',
      'www.lnzwfw.gov.cn',
      '错 政务服务网名称：“www.lnzwfw.gov.cn”里有邮箱或网址，这一项只写名称。',
    ],
    [
      'servicePlatform',
      '辽宁网',
      '问 政务服务网名称“辽宁网”后面会印出“政务服务网”，请核对是否重复；确认无误的，点“已核实”。',
    ],
    ['servicePlatform', '辽宁政务服务网', ''],
    [
      'docCodePrefix',
      '沈和政发〔2025〕1号',
      '问 发文字号代字“沈和政发〔2025〕1号”里有数字或文号，这一项只写名称，请核对；确认无误的，点“已核实”。',
    ],
    ['docCodePrefix', '沈和政发', ''],
    ['docCodePrefix', '2023—2024', ''],
  ])('%s %j → %s', (place, value, sentence) => expect(said(place, value)).toBe(sentence))

  test.each(['          ', '　　　', '\u200B\u0007', '\t\n'])(
    'nothing but blanks is blank and missing: %j',
    (value) => {
      expect(findings(typed({ district: value }))).toEqual(['missing blank:district: 单位名称 未填'])
      expect(findings(typed({ satisfactionRate: value }))).toEqual([
        'missing blank:satisfactionRate: 满意率 未填',
      ])
    },
  )
})

describe('unlikely: a year far from now', () => {
  const saidIn = (thisYear: number | null, value: string): string[] =>
    formChecks(typed({ year: value }), thisYear).flatMap(({ id, severity, sentence }) =>
      id.endsWith(':year') ? [`${severity} ${sentence}`] : [],
    )

  test('that has not begun is asked about where the clock is known', () => {
    expect(saidIn(2026, '2099')).toEqual([
      'warning 报告年度：2099 年还没有到（电脑日期是 2026 年），请核对报告年度；确认无误的，点“已核实”。',
    ])
    expect(saidIn(2026, '2026')).toEqual([])
    expect(saidIn(null, '2099')).toEqual([])
  })

  test('from before the form is asked about, and from before 条例 refused', () => {
    expect(saidIn(null, '2018')).toEqual([
      'warning 报告年度：2018 年度的报告不用现行格式，现行格式自 2019 年度起用，请核对报告年度；确认无误的，点“已核实”。',
    ])
    expect(saidIn(null, '1999')).toEqual(['error 报告年度：“1999”不在 2008 至 2099 年之间。'])
    expect(saidBy(lawReport(zeros({ ...sentenceTables, year: '2020' })), 'unlikely')).toHaveLength(1)
  })
})

test('a question stays confirmed for its value, and comes back with another', () => {
  const report = typed({ satisfactionRate: '0.97' })
  const { id, basis } = found(report, 'unlikely:satisfactionRate')
  const draft = withConfirmed(report.draft, id, basis)
  expect(isConfirmed(draft, found({ ...report, draft }, id))).toBe(true)
  const other = { ...report, draft: withValue(draft, 'response', 'satisfactionRate', '0.96') }
  expect(isConfirmed(other.draft, found(other, id))).toBe(false)
})
