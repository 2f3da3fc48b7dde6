import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { isConfirmed } from '../../../src/checks/findings/sortFindings'
import { withConfirmed } from '../../../src/report/draft/draft'
import { findings, found, freshReport, rewritten, typed } from './reports'

/** The years that are asked about in a sentence of the report for 2025. */
const asked = (sentence: string): string[] =>
  findings(rewritten('siteInspection', [sentence])).flatMap((finding) => {
    // 今年 is another rule’s
    if (finding.includes(' present-year:')) return []
    expect(finding).toMatch(/^warning other-year:siteInspection:/u)
    return /写到 (\d{4}) 年/u.exec(finding)?.[1] ?? finding
  })

describe('other-year: what was copied from another year’s report', () => {
  test.each([
    ['2024年，全区认真贯彻落实条例。', ['2024']],
    ['2024年度，我区较好地完成了各项任务。', ['2024']],
    ['截至2024年底，共开设栏目42个。', ['2024']],
    ['截至2024年12月31日，共公开3268条。', ['2024']],
    ['2024.5.15举办政务公开日活动。', ['2024']],
    ['2024-05-15举办政务公开日活动。', ['2024']],
    ['于2019年开通平台。', ['2019']],
    ['专班组建于2024年。', ['2024']],
    ['2019年印发的通知。', ['2019']],
    ['2022年、2023年获评优秀。', ['2022', '2023']],
    ['2024年12月收到申请6件。', ['2024']],
    ['2026年1月28日召开会议。', ['2026']],
    ['在2023年度全省政务公开考评中位列第3名。', ['2023']],
    ['公开2022年财政决算信息28条。', ['2022']],
    ['2024年将进一步加大公开力度。', ['2024']],
    ['2022年将进一步加大公开力度。', ['2022']],
    ['截至2026年6月，共公开3268条。', ['2026']],
    ['2026年共受理申请63件。', ['2026']],
    ['2024 年共检查12次。', ['2024']],
    ['2024年共检查12次；2023年共检查10次。', ['2024', '2023']],
    ['2024年全区公开财政预决算信息21条，公开工作总结30条。', ['2024']],
    ['2024年，我区公开财政决算信息28条。', ['2024']],
    ['2024年度主动公开预算信息28条。', ['2024']],
    ['2026年全区公开财政预算信息21条。', ['2026']],
    ['2024年，按时发布年度报告。', ['2024']],
    ['编制发布政府信息公开年度报告，2024年主动公开3268条。', ['2024']],
    ['2024年全区共受理申请30件，上年度结转1件，结转到2025年7件。', ['2024']],
    ['2024年，共受理申请3119件（含上年度结转申请34件）。', ['2024']],
    ['2024年，全区公开3268条，同比增长12%。', ['2024']],
    ['2024年主动公开3268条，较上年增长12%。', ['2024']],
    ['与去年相比，2024年工作更加规范。', ['2024']],
    ['2024年公开3268条，与2023年相比增长12%。', ['2024']],
    ['截至2024年底共公开3268条，与上年持平。', ['2024']],
    ['2024年，印发《工作要点》，同比增长。', ['2024']],
    ['2024年同比增长12%。', ['2024']],
    ['2024年存在的主要问题是更新不及时。', ['2024']],
    ['2024年办理人大议案12件、政协提案30件。', ['2024']],
  ])('%s', (sentence, years) => {
    // a sentence is asked about once
    expect(asked(sentence)).toEqual([...new Set(years)])
  })
})

test.each([
  '统计期限为2024年1月1日至12月31日。',
  '统计期限为2024年1月1日至2024年12月31日。',
  '统计数据的期限自2024年1月1日起，至2024年12月31日止。',
])('the year of the period is no question: %s', (sentence) => {
  expect(findings(rewritten('siteInspection', [sentence])).map((one) => one.split('：')[0])).toEqual([
    'error C07:siteInspection:period:2024: 统计期限写成了 2024 年，应为 2025 年（1月1日 至 12月31日）',
  ])
})

