import { describe, expect, test } from 'vitest'
import { newDraft, withText, withValue } from '../../../src/report/draft/draft'
import {
  BLANK_SHOWN,
  entriesOf,
  entryAt,
  figureAt,
  hintAt,
  progressOf,
  type Report,
  sectionAt,
  shownAt,
  statedFigures,
  titleOf,
  typedAt,
  yearOf,
} from '../../../src/report/report'
import { homeOf, sectionsStating } from '../../../src/report/standing'
import { starterProse } from '../../../src/report/text/starter'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'

const reportWith = (values: Readonly<Record<string, string>>): Report => ({
  template: summary,
  draft: newDraft(summary, 'd1', values),
})
/** The report with other sentences in a section. */
const rewritten = ({ template, draft }: Report, section: string, ...sentences: string[]): Report => ({
  template,
  draft: withText(draft, section, starterProse(sentences)),
})

test('the example of a day is of the year after the report’s', () => {
  const report = reportWith({ year: '2026', signedOn: '一月' })
  expect(hintAt(report, 'signedOn')).toBe('可不填；例如 2027年1月20日')
  expect(entryAt(report, 'signedOn')).toMatchObject({
    sentence: '“一月”不是完整的日期，请写年月日，例如 2027年1月20日。',
  })
  expect(hintAt(reportWith({}), 'signedOn')).toBe('可不填；例如 2026年1月20日')
  expect(hintAt(report, 'decreeNo')).toBe('现行条例为第711号国务院令')
  expect(hintAt(report, 'boards')).toBe('')
})

describe('the title', () => {
  test.each([
    [{ district: '和平区', year: '2025' }, '和平区2025年度信息公开政务工作总结报告'],
    [{ district: ' 和平区 ', year: '２０２５年' }, '和平区2025年度信息公开政务工作总结报告'],
    [{ year: '2025' }, '2025年度信息公开政务工作总结报告'],
    [{ district: '和平区' }, '和平区年度信息公开政务工作总结报告'],
    [{}, '年度信息公开政务工作总结报告'],
    [{ district: '和平区', year: '二五' }, '和平区二五年度信息公开政务工作总结报告'],
  ])('%j → %s', (values, title) => {
    expect(titleOf(reportWith(values))).toBe(title)
  })
})

describe('a figure as printed', () => {
  test('blank, a value, and what is none as typed', () => {
    const report = reportWith({ siteColumns: ' 4,200 个', siteSubcolumns: ' 约30 ' })
    expect(shownAt(report, 'portalDisclosures')).toBe(BLANK_SHOWN)
    expect(shownAt(report, 'siteColumns')).toBe('4200')
    expect(shownAt(report, 'siteSubcolumns')).toBe('约30')
    expect(typedAt(report, 'siteSubcolumns')).toBe(' 约30 ')
  })

  test('a date is judged by the report’s year, once that is known', () => {
    const day = { trainingDate: '2024.3.12' }
    expect(entryAt(reportWith(day), 'trainingDate').kind).toBe('value')
    expect(entryAt(reportWith({ ...day, year: '20xx' }), 'trainingDate').kind).toBe('value')
    expect(entryAt(reportWith({ ...day, year: '2024' }), 'trainingDate').kind).toBe('value')
    expect(entryAt(reportWith({ ...day, year: '2025' }), 'trainingDate')).toMatchObject({ problem: 'year' })
  })

  test('the year is null while blank or wrong', () => {
    expect(yearOf(reportWith({}))).toBeNull()
    expect(yearOf(reportWith({ year: '25' }))).toBeNull()
    expect(yearOf(reportWith({ year: '2025年' }))).toBe(2025)
  })

  test('a new draft has new entries', () => {
    const before = reportWith({ siteColumns: '1' })
    expect(entriesOf(before).get('siteColumns')).toMatchObject({ amount: 1 })
    const after = { ...before, draft: withValue(before.draft, 'proactive', 'siteColumns', '2') }
    expect(entriesOf(after).get('siteColumns')).toMatchObject({ amount: 2 })
    expect(entriesOf(before).get('siteColumns')).toMatchObject({ amount: 1 })
  })

  test('a place that the template does not name is a bug, and says which', () => {
    expect(() => figureAt(summary, 'budget')).toThrow(
      new RangeError('template summary has no figure "budget"'),
    )
    expect(() => sectionAt(summary, 'tables')).toThrow(
      new RangeError('template summary has no section "tables"'),
    )
    expect(sectionAt(summary, 'requests').heading).toBe('（二）依申请公开情况')
  })
})

describe('how much is filled', () => {
  test('a new draft has the decree of 51, a complete one all', () => {
    expect(progressOf(reportWith({}))).toEqual({ filled: 1, stated: 51 })
    expect(progressOf(completeReport())).toEqual({ filled: 51, stated: 51 })
  })

  test('0 is filled; what is wrong is not', () => {
    expect(progressOf(reportWith({ requestsReceived: '0' })).filled).toBe(2)
    expect(progressOf(reportWith({ requestsReceived: '无' })).filled).toBe(1)
  })

  test('a figure taken out of its sentence is not waited for', () => {
    const report = rewritten(completeReport(), 'requests', '全年没有收到公开申请。')
    expect(statedFigures(report).has('requestsReceived')).toBe(false)
    expect(progressOf(report)).toEqual({ filled: 50, stated: 50 })
  })

  test('the title states its figures even when no sentence does', () => {
    const report = rewritten(completeReport(), 'overview', '认真贯彻落实条例。')
    expect(statedFigures(report).has('district')).toBe(true)
    expect(statedFigures(report).has('decreeNo')).toBe(false)
  })
})

describe('where a figure is found', () => {
  test('in its own section, also when it stands in others', () => {
    const report = completeReport()
    expect(sectionsStating(report, 'policyFiles')).toEqual(['proactive', 'outreach'])
    expect(homeOf(report, 'policyFiles')).toBe('proactive')
  })

  test('in its own section, also when an earlier one states it too', () => {
    const report = rewritten(completeReport(), 'overview', '受理申请{requestsReceived}件。')
    expect(sectionsStating(report, 'requestsReceived')).toEqual(['overview', 'requests'])
    expect(homeOf(report, 'requestsReceived')).toBe('requests')
  })

  test('in 基本信息 for what the whole report repeats', () => {
    expect(homeOf(completeReport(), 'year')).toBe('basics')
    expect(homeOf(completeReport(), 'openDay')).toBe('basics')
  })

  test('in the first that still states it, once deleted from its own', () => {
    const report = rewritten(completeReport(), 'proactive', '全年主动公开{portalDisclosures}条。')
    expect(homeOf(report, 'policyFiles')).toBe('outreach')
    expect(homeOf(report, 'portalDisclosures')).toBe('proactive')
  })

  test('in another section to which it was moved', () => {
    const report = rewritten(
      rewritten(completeReport(), 'requests', '详见下文。'),
      'siteInspection',
      '受理{requestsReceived}件。',
    )
    expect(homeOf(report, 'requestsReceived')).toBe('siteInspection')
  })

  test('nowhere once no sentence states it; 基本信息 does not hold on to it', () => {
    expect(homeOf(rewritten(completeReport(), 'requests', '没有申请。'), 'requestsReceived')).toBeNull()
    expect(homeOf(rewritten(completeReport(), 'overview', '认真落实条例。'), 'decreeNo')).toBeNull()
    expect(homeOf(rewritten(completeReport(), 'overview', '认真落实条例。'), 'district')).toBe('basics')
  })
})
