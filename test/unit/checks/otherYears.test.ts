import { describe, expect, test } from 'vitest'
import { isConfirmed } from '../../../src/checks/check'
import { withConfirmed } from '../../../src/report/draft'
import { findings, found, freshReport, rewritten, typed } from './reports'

/** The years that are asked about in a sentence of the report for 2025. */
const asked = (sentence: string): string[] =>
  findings(rewritten('siteInspection', [sentence])).map((finding) => {
    expect(finding).toMatch(/^warning other-year:siteInspection:/u)
    return /写到 (\d{4}) 年/u.exec(finding)?.[1] ?? finding
  })

describe('other-year: what was copied from another year’s report', () => {
  test.each([
    ['2024年，全区认真贯彻落实条例。', ['2024']],
    ['2024年度，我区较好地完成了各项任务。', ['2024']],
    ['截至2024年底，共开设栏目42个。', ['2024']],
    ['截至2024年12月31日，共公开3268条。', ['2024']],
    ['统计期限为2024年1月1日至12月31日。', ['2024']],
    ['统计期限为2024年1月1日至2024年12月31日。', ['2024', '2024']],
    ['2024.5.15举办政务公开日活动。', ['2024']],
    ['2024-05-15举办政务公开日活动。', ['2024']],
    ['于2019年开通平台。', ['2019']],
    ['公开2022年财政决算信息28条。', ['2022']],
    ['2024年将进一步加大公开力度。', ['2024']],
    ['2022年将进一步加大公开力度。', ['2022']],
    ['截至2026年6月，共公开3268条。', ['2026']],
    ['2026年共受理申请63件。', ['2026']],
    ['2024 年共检查12次。', ['2024']],
    ['2024年共检查12次；2023年共检查10次。', ['2024', '2023']],
  ])('%s', (sentence, years) => {
    // a sentence is asked about once
    expect(asked(sentence)).toEqual([...new Set(years)])
  })
})

describe('other-year: years that are in their place', () => {
  test.each([
    '2025年，全区认真贯彻落实条例。',
    '截至2025年底，共公开3268条。',
    '2025.5.15举办政务公开日活动。',
    '贯彻2021—2025年政务公开规划。',
    '落实2021-2025年规划。',
    '落实2021年至2025年规划。',
    '落实《法治政府建设实施纲要（2021—2025年）》。',
    '落实《重点工作安排（2021年修订）》。',
    '依据《中华人民共和国政府信息公开条例》（2019年修订）。',
    '2019年新修订的条例规定了公开的范围。',
    '执行市场准入负面清单（2022年版）。',
    '执行产业结构调整指导目录（2024年本）。',
    '按照国办公开办函〔2021〕30号要求办理。',
    '按照沈政办发〔2024〕12号文件要求办理。',
    '条例自2019年5月15日起施行。',
    '2020年以来，累计公开12000条。',
    '自2021年起开展第三方评估。',
    '“十四五”（2021—2025年）期间稳步推进。',
    '“十五五”（2026—2030年）规划编制中。',
    '到2035年基本建成法治政府。',
    '主动公开信息较2024年增长12%。',
    '主动公开信息比2024年增加300条。',
    '较上年（2024年）增长12%。',
    '与2024年相比增长12%。',
    '2024年同期为280条。',
    '2024年结转申请3件。',
    '公开2024年财政决算信息28条。',
    '公开2026年财政预算信息28条。',
    '按时发布2024年度政府信息公开工作年度报告。',
    '2026年将进一步加大公开力度。',
    '2026年，继续推进基层政务公开标准化。',
    '其余2件结转2026年办理。',
    '顺延至2026年办理的2件。',
    '力争2027年完成改造。',
    '荣获“2024年度全省政务公开先进单位”称号。',
    '电话024-22720241，邮编110001。',
    '门牌2024号，共2024条。',
    '编号12024年检合格。',
  ])('%s', (sentence) => {
    expect(asked(sentence)).toEqual([])
  })
})

test('other-year: both years and the surroundings are told, and one click goes to the digits', () => {
  const report = rewritten('siteInspection', [
    '全年受理{requestsReceived}件，2024年检查网站12次，发现问题及时整改。',
  ])
  expect(findings(report)).toEqual([
    'warning other-year:siteInspection:2024: 正文写到 2024 年，报告年度是 2025 年，请核实：“全年受理63件，2024年检查网站12次…”',
  ])
  expect(found(report, 'other-year:siteInspection:2024').target).toEqual({
    kind: 'text',
    section: 'siteInspection',
    line: 0,
    from: 7,
    to: 11,
  })
})

test('other-year: nothing is asked before the report’s year is known', () => {
  const report = rewritten('siteInspection', ['2019年，检查12次。'], freshReport())
  expect(findings(report).filter((finding) => finding.includes('other-year'))).toEqual([])
  expect(
    findings(typed({ year: '2019' }, report)).filter((finding) => finding.includes('other-year')),
  ).toEqual([])
  expect(
    findings(typed({ year: '2025' }, report)).filter((finding) => finding.includes('other-year')),
  ).toHaveLength(1)
})

test('other-year: confirming one sentence does not hide another with the same year', () => {
  const report = rewritten('siteInspection', ['于2019年开通平台。', '2019年，全区检查12次。'])
  const first = found(report, 'other-year:siteInspection:2019')
  const second = found(report, 'other-year:siteInspection:2019:2')
  const draft = withConfirmed(report.draft, first.id, first.basis)
  expect(isConfirmed(draft, first)).toBe(true)
  expect(isConfirmed(draft, second)).toBe(false)
  expect(second.target).toMatchObject({ line: 1 })
})

test('other-year: a confirmed sentence is asked about again once it is rewritten or the year changes', () => {
  const report = rewritten('siteInspection', ['于2019年开通平台。'])
  const { id, basis } = found(report, 'other-year:siteInspection:2019')
  const draft = withConfirmed(report.draft, id, basis)
  expect(isConfirmed(draft, found({ ...report, draft }, id))).toBe(true)
  const later = typed({ year: '2026', trainingDate: '' }, { ...report, draft })
  expect(isConfirmed(draft, found(later, id))).toBe(false)
  const reworded = rewritten('siteInspection', ['于2019年开通平台并检查12次。'], { ...report, draft })
  expect(isConfirmed(draft, found(reworded, id))).toBe(false)
})
