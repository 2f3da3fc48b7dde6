import { expect, test } from 'vitest'
import type { Report } from '../../../src/report/report'
import { sentenceTables } from '../../fixtures/sentences'
import { rewritten } from './reports'
import { lawReport, saidBy, type Values, zeros } from './statutoryReports'

const RULES = ['X7', 'X8', 'X9', 'X11']
const reportWith = (texts: readonly string[], values: Values = {}): Report =>
  lawReport(zeros({ ...sentenceTables, ...values }), { overview: texts })
const said = (...texts: string[]): string[] => saidBy(reportWith(texts), ...RULES)

test('X7: the share, and what it is of the whole', () => {
  expect(said('全年公开信息500条，其中解读50条，占12%。')).toEqual([
    'error X7: 50 条占 12%，按“全年公开信息”500 条计算是 10%：“…中解读50条，占12%。”',
  ])
})

test('X7: the base that the words name is told by its name', () => {
  expect(said('政府信息公开申请予以公开48件，占办结总数的45.3%。')).toEqual([
    'error X7: 48 件占 45.3%，按表三办理结果总计 119 件计算是 40.3%：“…件，占办结总数的45.3%。”',
  ])
  expect(said('政府信息公开申请予以公开48件，占申请总数的45.3%。')[0]).toContain(
    '按表三新收 120 件计算是 40.0%',
  )
  expect(said('政府信息公开申请中，不予公开占15.8%。')).toEqual([
    'error X7: 正文写不予公开占 15.8%，表三 8 件，按表三办理结果总计 119 件计算是 6.7%：“…请中，不予公开占15.8%。”',
  ])
})

test('X7: half a unit of the last printed digit is rounding', () => {
  expect(said('全年公开信息700条，其中解读100条，占14.3%。')).toEqual([])
  expect(said('全年公开信息700条，其中解读100条，占14.28%。')).toHaveLength(1)
})

test('X7: any base told before may be meant', () => {
  expect(said('全年公开信息900条，门户网站500条，其中解读50条，占5.6%。')).toEqual([])
})

test('X8: more than the whole is an error, with the difference', () => {
  expect(said('全年公开信息63条，其中组织机构16条，动态36条，预决算15条。')).toEqual([
    'error X8: 全年公开信息 63 条，所列各项合计 67 条，多 4 条：“全年公开信息63条，其中组织机构…”',
  ])
})

test('X8: less is a question where the list looks complete', () => {
  expect(said('全年公开信息63条，其中组织机构16条，动态36条，其他5条。')).toEqual([
    'warning X8: 全年公开信息 63 条，所列各项合计 57 条，少 6 条；请核实：“全年公开信息63条，其中组织机构…”',
  ])
})

test('X8: 其中 may name a part, and 等 says so', () => {
  expect(said('全年公开信息63条，其中组织机构16条。')).toEqual([])
  expect(said('全年公开信息63条，其中组织机构16条，动态36条等。')).toEqual([])
  expect(said('全年公开信息3268条，其中组织机构16条，动态36条，预决算5条。')).toEqual([])
})

test('X8: one whole in several ways is no excess', () => {
  expect(said('发布信息50条，其中图文30条，视频20条，自采45条，转载5条。')).toEqual([])
})

test('X8: channels may carry the same, which is asked', () => {
  expect(said('全年公开信息63条，其中网站60条，微信公众号20条。')).toEqual([
    'warning X8: 全年公开信息 63 条，所列各项合计 80 条，多 17 条：“全年公开信息63条，其中网站60…”',
  ])
})

test('X8: 合计 is what stands before it', () => {
  expect(said('发布网站信息105条，解读17条，合计122条。')).toEqual([])
  expect(said('发布网站信息105条，解读17条，合计124条。')).toEqual([
    'error X8: 合计 124 条，前面各项相加 122 条，差 2 条：“…解读17条，合计124条。”',
  ])
})

test('X8: a sum of some parts is no part of the list', () => {
  const list = '其中征地56条、住房20条、教育12条'
  expect(said(`公开信息120条，${list}，合计88条。`)).toEqual([])
  expect(said(`公开信息120条，${list}，三类合计88条，占73.3%。`)).toEqual([])
  expect(said(`公开信息80条，${list}，合计88条。`)).toHaveLength(1)
})

test('X8: who was content need not be all who were asked', () => {
  expect(said('收回问卷500份，满意率96.4%，其中非常满意320份、满意162份。')).toEqual([])
  expect(said('收回问卷500份，其中满意420份、基本满意40份、不满意20份。')).toHaveLength(1)
})

test('X8: decimals add up as they are written', () => {
  expect(said('门户网站占10.1%，微信占20.2%，合计30.3%。')).toEqual([])
  expect(said('培训投入1.13万元，宣传投入2.26万元，合计3.39万元。')).toEqual([])
  expect(said('培训投入1.13万元，宣传投入2.26万元，合计3.4万元。')[0]).toContain(
    '合计 3.4 万元，前面各项相加 3.39 万元，差 0.01 万元：',
  )
  expect(said('经费0.6万元，其中培训0.1万元、宣传0.2万元、其他0.3万元。')).toEqual([])
})

test('X8: as many ways as are listed', () => {
  expect(said('通过网站、微信、公示栏4种方式公开。')).toEqual([
    'warning X8: 写明 4 种，列出 3 种；请核实：“…站、微信、公示栏4种方式公开。”',
  ])
  expect(said('通过网站、微信、公示栏等4种方式公开。')).toEqual([])
  expect(said('围绕教育、医疗和养老三个领域公开。')).toEqual([])
})

