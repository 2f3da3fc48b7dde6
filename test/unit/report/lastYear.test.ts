import { describe, expect, test } from 'vitest'
import { newDraft, withConfirmed, withText, withValue } from '../../../src/report/draft/draft'
import {
  carriedHint,
  lastYearAt,
  lastYearOf,
  nextYearDraft,
  offeredCarried,
  withLastYear,
} from '../../../src/report/lastYear'
import { plainLines } from '../../../src/report/text/prose'
import { type Report, typedAt, titleOf } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'

const basics = {
  unit: '某某县人民政府',
  unitKind: 'county',
  year: '2024',
  signature: '某某县人民政府',
  signedOn: '2025年3月1日',
}
const text = starterProse([
  '（一）主动公开。{year}年公开信息120条。',
  '（二）依申请公开。结转{carried_out_total}件。',
])

function reportOf2024(): Report {
  let draft = newDraft(statutory, 'old', { ...basics, processingFee: '0', normative_valid: '12' })
  draft = withText(draft, 'overview', text)
  for (const [figure, typed] of [
    ['carried_out_naturalPerson', '6'],
    ['carried_out_commercial', '1（商业银行）'],
    ['carried_out_total', '7'],
    ['carried_in_total', '2'],
    ['new_total', '59'],
  ] as const)
    draft = withValue(draft, 'requests', figure, typed)
  return { template: statutory, draft: withConfirmed(draft, 'closing-date', '1') }
}
const next = (): Report => ({ template: statutory, draft: nextYearDraft(reportOf2024(), 'new') })

describe('the report of the year after', () => {
  test('keeps unit, kind and 署名, and is of the next year', () => {
    const report = next()
    expect(titleOf(report)).toBe('某某县人民政府2025年政府信息公开工作年度报告')
    expect(typedAt(report, 'unitKind')).toBe('county')
    expect(typedAt(report, 'signature')).toBe('某某县人民政府')
    expect(report.draft).toMatchObject({ id: 'new', confirmed: {} })
  })

  test('begins with what the year before carried over, and with no other number of it', () => {
    const { values } = next().draft.sections['requests'] ?? { values: {} }
    expect(values).toEqual({
      carried_in_naturalPerson: '6',
      carried_in_commercial: '1',
      carried_in_total: '7',
    })
    expect(typedAt(next(), 'signedOn')).toBe('')
    expect(typedAt(next(), 'processingFee')).toBe('')
    expect(typedAt(next(), 'normative_valid')).toBe('')
  })

  test('keeps the texts, whose bound year moves by itself', () => {
    expect(next().draft.sections['overview']?.text).toEqual(text)
    expect(plainLines(text)[0]).toContain('\uFFFC年公开信息120条')
  })

  test('knows last year’s numbers as they were written, notes and all', () => {
    const report = next()
    expect(lastYearAt(report, 'new_total')).toBe('59')
    expect(lastYearAt(report, 'carried_out_commercial')).toBe('1（商业银行）')
    expect(lastYearAt(report, 'new_legal')).toBeNull()
    expect(lastYearOf(report)).toBe(lastYearOf({ ...report }))
  })

  test('says where 上年结转 comes from, and what it was once another number is typed', () => {
    const report = next()
    expect(carriedHint(report, 'carried_in_total')).toBe('来自 2024 年报告的结转下年度继续办理')
    const other = { ...report, draft: withValue(report.draft, 'requests', 'carried_in_total', '3') }
    expect(carriedHint(other, 'carried_in_total')).toBe('2024 年报告的结转下年度继续办理是 7')
    expect(carriedHint(report, 'carried_in_legal')).toBeNull()
    expect(carriedHint(report, 'new_total')).toBeNull()
  })

  test('of a form without tables carries words and texts', () => {
    const draft = newDraft(summary, 'old', { district: '沈阳市和平区', year: '2024' })
    const report = { template: summary, draft: nextYearDraft({ template: summary, draft }, 'new') }
    expect(titleOf(report)).toBe('沈阳市和平区2025年度信息公开政务工作总结报告')
  })

  test('does not keep the year before the last', () => {
    const second = nextYearDraft(next(), 'third')
    expect(second.lastYear && 'lastYear' in second.lastYear).toBe(false)
    expect(typedAt({ template: statutory, draft: second }, 'year')).toBe('2026')
  })
})

describe('last year’s numbers, typed by hand', () => {
  const fresh: Report = { template: statutory, draft: newDraft(statutory, 'one', { year: '2025' }) }

  test('are known without a report of last year', () => {
    expect(lastYearOf(fresh)).toBeNull()
    const draft = withLastYear(fresh, 'carried_out_total', '7')
    const report = { ...fresh, draft }
    expect(lastYearAt(report, 'carried_out_total')).toBe('7')
    expect(carriedHint(report, 'carried_in_total')).toBe('2024 年报告的结转下年度继续办理是 7')
    expect([...offeredCarried(report)]).toEqual([['carried_in_total', '7']])
    const typed = { ...report, draft: withValue(report.draft, 'requests', 'carried_in_total', '六') }
    expect(offeredCarried(typed).size).toBe(0)
    const noNumber = { ...report, draft: withLastYear(report, 'carried_out_total', '六') }
    expect(offeredCarried(noNumber).size).toBe(0)
    expect(fresh.draft.lastYear).toBeUndefined()
  })

  test('can be mended and taken back beside those of a report', () => {
    const report = next()
    const mended = { ...report, draft: withLastYear(report, 'carried_out_total', '8') }
    expect(lastYearAt(mended, 'carried_out_total')).toBe('8')
    expect(lastYearAt(mended, 'new_total')).toBe('59')
    expect(lastYearAt(report, 'carried_out_total')).toBe('7')
    const blanked = { ...mended, draft: withLastYear(mended, 'carried_out_total', '') }
    expect(lastYearAt(blanked, 'carried_out_total')).toBeNull()
    expect(withLastYear(report, 'carried_out_total', '7')).toBe(report.draft)
  })
})
