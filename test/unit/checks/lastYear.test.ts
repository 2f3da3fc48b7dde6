import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import type { Report } from '../../../src/report/report'
import { lawReport, ruleOf, type Values, zeros } from './statutoryReports'

function withLastYear(now: Values, before: Values): Report {
  const report = lawReport(zeros({ year: '2025', ...now }))
  const { draft } = lawReport(zeros({ year: '2024', ...before }))
  return { ...report, draft: { ...report.draft, lastYear: { sections: draft.sections } } }
}
const said = (now: Values, before: Values, rule: string): string[] =>
  check(withLastYear(now, before))
    .filter(({ id }) => ruleOf(id) === rule)
    .map(({ severity, sentence }) => `${severity} ${sentence}`)

test('H7: each column is what last year carried over', () => {
  expect(
    said(
      { carried_in_naturalPerson: '3', carried_in_total: '3' },
      { carried_out_naturalPerson: '7', carried_out_total: '7' },
      'H7',
    ),
  ).toEqual([
    'error 二、上年结转政府信息公开申请数量：自然人 3 件，上年报告“结转下年度”7 件；总计 3 件，上年报告“结转下年度”7 件；上年数填错的，在“基本信息”的“上年数据”里改。',
  ])
  expect(said({ carried_in_total: '7' }, { carried_out_total: '7' }, 'H7')).toEqual([])
})

test('H7: leads to the cell', () => {
  const found = check(withLastYear({ carried_in_other: '1' }, {})).find(({ id }) => ruleOf(id) === 'H7')
  expect(found?.target).toEqual({ kind: 'figure', section: 'requests', figure: 'carried_in_other' })
})

test('W1: 洪泽区 2024: 5 + 3 − 0 = 8', () => {
  const before = { normative_valid: '5' }
  expect(said({ normative_made: '3', normative_valid: '8' }, before, 'W1')).toEqual([])
  expect(said({ normative_made: '3', normative_valid: '7' }, before, 'W1')).toEqual([
    'warning 行政规范性文件现行有效 7 件，上年 5 件加制发 3 件减废止 0 件是 8 件，差 1 件；如有修订、自然失效，请确认。',
  ])
})

test('W1: 另有自然失效 is beside the number, 含 inside it', () => {
  const before = { normative_valid: '32' }
  const saidOf = (now: Values): string[] => said({ normative_made: '5', ...now }, before, 'W1')
  expect(saidOf({ normative_repealed: '2（另有自然失效 1 件）', normative_valid: '34' })).toEqual([])
  expect(saidOf({ normative_repealed: '2', normative_valid: '34（另有自然失效１件）' })).toEqual([])
  expect(saidOf({ normative_repealed: '3（含自然失效1件）', normative_valid: '34' })).toEqual([])
  expect(saidOf({ normative_repealed: '2（自然失效1件）', normative_valid: '34' })).toEqual([])
  expect(saidOf({ normative_repealed: '2（另有自然失效 1 件）', normative_valid: '35' })).toEqual([
    'warning 行政规范性文件现行有效 35 件，上年 32 件加制发 5 件减废止 2 件、自然失效 1 件是 34 件，差 1 件；如有修订、自然失效，请确认。',
  ])
  expect(saidOf({ normative_repealed: '3（含自然失效1件）', normative_valid: '33' })).toHaveLength(1)
  expect(saidOf({ normative_repealed: '2（另有清理3件）', normative_valid: '34' })).toHaveLength(1)
})

test('W1: what was revised may be among what was made', () => {
  const before = { normative_valid: '280' }
  const now = { normative_made: '22（其中修订 16 件）', normative_repealed: '6' }
  expect(said({ ...now, normative_valid: '280' }, before, 'W1')).toEqual([])
  expect(said({ ...now, normative_valid: '296' }, before, 'W1')).toEqual([])
  expect(said({ ...now, normative_valid: '288' }, before, 'W1')).toHaveLength(1)
})

test('W2: more repealed than there were, told alone', () => {
  const now = { normative_made: '1', normative_repealed: '9', normative_valid: '0' }
  expect(said(now, { normative_valid: '5' }, 'W2')).toEqual([
    'warning 行政规范性文件本年废止 9 件，多于上年现行有效 5 件加本年制发 1 件，多 3 件；请核实。',
  ])
  expect(said(now, { normative_valid: '5' }, 'W1')).toEqual([])
})

test('W5: 洪泽区 行政许可 550 → 9487; small numbers and steady ones say nothing', () => {
  expect(said({ licensing: '9487' }, { licensing: '550' }, 'W5')).toEqual([
    'warning 行政许可 本年处理决定数量 9487 件，上年 550 件，增加到 17.2 倍；请核实。',
  ])
  expect(said({ licensing: '550' }, { licensing: '9487' }, 'W5')).toEqual([
    'warning 行政许可 本年处理决定数量 550 件，上年 9487 件，约为上年的十七分之一；请核实。',
  ])
  for (const [now, share] of [
    ['62', '八'],
    ['50', '十'],
    ['25', '二十'],
    ['5', '百'],
  ])
    expect(said({ licensing: now ?? '' }, { licensing: '500' }, 'W5')[0]).toContain(
      `，约为上年的${share}分之一；`,
    )
  expect(said({ licensing: '3' }, { licensing: '9487' }, 'W5')).toEqual([
    'warning 行政许可 本年处理决定数量 3 件，上年 9487 件，不到上年的百分之一；请核实。',
  ])
  expect(said({ licensing: '12' }, { licensing: '2' }, 'W5')).toEqual([])
  expect(said({ licensing: '2750' }, { licensing: '550' }, 'W5')).toEqual([])
})

test('W6: only where a note says that last year’s cases are among them', () => {
  const before = { review_pending: '5' }
  expect(said({ review_total: '3（含上年度结转）' }, before, 'W6')).toEqual([
    'warning 行政复议总计 3 件，注明含上年结转，而上年尚未审结 5 件，少 2 件；请核实。',
  ])
  expect(said({ review_total: '3' }, before, 'W6')).toEqual([])
})

test('what is not known of last year is not compared', () => {
  const report = lawReport(zeros({ year: '2025', carried_in_total: '3' }))
  const draft = { ...report.draft, lastYear: { sections: {} } }
  expect(check({ ...report, draft }).filter(({ id }) => /^(?:H7|W)/u.test(id))).toEqual([])
})