test('X8: in the summary report too, where the form’s own figures have rules of their own', () => {
  const list = '发放资料500份，其中条例读本300份，办事指南200份，宣传折页80份。'
  expect(saidBy(rewritten('siteInspection', [list]), 'X8')).toEqual([])
  const short = '发放资料500份，其中条例读本300份，办事指南280份。'
  expect(saidBy(rewritten('siteInspection', [short]), 'X8')).toHaveLength(1)
})

const withLastYear = (text: string): string[] => {
  const report = reportWith([text])
  const before = reportWith([], { year: '2024', new_total: '104', carried_in_total: '10' })
  const draft = { ...report.draft, lastYear: { sections: before.draft.sections } }
  return saidBy({ ...report, draft }, 'X9')
}

test('X9: a change is computed from last year’s table', () => {
  expect(withLastYear('全年收到政府信息公开申请120件，同比增长15.4%。')).toEqual([])
  expect(withLastYear('全年收到政府信息公开申请120件，较上年增加16件。')).toEqual([])
  expect(withLastYear('全年收到政府信息公开申请120件，同比增长18.2%。')).toEqual([
    'error X9: 正文写收到申请 120 件、比上年增加 18.2%，上年是 104 件，应为增加 15.4%：“…120件，同比增长18.2%。”',
  ])
  expect(withLastYear('全年收到政府信息公开申请120件，比2024年减少16件。')).toHaveLength(1)
})

test('X9: two numbers of one sentence need no last year', () => {
  expect(said('2024年公开信息280条，2025年320条，增长24.3%。')).toEqual([
    'error X9: 正文写由 280 条到 320 条、增加 24.3%，应为增加 14.3%：“…年320条，增长24.3%。”',
  ])
  expect(said('公开信息320条，较2024年的280条减少40条。')[0]).toContain('应为增加 40 条')
  expect(said('2024年投入经费1.1元，2025年1.3元，增加0.2元。')).toEqual([])
})

test('X9: nothing is said without last year, and nothing of what the tables do not tell', () => {
  expect(said('全年收到政府信息公开申请120件，同比增长18.2%。')).toEqual([])
  expect(withLastYear('全年公开信息3268条，同比增长18.2%。')).toEqual([])
})

test('X11: one quantity with two values in two paragraphs', () => {
  expect(
    said('公开政府现行文件46件，实现互链。', '专栏公开政府现行文件信息不变，公开政府现行文件48件。'),
  ).toEqual([
    'warning X11: 同一项“公开政府现行文件”，前面写 46 件，这里写 48 件，差 2 件；请核实：“…公开政府现行文件48件。”',
  ])
})

test('X11: requests while the tables are blank', () => {
  const blank = lawReport(
    { year: '2025' },
    { overview: ['全年收到政府信息公开申请12件。', '年内收到政府信息公开申请13件。'] },
  )
  expect(saidBy(blank, 'X11')).toHaveLength(1)
})

test('X11: what each department publishes is not one quantity', () => {
  expect(
    said('区教育局公开政府信息20条。', '区民政局公开政府信息30条。', '各镇：公开政府信息数量40条。'),
  ).toEqual([])
})

test.each([
  // in 万, to the last decimal
  '全年公开各类信息53.46万条，其中门户网站21.13万条、新媒体18.27万条、其他方式14.06万条。',
  '全年公开各类信息53.47万条，其中门户网站21.13万条、新媒体18.27万条、其他方式14.06万条。',
  '通过不同渠道公开政府信息3271条，具体为门户网站2193条、公示系统860条、其他媒体218条。',
  '全年主动公开各类信息77条。其中，公告公示42件、规划计划3件、住房保障信息15项、部门其他文件17项。',
  // matters that a paper is about are no papers
  '全年公开信息20条，其中政策5条，涉及行政许可30项。',
  '在门户网站公开政府信息63条。在主动公开的信息中，政策类信息4条，业务类信息12条，公示公告33条，统计数据14条。',
  '公开信息9760条，其中市网站2100条，区网站5460条，其他方式2200条。其中区网站公开信息5460条，政策类2620条，要闻1360条，重点领域995条，其他485条。',
  '主动公开政府信息9790条。其中，市网站2100条，区网站5460条，媒体1600余条，其他600余条。',
  '新增政务新媒体1个，注销3个，目前共计8个，其中微信5个，微博2个，抖音1个。',
  '2025年有3件政府信息公开申请收取信息处理费2250元。其中，甲局1件，收取880元；乙局1件，收取1080元；丙镇1件，收取290元。',
  '在公开的信息中，指南1条，占7%；公文7条，占47%；预决算3条，占20%；公示4条，占27%。',
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
  '本报告由总体情况、主动公开政府信息情况等六个部分组成。',
])('X7, X8: nothing is said of what adds up: %s', (text) => {
  expect(said(text)).toEqual([])
})

test('X8: what is counted in 万 may be off by its last decimal, and not by more', () => {
  expect(said('全年公开各类信息53.50万条，其中门户网站21.13万条、新媒体18.27万条、其他14.06万条。')).toEqual([
    'warning X8: 全年公开各类信息 53.5 万条，所列各项合计 53.46 万条，少 0.04 万条；请核实：“全年公开各类信息53.50万条，其中门户网站…”',
  ])
})

test('X8: lower bounds that already exceed the whole, and two sums of one list', () => {
  expect(
    said('主动公开政府信息8760条。其中，市网站2100条，区网站5460条，媒体1600余条，其他600余条。')[0],
  ).toContain('至少合计 9760 条，多 1000 条')
  expect(
    said('3件申请收取信息处理费2230元。其中，甲局1件，收取880元；乙局1件，收取1080元；丙镇2件，收取290元。'),
  ).toHaveLength(2)
})
