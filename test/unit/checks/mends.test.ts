import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { withMends } from '../../../src/report/mend/withMends'
import { withLastYear } from '../../../src/report/lastYear'
import { plainLines } from '../../../src/report/text/prose'
import { type Report, typedAt } from '../../../src/report/report'
import { village } from '../../fixtures/village/village'
import { huaianReport } from '../../fixtures/huaianReport'
import { newDraft, withText } from '../../../src/report/draft/draft'
import { starterProse } from '../../../src/report/text/starter'
import { found, rewritten, typed } from './reports'
import { lawReport } from './statutoryReports'

const oneOf = (report: Report, id: RegExp): Finding => {
  const all = check(report)
  const one = all.find((finding) => id.test(finding.id))
  if (!one) throw new RangeError(`no ${String(id)} among ${all.map((other) => other.id).join(', ')}`)
  return one
}
/** The report after the n-th button of a finding was pressed. */
function pressed(report: Report, { mends = [] }: Finding, nth = 0): Report {
  const mend = mends[nth]
  if (!mend) throw new RangeError('no button')
  return { template: report.template, draft: withMends(report, [mend]) }
}
const textOf = ({ draft }: Report, section: string): string => {
  const text = draft.sections[section]?.text
  return text ? plainLines(text).join('\n') : ''
}

describe('a wrong year', () => {
  const report = lawReport(
    { unit: '和平区人民政府', year: '2025' },
    {
      preamble: ['本报告统计期限为2024年1月1日至2024年12月31日。'],
      overview: ['二〇二四年，全区公开12条。'],
    },
  )

  test('of the period is mended at both its ends, and then nothing is asked', () => {
    const finding = oneOf(report, /^C07:preamble:period/u)
    expect(finding.mends?.map(({ label, together }) => [label, together])).toEqual([['改为 2025', 'year']])
    const mended = pressed(report, finding)
    expect(textOf(mended, 'preamble')).toBe('本报告统计期限为2025年1月1日至2025年12月31日。')
    expect(check(mended).filter(({ id }) => id.startsWith('C07:preamble'))).toEqual([])
  })

  test('that is only asked about is mended as it is written, and not together with others', () => {
    const finding = oneOf(report, /^other-year:overview/u)
    expect(finding.mends?.[0]?.together).toBeUndefined()
    expect(textOf(pressed(report, finding), 'overview')).toBe('二〇二五年，全区公开12条。')
  })
})

describe('a cell that alone is wrong', () => {
  const right = huaianReport()
  const report = huaianReport({ granted_naturalPerson: '1243' })

  test('is one finding, which names its row and its column and leads to it', () => {
    const about = check(report).filter(({ id }) => /^H\d/u.test(id))
    expect(about.map(({ id, also }) => [id, also])).toEqual([['H1-granted', ['H2-naturalPerson']]])
    expect(about[0]?.sentence).toBe(
      '“（一）予以公开”这一行、“自然人”这一列都对不上。交叉的一格是 1243 件，按其余各数应为 1288 件，少 45 件。',
    )
    expect(about[0]?.target).toMatchObject({ kind: 'figure', figure: 'granted_naturalPerson' })
    expect(about[0]?.figures.slice(0, 2)).toEqual(['granted_naturalPerson', 'granted_total'])
  })

  test('is mended by one press, its note kept', () => {
    const noted = huaianReport({ granted_naturalPerson: '1243（含上年 2 件）' })
    const mended = pressed(noted, oneOf(noted, /^H1-granted/u))
    expect(typedAt(mended, 'granted_naturalPerson')).toBe('1288（含上年 2 件）')
    expect(check(pressed(report, oneOf(report, /^H1-granted/u)))).toEqual(check(right))
  })

  test('also where it is a total of both', () => {
    const total = huaianReport({ total_total: '3005' })
    const about = check(total).filter(({ id }) => /^H\d/u.test(id))
    expect(about.map(({ id, also }) => [id, also])).toEqual([['H1-total', ['H2-total', 'H3-total']]])
    expect(typedAt(pressed(total, oneOf(total, /^H1-total/u)), 'total_total')).toBe('3050')
  })

  test('two such cells are two findings; where they could be exchanged, no cell is named', () => {
    const two = huaianReport({ granted_naturalPerson: '1243', partial_commercial: '9' })
    expect(
      check(two)
        .filter(({ id }) => /^H\d/u.test(id))
        .map(({ also }) => also?.length),
    ).toEqual([1, 1])
    const alike = huaianReport({ granted_naturalPerson: '1289', partial_commercial: '8' })
    const about = check(alike).filter(({ id }) => /^H\d/u.test(id))
    expect(about.map(({ id }) => id).sort()).toEqual([
      'H1-granted',
      'H1-partial',
      'H2-commercial',
      'H2-naturalPerson',
    ])
    expect(about.every(({ also }) => also === undefined)).toBe(true)
  })
})

