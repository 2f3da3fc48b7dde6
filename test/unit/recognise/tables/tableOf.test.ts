import { describe, expect, test } from 'vitest'
import { tableOf } from '../../../../src/recognise/tables/tableOf'
import type { RecognisedTable, TableContext } from '../../../../src/recognise/tables/recognisedTable'
import { isWhole } from '../../../../src/report/template/tables'
import type { TableRow } from '../../../../src/report/template/template'
import { parse } from '../../../../src/report/values/parse'
import * as documents from '../../../fixtures/tables/documentTables'

const { rowsIn } = documents

function read(source: string, context: Partial<TableContext> = {}): RecognisedTable {
  const found = tableOf(rowsIn(source), { prefix: 't1', section: 'punishment', ...context })
  if (found.table === null) throw new RangeError(found.reason)
  return found
}
/** A row as an official sees it: labels as they are, `#` where a value goes, · between cells. */
const shown = (row: TableRow): string =>
  row.map((cell) => (cell.kind === 'label' ? cell.text : '#')).join(' · ')
const labels = ({ figures }: RecognisedTable): string[] => figures.map(({ label }) => label)
const figure = (found: RecognisedTable, label: string): string => {
  const one = found.figures.find((each) => each.label === label)
  if (!one) throw new RangeError(`no ${label} among ${labels(found).join('; ')}`)
  return [one.kind, one.unit, ...('decimals' in one ? [one.decimals] : [])].join(' ').trim()
}
/** Sums as `total = part + part`, by label. */
function sums(found: RecognisedTable, of: 'rules' | 'broken' = 'rules'): string[] {
  const names = new Map(found.figures.map(({ place, label }) => [place, label]))
  return found[of].map(
    ({ rule }) => `${names.get(rule.total)} = ${rule.parts.map((part) => names.get(part)).join(' + ')}`,
  )
}

test.each(
  Object.entries(documents).flatMap(([name, source]) => (typeof source === 'string' ? [[name, source]] : [])),
)('%s: no gaps, each label once, and what was printed is valid in its cell', (name, source) => {
  const found = tableOf(rowsIn(source), { prefix: 't1', section: 's' })
  if (found.table === null) {
    expect(name).toBe('contacts')
    return
  }
  expect(isWhole(found.table)).toBe(true)
  expect(new Set(labels(found)).size).toBe(found.figures.length)
  expect(new Set(found.figures.map(({ place }) => place)).size).toBe(found.figures.length)
  const wrong = found.figures.filter((one) => {
    const printed = found.values.get(one.place) ?? ''
    return parse(one, printed, null).kind === 'wrong' && !/^[—-]/u.test(printed)
  })
  expect(wrong.map(({ label }) => label)).toEqual([])
})

