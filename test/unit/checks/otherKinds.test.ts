import { expect, test } from 'vitest'
import type { Report } from '../../../src/report/report'
import type { Figure } from '../../../src/report/template/template'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'
import { findings, typed } from './reports'

/** The complete report on the summary with some of its figures of another kind. */
function ofKinds(kinds: Readonly<Record<string, (figure: Figure) => Figure>>): Report {
  const { draft } = completeReport()
  const figures = summary.figures.map((figure) => kinds[figure.place]?.(figure) ?? figure)
  return { template: { ...summary, figures }, draft }
}
const measure =
  (of: { unit?: string; usual?: readonly [number, number] } = {}) =>
  ({ place, section, label, unit }: Figure): Figure => ({
    kind: 'measure',
    place,
    section,
    label,
    unit,
    ...of,
  })
const change =
  (unit: '%' | '个百分点') =>
  ({ place, section, label }: Figure): Figure => ({
    kind: 'change',
    place,
    section,
    label,
    unit,
    decimals: 0,
  })
const over100 = (figure: Figure): Figure => (figure.kind === 'rate' ? { ...figure, over100: true } : figure)

const AREAS = ['keyAreaInfo', 'keyAreaSocial', 'keyAreaResources', 'keyAreaProjects', 'keyAreaOther']
const inWan = ofKinds(Object.fromEntries(AREAS.map((place) => [place, measure({ unit: '万条' })])))
const PARTS = { keyAreaSocial: '0.1', keyAreaResources: '0.2', keyAreaProjects: '1.25', keyAreaOther: '2' }
const ruled = (values: Readonly<Record<string, string>>, from: Report): string[] =>
  findings(typed(values, from)).filter((one) => one.includes('key-area-parts'))

test('key-area-parts: measures of one unit add up exactly', () => {
  expect(ruled({ ...PARTS, keyAreaInfo: '3.55' }, inWan)).toEqual([])
  expect(ruled({ ...PARTS, keyAreaInfo: '3.5' }, inWan)).toEqual([
    'error key-area-parts: 重点工作信息 3.5 万条，各部分合计 3.55 万条，差 0.05 万条。',
  ])
})

test('key-area-parts: a count among measures is added as what it counts', () => {
  const mixed = ofKinds({ keyAreaInfo: measure(), keyAreaProjects: measure() })
  const parts = { keyAreaSocial: '100', keyAreaResources: '80', keyAreaProjects: '30.5', keyAreaOther: '48' }
  expect(ruled({ ...parts, keyAreaInfo: '258.5' }, mixed)).toEqual([])
  expect(ruled({ ...parts, keyAreaInfo: '258' }, mixed)).toEqual([
    'error key-area-parts: 重点工作信息 258 条，各部分合计 258.5 条，差 0.5 条。',
  ])
  const whole = ofKinds({ keyAreaProjects: measure() })
  expect(ruled({ ...parts, keyAreaInfo: '258' }, whole)).toEqual([
    'error key-area-parts: 重点工作信息 258 条，各部分合计 258.5 条，差 0.5 条。',
  ])
})

test('a balance of measures is told in their unit', () => {
  const [left, right] = ['keyAreaSocial', 'keyAreaResources']
  const report = typed({ [left]: '1.2', [right]: '1.25' }, inWan)
  const rule = {
    kind: 'balance',
    id: 'b',
    severity: 'error',
    name: '甲乙',
    left: [left],
    leftNames: ['甲'],
    right: [right],
    rightNames: ['乙'],
  } as const
  const balanced = { ...report, template: { ...report.template, rules: [rule] } }
  expect(findings(balanced).filter((one) => one.includes(' b:'))).toEqual([
    'error b: 甲乙：甲 1.2，乙 1.25，多 0.05 万条。',
  ])
})

test('rates-in-range: does not hold for a rate that may exceed 100 %, nor for a change', () => {
  const report = ofKinds({ onTimeRate: over100, satisfactionRate: change('%') })
  const rated = findings(typed({ onTimeRate: '120', satisfactionRate: '150' }, report))
  expect(rated.filter((one) => /rates-in-range|value|unlikely/u.test(one))).toEqual([])
})

test('unlikely: changes, rates and measures that lost their point', () => {
  const report = ofKinds({
    onTimeRate: over100,
    satisfactionRate: change('%'),
    excellentRate: change('个百分点'),
    leaflets: measure({ usual: [0.5, 100] }),
  })
  const asked = (values: Readonly<Record<string, string>>): string[] =>
    findings(typed(values, report)).filter((one) => one.includes(' unlikely:'))
  expect(
    asked({ onTimeRate: '120', satisfactionRate: '1000', excellentRate: '3.2', leaflets: '100' }),
  ).toEqual([])
  expect(
    asked({ onTimeRate: '9735', satisfactionRate: '1547', excellentRate: '325', leaflets: '100.5' }),
  ).toEqual([
    'warning unlikely:onTimeRate: 按期办结率 9735% 很高，请看小数点的位置；确认无误的，点“已核实”。',
    'warning unlikely:satisfactionRate: 满意率 1547% 很高，请看小数点的位置；确认无误的，点“已核实”。',
    'warning unlikely:excellentRate: 优秀率 325 个百分点很高，请看小数点的位置；确认无误的，点“已核实”。',
    'warning unlikely:leaflets: 发放宣传资料份数 100.5 份，一般不超过 100 份，请核对位数；确认无误的，点“已核实”。',
  ])
  expect(asked({ leaflets: '0.4', onTimeRate: '98', satisfactionRate: '5', excellentRate: '3' })).toEqual([
    'warning unlikely:leaflets: 发放宣传资料份数 0.4 份，一般不少于 0.5 份，请核对；确认无误的，点“已核实”。',
  ])
})
