import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { caseValues, lawReport, ofText, type PublishedCase, ruleOf } from './statutoryReports'

interface Verdicts {
  id: string
  narrative: Readonly<Record<string, string>>
  checks: { summary: { holds: number }; broken: readonly { id: string; lhs: number; rhs: number }[] }
}

const folder = new URL('../../fixtures/cases/', import.meta.url)
/** Every published report whose tables are known, at least in part. */
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PublishedCase & Verdicts)
  .filter(({ requests }) => requests !== undefined)

/** The fixture's name of an equation as the rule that states it. */
function ruleNamed(equation: string): string {
  const [, table = '', kind = '', name = ''] = /^(T\d)-?(\w*)\[(\w+)\]/u.exec(equation) ?? []
  return table === 'T4' ? `H4-${name}` : `${kind === 'R' ? 'H1' : kind === 'C1' ? 'H2' : 'H3'}-${name}`
}

const PART_SIX = '六'

const report = ({ year, narrative, ...published }: PublishedCase & Verdicts) =>
  lawReport(
    { year: String(year), ...caseValues({ year, ...published }) },
    {
      overview: Object.entries(narrative).flatMap(([part, text]) => (part === PART_SIX ? [] : text)),
      problems: ['存在问题：复议被纠正。下一步改进。'],
      others: [narrative[PART_SIX] ?? '未收取信息处理费。'],
    },
  )
const equations = (found: readonly Finding[]): Finding[] => found.filter(({ id }) => /^H[1-4]-/u.test(id))

test('the six published tables are read', () => {
  expect(cases.map(({ id }) => id.slice(0, 2))).toEqual(['01', '02', '04', '10', '12', '13'])
})

describe.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
  const found = check(report(one))

  test('each broken equation is found, and none that holds', () => {
    expect(equations(found).map(({ id }) => id)).toEqual(one.checks.broken.map(({ id }) => ruleNamed(id)))
  })

  test('a broken one is told at its cells, with both numbers and the difference', () => {
    for (const { id, lhs, rhs } of one.checks.broken) {
      const finding = found.find((each) => each.id === ruleNamed(id))
      expect(finding?.sentence).toContain(`${rhs} 件，各部分合计 ${lhs} 件，差 ${Math.abs(lhs - rhs)} 件`)
      expect(finding?.target).toMatchObject({ kind: 'figure', figure: finding?.figures[0] })
      expect(finding?.figures).toHaveLength(5)
    }
  })

  test('its own sentences agree with its tables', () => {
    expect(found.filter(ofText).filter(({ id }) => ruleOf(id) !== 'C19')).toEqual([])
  })

  test('a cell changed by one breaks its equations and no others', () => {
    const values = caseValues(one)
    const cell = 'new_naturalPerson'
    const broken = check(
      lawReport({ ...values, [cell]: String(Number(values[cell]) + 1), year: String(one.year) }),
    )
    const expected = ['H1-new', ...(values['total_naturalPerson'] === undefined ? [] : ['H3-naturalPerson'])]
    const before = new Set(one.checks.broken.map(({ id }) => ruleNamed(id)))
    expect(
      equations(broken)
        .flatMap(({ id, also = [] }) => [id].concat(also))
        .filter((id) => !before.has(id)),
    ).toEqual(expected)
  })
})

const huaian = cases[0]
const brokenBy = (values: Readonly<Record<string, string>>): string[] =>
  huaian
    ? equations(check(lawReport({ ...caseValues(huaian), ...values }))).map(({ sentence }) => sentence)
    : []

test('H1: a row that does not add up', () => {
  expect(brokenBy({ deny8_total: '106', total_total: '3051', carried_out_total: '102' })).toContain(
    '“（三）不予公开 8.属于行政查询事项”总计 106 件，各部分合计 105 件，差 1 件。',
  )
})

test('H2: a column that does not add up', () => {
  expect(brokenBy({ total_commercial: '54', total_total: '3051' })).toContain(
    '第七项总计（商业企业列） 54 件，各部分合计 53 件，差 1 件。',
  )
})

test('H3: the form’s own equation, in words', () => {
  expect(brokenBy({ carried_out_naturalPerson: '102', carried_out_total: '102' })).toContain(
    '自然人列：新收 3001 ＋ 结转 34 ＝ 3035，办理结果 2932 ＋ 结转下年 102 ＝ 3034，少 1 件。',
  )
})

test('H4: a block that does not add up', () => {
  expect(brokenBy({ litigationDirect_total: '25' })).toEqual([
    '行政诉讼 未经复议直接起诉总计 25 件，各部分合计 26 件，差 1 件。',
  ])
})