test('a total that does not add up can be set to its sum: in the summary, and in a form of one’s own', () => {
  const sum = typed({ keyAreaInfo: '300' })
  const rule = sum.template.rules.find(({ kind }) => kind === 'sum')
  expect(rule?.id).toBe('key-area-parts')
  const finding = found(sum, 'key-area-parts')
  expect(finding.mends?.[0]?.label).toMatch(/^合计改为 \d+$/u)
  expect(finding.mends?.[0]?.together).toBeUndefined()
  expect(check(pressed(sum, finding)).some(({ id }) => id === 'key-area-parts')).toBe(false)

  const own = village.rules.find((one) => one.kind === 'sum')
  if (own?.kind !== 'sum') throw new RangeError('the village has no sum')
  const values = Object.fromEntries([[own.total, '9'], ...own.parts.map((part) => [part, '2'] as const)])
  const report = { template: village, draft: newDraft(village, 'v', { ...values, [village.year]: '2025' }) }
  const mended = pressed(report, oneOf(report, new RegExp(`^${own.id}`, 'u')))
  expect(typedAt(mended, own.total)).toBe(String(2 * own.parts.length))
})

test('a document’s number gets its brackets, in any form and all of them at once', () => {
  const sentence = '按照国办公开办函[2021]30号、津政办发(2023)5号编制。'
  for (const report of [
    lawReport({ year: '2025' }, { overview: [sentence] }),
    rewritten('siteInspection', [sentence]),
  ]) {
    const all = check(report).filter(({ id }) => id.startsWith('document-number:'))
    expect(all.map(({ mends }) => mends?.[0]?.label)).toEqual(['改为 〔2021〕', '改为 〔2023〕'])
    expect(all.every(({ mends }) => mends?.[0]?.together === 'document-number')).toBe(true)
    const draft = withMends(
      report,
      all.flatMap(({ mends = [] }) => mends),
    )
    const section = all[0]?.target.section ?? ''
    expect(textOf({ template: report.template, draft }, section)).toBe(
      '按照国办公开办函〔2021〕30号、津政办发〔2023〕5号编制。',
    )
  }
})

/** The published report with other values, and with these paragraphs in 总体情况. */
function withSentences(values: Readonly<Record<string, string>>, sentences: readonly string[]): Report {
  const { template, draft } = huaianReport(values)
  return { template, draft: withText(draft, 'overview', starterProse(sentences)) }
}

describe('one cause is one finding', () => {
  const parts = '结果维持72件，结果纠正64件，其他结果178件，尚未审结37件'
  const told = (report: Report): string[] =>
    check(report)
      .filter(({ id }) => /^(?:X\d|H\d)/u.test(id))
      .map(({ id }) => id)

  test('a whole that differs from the table, and so from its parts, is told once; it becomes 19 or the figure', () => {
    const report = withSentences({}, [`政府信息公开行政复议350件，其中${parts}。`])
    expect(told(report)).toEqual(['X5:overview:350-351'])
    const finding = oneOf(report, /^X5/u)
    expect(finding.mends?.map(({ label }) => label)).toEqual(['改为 351', '改成数据项'])
    expect(textOf(pressed(report, finding), 'overview')).toContain('行政复议351件')
    expect(textOf(pressed(report, finding, 1), 'overview')).toContain('行政复议\uFFFC件')
    expect(told(pressed(report, finding, 1))).toEqual([])
  })

  test('a list that stays wrong with the table’s number is told beside it', () => {
    const report = withSentences({}, [
      '政府信息公开行政复议350件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件，撤回9件。',
    ])
    expect(told(report).map((id) => id.split(':')[0])).toContain('X8')
  })

  test('a sentence that is right where the cell is wrong is left to the cell', () => {
    const report = withSentences({ new_total: '3118' }, ['2024年，全市共受理政府信息公开申请3119件。'])
    expect(told(report)).toEqual(['H1-new'])
  })

  test('上年结转 that differs in several columns is one finding, mended in all of them', () => {
    const before = huaianReport()
    let { draft } = before
    for (const place of ['carried_out_naturalPerson', 'carried_out_total'])
      draft = withLastYear({ template: before.template, draft }, place, '30')
    const report = { template: before.template, draft }
    const finding = oneOf(report, /^H7/u)
    expect(check(report).filter(({ id }) => id.startsWith('H7'))).toHaveLength(1)
    expect(finding.figures).toEqual(['carried_in_naturalPerson', 'carried_in_total'])
    const mended = pressed(report, finding)
    expect([typedAt(mended, 'carried_in_naturalPerson'), typedAt(mended, 'carried_in_total')]).toEqual([
      '30',
      '30',
    ])
  })
})

test('a sum of two cells shows both', () => {
  const report = withSentences({}, ['2024年，予以公开及部分公开1815件。'])
  expect(oneOf(report, /^X3/u).sentence).toContain('（1362＋454）')
})
