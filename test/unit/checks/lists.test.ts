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