describe('行政处罚', () => {
  test('one number a class: 宗 but for the money, and the classes make 合计', () => {
    const found = read(documents.punishments, { before: ['一、行政处罚', '表一 2024年行政处罚实施情况'] })
    expect(found.name).toBe('行政处罚实施情况')
    expect(found.figures).toHaveLength(11)
    expect(found.figures[0]).toEqual({
      place: 't1r2c2',
      section: 'punishment',
      label: '警告、通报批评 数量（宗）',
      kind: 'count',
      unit: '宗',
      cell: true,
    })
    expect(figure(found, '罚没金额（万元）')).toBe('money 万元')
    expect(found.values.get('t1r12c2')).toBe('1753.79')
    expect(found.rules.map(({ rule, holds }) => [rule.name, rule.parts.length, holds])).toEqual([
      ['数量（宗）列“合计”', 9, true],
    ])
    expect(found.doubts).toEqual([])
  })

  test('a column for each class: title, unit line, numbered rows and a note are told apart', () => {
    const found = read(documents.punishmentsByOffice)
    expect(found.title).toBe('2024年度行政处罚实施情况统计表')
    expect(found.name).toBe('行政处罚实施情况统计表')
    expect(found.table.head.map(shown)[0]).toBe('单位：宗、万元')
    expect(found.table.head).toHaveLength(3)
    expect(found.table.body.map(shown)).toEqual([
      `1 · 县公安局${' · #'.repeat(11)}`,
      `2 · 县交通运输局${' · #'.repeat(11)}`,
      `3 · 县市场监管局${' · #'.repeat(11)}`,
      `合计${' · #'.repeat(11)}`,
      '注：1.“单宗”以处罚决定书计；2.空格表示没有该项职权。',
    ])
    expect(figure(found, '县公安局 行政处罚数量 罚款')).toBe('count 宗')
    expect(figure(found, '合计 罚没金额')).toBe('money 万元')
  })

  test('blank cells count as nothing in a sum, and a dash may stay', () => {
    const found = read(documents.punishmentsByOffice)
    const across = found.rules.filter(({ rule }) => rule.id.endsWith('across'))
    expect(across.map(({ rule, holds }) => [rule.name, rule.parts.length, holds])).toEqual([
      ['“县公安局”合计', 9, true],
      ['“县交通运输局”合计', 9, true],
      ['“县市场监管局”合计', 9, true],
      ['“合计”合计', 9, true],
    ])
    expect(found.rules).toHaveLength(4 + 11)
    expect(found.figures.filter(({ optional }) => optional).map(({ label }) => label)).toEqual([
      '县交通运输局 行政处罚数量 限制开展生产经营活动',
      '县交通运输局 行政处罚数量 行政拘留',
      '县市场监管局 行政处罚数量 行政拘留',
    ])
    expect(found.values.has('t1r4c6')).toBe(false)
  })

  test('行政许可 as a spreadsheet copies it', () => {
    const found = read(documents.permissions)
    expect(found.title).toBe('表二 行政许可实施情况')
    expect(found.table.head.map(shown)).toEqual([
      '单位名称 · 申请数量 · 受理数量 · 许可数量 · 不予许可数量 · 撤销许可数量',
    ])
    expect(sums(found)[0]).toBe('合计 申请数量 = 县行政审批局 申请数量 + 县交通运输局 申请数量')
    expect(found.rules).toHaveLength(5)
  })
})

test('行政强制: 小计 of each kind make 合计, which counts what they count', () => {
  const found = read(documents.coercions)
  expect(figure(found, '县公安局 合计')).toBe('count 宗')
  expect(sums(found)).toContain(
    '县公安局 合计 = 县公安局 行政强制措施（宗） 小计 + 县公安局 行政强制执行（宗） 小计',
  )
  expect(found.broken).toEqual([])
  // eleven columns down, two 小计 and one 合计 across in each of three rows
  expect(found.rules).toHaveLength(11 + 9)
})

test('其他行政执法行为: one row, units in the heads', () => {
  const found = read(documents.otherActs, { before: ['表四 其他行政执法行为实施情况'] })
  expect(found.name).toBe('其他行政执法行为实施情况')
  expect(figure(found, '数量 征收总金额（万元）')).toBe('money 万元')
  expect(figure(found, '数量 行政检查（次）')).toBe('count 次')
  expect(found.rules).toEqual([])
})