describe('other-year: years that are in their place', () => {
  test.each([
    '改进措施：2026年完成3.6万卷档案数字化。',
    '区档案馆成立于1984年，馆藏丰富。',
    '收到申请120件（2023年为566件）。',
    '2025年收到申请120件，2022年、2023年分别收到98件、104件。',
    '在2024年度全省政务公开考评中位列第3名。',
    '我区在2024年政务公开考核中获评优秀等次。',
    '废止2015年印发的规范性文件3件。',
    '连续三年（2023年、2024年、2025年）获评优秀。',
    '2024年12月收到、2025年1月答复的申请6件。',
    '本报告于2026年1月28日经区政府审定。',
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
    '与2024年的280条相比增长12%。',
    '同2024年基本持平。',
    '由2024年的280条增加到320条。',
    '今年共公开320条，2024年为280条，同比增长14%。',
    '共公开320条，2024年为280条，增长14%。',
    '全年公开320条，同比增长14%（2024年为280条）。',
    '2024年、2025年分别公开280条、320条。',
    '{year}年公开320条，2024年公开280条，增长14%。',
    '低于2024年。',
    '针对2024年存在的问题，逐项整改到位。',
    '自2008年5月1日条例施行以来，累计公开12000条。',
    '按照2021年9月印发的《年度报告格式》编制。',
    '本年度报告于2026年1月20日公布。',
    '答复98件（含2024年转结8件）。',
    '2024年结转申请3件。',
    '其中结转2024年3件。',
    '含2024年受理结转至今年的3件。',
    '2024年12月收到、结转办理的3件均已答复。',
    '上年度（2024年）结转3件。',
    '去年（2024年1月1日至12月31日）受理50件。',
    '2024年（上年）受理50件。',
    '公开2024年度部门预决算信息28条。',
    '公开2024年全区及区级各部门财政决算28条。',
    '公开2024年一般公共预算执行情况和2025年预算草案。',
    '公开部门决算（2024年）28条。',
    '公布2024年政府信息公开工作年度报告。',
    '公布2024年政务公开年报。',
    '公开2024年政府工作报告、2024年国民经济和社会发展计划执行情况。',
    '公开2024年工作总结12篇。',
    '通报2024年政务公开考核结果。',
    '年度报告全面总结了2024年工作。',
    '公开2024年财政决算信息28条。',
    '公开2026年财政预算信息28条。',
    '按时发布2024年度政府信息公开工作年度报告。',
    '2026年将进一步加大公开力度。',
    '2026年，继续推进基层政务公开标准化。',
    '其余2件结转2026年办理。',
    '除4件转结2026年办理外均已答复。',
    '发布2024年度人大议案和政协提案办理总体情况。',
    '2024年指出的问题已全部整改。',
    '2024年存在的问题已整改到位。',
    '对2024年反馈的不足逐项改进。',
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

describe('a confirmed year', () => {
  const sentence = '于2019年开通平台。'
  const report = rewritten('siteInspection', [sentence])
  const { id, basis } = found(report, 'other-year:siteInspection:2019')
  const confirmed = { ...report, draft: withConfirmed(report.draft, id, basis) }
  const confirmedIn = (after: typeof report, finding = id): boolean =>
    isConfirmed(after.draft, found(after, finding))

  test.each([
    [[sentence]],
    [['该平台于2019年开通。']],
    [['于2019年开通平台，并检查{siteColumns}个栏目。']],
    [['新的一段。', sentence]],
    [[sentence, '于2018年开通平台。']],
  ])('stays confirmed when words change (%#)', (sentences) => {
    expect(confirmedIn(rewritten('siteInspection', sentences, confirmed))).toBe(true)
  })

  test('comes back when the year in the sentence or the report’s year changes', () => {
    const other = rewritten('siteInspection', ['于2018年开通平台。'], confirmed)
    expect(confirmedIn(other, 'other-year:siteInspection:2018')).toBe(false)
    expect(confirmedIn(typed({ year: '2026', trainingDate: '' }, confirmed))).toBe(false)
  })

  test('says nothing of the same year in another sentence', () => {
    const both = rewritten('siteInspection', [sentence, '2019年，全区检查12次。'], confirmed)
    expect(confirmedIn(both)).toBe(true)
    expect(confirmedIn(both, 'other-year:siteInspection:2019:2')).toBe(false)
  })
})

describe('the report’s own name with another year', () => {
  const said = (section: string, sentence: string): string[] => findings(rewritten(section, [sentence]))

  test('may be last year’s report, written in January: both ways out are told, and it can be confirmed', () => {
    expect(said('siteInspection', '编制了2024年政府信息公开工作年度报告。')).toEqual([
      'warning other-year:siteInspection:2024: 这里写的是 2024 年的年度报告。指本报告的，应改为 2025 年；确实是在 2025 年编制、公布的 2024 年报告，点“已核实”：“编制了2024年政府信息公开工…”',
    ])
  })

  test('is an error where the report calls itself so, with the year that is right', () => {
    expect(said('siteInspection', '现公布和平区２０２４年度信息公开政务工作总结报告。')).toEqual([
      'error C07:siteInspection:name:2024: 本报告的年度是 2025 年，报告名称里写成了 2024 年，应改为 2025 年：“现公布和平区２０２４年度信息公开政务…”',
    ])
  })

  test('stays what it was confirmed to be while the sentence is rewritten', () => {
    const report = rewritten('siteInspection', ['编制了2024年政府信息公开工作年度报告。'])
    const { id, basis } = found(report, 'other-year:siteInspection:2024')
    const confirmed = { ...report, draft: withConfirmed(report.draft, id, basis) }
    const after = rewritten('siteInspection', ['认真编制了2024年政府信息公开工作年度报告。'], confirmed)
    expect(isConfirmed(after.draft, found(after, id))).toBe(true)
  })

  test('is found in a sentence that was asked about for its year before', () => {
    const sentence = '反映2024年公开工作情况，本报告所列数据的统计期限为2024年1月1日至12月31日。'
    expect(said('siteInspection', sentence).map((one) => one.split(':').slice(0, 3).join(':'))).toEqual([
      'error C07:siteInspection:period',
    ])
  })
})

test('a wrong year of the period is mended alone; another in its sentence is asked about in its own finding', () => {
  const told = check(
    rewritten('siteInspection', ['统计期限为2024年1月1日至12月31日，2024年印发文件3件。']),
  ).filter(({ basis }) => basis === '2024 2025')
  const mends = told.flatMap(({ severity, mends: [mend] = [] }) => [
    [severity, mend?.changes.map((change) => 'from' in change && change.from), mend?.together],
  ])
  expect(mends).toEqual([
    ['error', [5], 'year'],
    ['warning', [22], undefined],
  ])
})