describe('tables of other documents', () => {
  test('changes are no counts and no part of a total', () => {
    const found = read(documents.letters)
    expect(figure(found, '自收 信访件（件次） 网上')).toBe('count 件次')
    expect(figure(found, '自收 人次 集访')).toBe('count 人次')
    expect(figure(found, '同比增减% 人次 个访')).toBe('score % 0')
    expect(sums(found)).toHaveLength(5)
    expect(found.doubts).toEqual(['“同比增减%”里有负数，格子里的数不能小于 0，请核对。'])
  })

  test('heads that lost their spans have them again', () => {
    const found = read(documents.legalAid)
    expect(found.table.head[0]).toEqual([
      { kind: 'label', text: '项目', heads: 'columns', rows: 2 },
      { kind: 'label', text: '受理案件', heads: 'columns', columns: 3 },
      { kind: 'label', text: '办结率（%）', heads: 'columns', rows: 2 },
      { kind: 'label', text: '受援人（人次）', heads: 'columns', columns: 2 },
    ])
    expect(figure(found, '一季度 办结率（%）')).toBe('rate % 2')
    expect(figure(found, '二季度 受援人（人次） 其中：农民工')).toBe('count 人次')
    expect(sums(found)).toContain('一季度 受理案件 合计 = 一季度 受理案件 民事 + 一季度 受理案件 刑事')
    // neither a rate nor a subset is a part of anything
    expect(sums(found).filter((sum) => /办结率|^\S+ 受援人（人次） 总数 = .*其中/u.test(sum))).toEqual([])
  })

  test('a total that is wrong on the page is told and not imposed', () => {
    const found = read(documents.usedNews)
    expect(sums(found, 'broken')).toEqual([
      '合计 报送（篇） = 办公室 报送（篇） + 财政局 报送（篇） + 教育局 报送（篇）',
    ])
    expect(sums(found).some((sum) => sum.startsWith('合计 报送'))).toBe(false)
    expect(found.doubts).toEqual([
      '第 4 行比别的行多出格子，已为它们加列，请核对。',
      '报送（篇）列“合计”是 221篇，分项相加是 260篇，没有当作数量关系，请核对。',
    ])
  })

  test('a blank model: units from a column of their own, no sum of 其中', () => {
    const found = read(documents.blankModel)
    expect(found.figures).toHaveLength(12)
    expect(found.values.size).toBe(0)
    expect(figure(found, '主动公开 其中：政府网站公开 本年数')).toBe('count 条')
    expect(figure(found, '回应解读 政策解读率 上年数')).toBe('rate % 2')
    expect(figure(found, '经费支出 本年数')).toBe('money 万元')
    expect(found.rules).toEqual([])
  })

  test('two tables side by side, with numbered columns', () => {
    const found = read(documents.hotline)
    expect(labels(found).slice(0, 4)).toEqual(['咨询 件数', '咨询 占比（%）', '投诉 件数', '投诉 占比（%）'])
    expect(found.table.head.map(shown)[1]).toBe('甲 · 1 · 2 · 甲 · 3 · 4')
  })

  test('heads that are repeated in the body, 小计 and 总计, money and change', () => {
    const found = read(documents.accounts, { before: ['表3 支出决算表', '单位：万元'] })
    expect(found.name).toBe('支出决算表')
    expect(found.table.head).toHaveLength(2)
    expect(found.table.body).toHaveLength(9)
    expect(figure(found, '基本支出 人员经费 2023年 预算数')).toBe('money 万元')
    expect(figure(found, '项目支出 信息化 增减（%）')).toBe('score % 2')
    expect(sums(found)).toHaveLength(12)
    expect(sums(found)).toContain(
      '支出总计 2024年 决算数 = 基本支出 小计 2024年 决算数 + 项目支出 小计 2024年 决算数',
    )
    expect(found.doubts).toEqual([
      '“增减（%）”里有负数，格子里的数不能小于 0，请核对。',
      '表格里的“2023年”、“2024年”写着年份，写新一年的报告时要改。',
    ])
  })

  test('a row that is too short is filled, numbers keep their notes, and a gap breaks no sum', () => {
    const found = read(documents.inspections)
    expect(found.doubts).toEqual(['第 4 行缺格，已在行末补上空格，请核对。'])
    expect(found.values.get('t1r2c3')).toBe('120处（其中重大2处）')
    expect(figure(found, '消防 整改率')).toBe('rate % 2')
    expect(found.rules.map(({ holds }) => holds)).toEqual([true, true, null])
  })

  test('rows under a name of their own, and a 总计 behind the last of them', () => {
    const found = read(documents.proposals)
    expect(labels(found).slice(-2)).toEqual(['总计 承办（件）', '总计 办结（件）'])
    expect(sums(found)).toHaveLength(6)
    expect(sums(found)).toContain(
      '总计 承办（件） = 一、人大代表建议 小计 承办（件） + 二、政协提案 小计 承办（件）',
    )
  })

  test('sums that no word announces, of columns and of numbered rows', () => {
    const found = read(documents.services)
    expect(
      found.rules.every(({ said, holds, rule }) => !said && holds === true && rule.severity === 'warning'),
    ).toBe(true)
    expect(sums(found)).toContain(
      '二、乡镇窗口 收件 = 二、乡镇窗口 即办 + 二、乡镇窗口 承诺办 + 二、乡镇窗口 退件',
    )
    expect(sums(found)).toContain('一、县级窗口 即办 = 1.进驻部门 即办 + 2.专业大厅 即办')
    expect(sums(found)).toHaveLength(8)
  })

  test('a list of words is no table of numbers', () => {
    expect(tableOf(rowsIn(documents.contacts), { prefix: 't', section: 's' })).toEqual({
      table: null,
      reason: '没有数字，也没有等着填数字的格子。',
    })
  })
})
