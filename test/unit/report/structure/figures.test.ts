import { describe, expect, test } from 'vitest'
import { withText, withValue } from '../../../../src/report/draft/draft'
import { nextYearDraft } from '../../../../src/report/lastYear'
import { figureAt, titleOf, typedAt } from '../../../../src/report/report'
import {
  mergedFigures,
  renamedFigure,
  retypedFigure,
  withFigure,
  withoutFigure,
  withoutRule,
  withSumRule,
} from '../../../../src/report/structure/figures'
import { fixedReason } from '../../../../src/report/structure/fixed/fixedReason'
import { faultOf } from '../../../../src/report/template/faultOf'
import { starterProse } from '../../../../src/report/text/starter'
import { completeReport } from '../../../fixtures/completeReport'
import { reportOf, textOf } from './story'

const start = () => reportOf(completeReport().draft)
const ruleIds = (draft: ReturnType<typeof start>['draft']) =>
  reportOf(draft).template.rules.map(({ id }) => id)

describe('a new figure', () => {
  test('has a place and a label of its own', () => {
    const one = withFigure(start(), 'training', { kind: 'count', label: '参训人数', unit: '人' })
    expect(one.place).toBe('f1')
    expect(figureAt(reportOf(one.draft).template, 'f1')).toEqual({
      place: 'f1',
      section: 'training',
      kind: 'count',
      label: '参训人数（2）',
      unit: '人',
    })
    const two = withFigure(reportOf(one.draft), 'training', { kind: 'text', label: ' ', unit: '' })
    expect(figureAt(reportOf(two.draft).template, 'f2').label).toBe('数据项')
  })

  test('takes what is typed', () => {
    const { draft, place } = withFigure(start(), 'training', { kind: 'count', label: '次数', unit: '次' })
    const typed = withValue(draft, 'training', place ?? '', '3')
    expect(typedAt(reportOf(typed), place ?? '')).toBe('3')
  })
})

test('a renamed figure has a label that no other has', () => {
  const draft = renamedFigure(start(), 'leaflets', '展板数')
  expect(figureAt(reportOf(draft).template, 'leaflets').label).toBe('展板数（2）')
  const report = start()
  expect(renamedFigure(report, 'boards', '展板数')).toBe(report.draft)
})

describe('a figure of another kind', () => {
  test('keeps what was typed and loses the rules that cannot take it', () => {
    const draft = retypedFigure(start(), 'onTimeRate', { kind: 'text', unit: '' })
    expect(typedAt(reportOf(draft), 'onTimeRate')).toBe('100')
    expect(ruleIds(draft)).not.toContain('rates-in-range')
    expect(ruleIds(draft)).not.toContain('all-closed-on-time')
    expect(ruleIds(draft)).toContain('excellent-within-satisfied')
    expect(faultOf(reportOf(draft).template)).toBeNull()
  })

  test('loses its role, another unit does not', () => {
    const other = retypedFigure(start(), 'requestsReceived', { kind: 'text', unit: '' })
    expect(reportOf(other).template.roles).toEqual({})
    const same = retypedFigure(start(), 'requestsReceived', { kind: 'count', unit: '份' })
    expect(reportOf(same).template.roles).toEqual({ requestsStated: 'requestsReceived' })
  })
})

describe('of two figures that are one', () => {
  test('the kept one stands in the texts, in last year’s and in the rules', () => {
    const report = reportOf(nextYearDraft(completeReport(), 'next'))
    const draft = mergedFigures(report, 'mailboxReceived', 'appealsReceived')
    const merged = reportOf(draft)
    expect(textOf(draft, 'response')).toContain('今年共受理诉求件{mailboxReceived}件')
    expect(JSON.stringify(draft.lastYear)).not.toContain('appealsReceived')
    expect(merged.template.rules.find(({ id }) => id === 'appeals-closed')).toMatchObject({
      whole: 'mailboxReceived',
    })
    expect(figureAt(merged.template, 'mailboxReceived').otherUnits).toEqual(['件'])
    expect(faultOf(merged.template)).toBeNull()
  })

  test('its value stays, or comes from the other when it has none', () => {
    const both = mergedFigures(start(), 'mailboxReceived', 'appealsReceived')
    expect(typedAt(reportOf(both), 'mailboxReceived')).toBe(typedAt(start(), 'mailboxReceived'))
    const blank = reportOf(withValue(start().draft, 'response', 'mailboxReceived', ''))
    const one = mergedFigures(blank, 'mailboxReceived', 'appealsReceived')
    expect(typedAt(reportOf(one), 'mailboxReceived')).toBe('7436')
  })

  test('a rule that would compare it with itself goes', () => {
    expect(ruleIds(mergedFigures(start(), 'appealsReceived', 'appealsClosed'))).not.toContain(
      'appeals-closed',
    )
  })

  test('the kept one takes a role over', () => {
    const draft = mergedFigures(start(), 'appealsReceived', 'requestsReceived')
    expect(reportOf(draft).template.roles).toEqual({ requestsStated: 'appealsReceived' })
  })

  test('both are of one kind', () => {
    expect(fixedReason(start(), 'appealsReceived', { kind: 'mergeFigure', into: 'averageScore' })).toBe(
      '“受理诉求件数”和“平均分”不是同一种数据，不能合并。',
    )
  })
})

describe('a removed figure', () => {
  test('leaves what it showed as words, in every text', () => {
    const draft = withoutFigure(start(), 'policyFiles')
    expect(textOf(draft, 'proactive')).toContain('公开政府现行文件46件')
    expect(textOf(draft, 'outreach')).toContain('公开政府现行文件46条')
    expect(draft.sections['proactive']?.values['policyFiles']).toBeUndefined()
  })

  test('leaves last year’s words in last year’s text', () => {
    const report = reportOf(nextYearDraft(completeReport(), 'next'))
    const draft = withoutFigure(report, 'policyFiles')
    expect(textOf(draft, 'proactive')).toContain('公开政府现行文件____件')
    expect(JSON.stringify(draft.lastYear?.sections['proactive']?.text)).toContain('公开政府现行文件46件')
  })

  test('leaves a sum to the parts that remain', () => {
    const { template } = reportOf(withoutFigure(start(), 'keyAreaOther'))
    expect(template.rules.find(({ id }) => id === 'key-area-parts')).toMatchObject({
      parts: ['keyAreaSocial', 'keyAreaResources', 'keyAreaProjects'],
    })
  })

  test('is neither the unit nor the year', () => {
    const report = start()
    expect(withoutFigure(report, 'district')).toBe(report.draft)
    expect(fixedReason(report, 'year', { kind: 'removeFigure' })).toBe(
      '“报告年度”是报告的基本信息，不能删除。',
    )
    expect(titleOf(report)).toContain('2025')
  })

  test('with braces in its value leaves no figure in the form’s sentences', () => {
    const draft = withoutFigure(
      reportOf(withValue(start().draft, 'basics', 'servicePlatform', '{x}')),
      'servicePlatform',
    )
    expect(faultOf(reportOf(draft).template)).toBeNull()
    expect(textOf(draft, 'proactive')).toContain('{x}政务服务网')
  })

  test('joins the words beside it', () => {
    const text = starterProse(['甲{leaflets}乙'])
    const draft = withoutFigure(reportOf(withText(start().draft, 'outreach', text)), 'leaflets')
    expect(draft.sections['outreach']?.text?.content).toHaveLength(1)
    expect(JSON.stringify(draft.sections['outreach']?.text)).toMatch(/"text":"甲\d+乙"/u)
  })
})

describe('a sum', () => {
  test('is a rule of the form, once', () => {
    const draft = withSumRule(start(), 'visitors', ['leaflets', 'boards'])
    expect(reportOf(draft).template.rules.at(-1)).toEqual({
      id: 'r1',
      severity: 'error',
      kind: 'sum',
      name: '接待咨询群众人数',
      total: 'visitors',
      parts: ['leaflets', 'boards'],
    })
    expect(withSumRule(reportOf(draft), 'visitors', ['boards', 'leaflets'])).toBe(draft)
    expect(ruleIds(withoutRule(reportOf(draft), 'r1'))).toEqual(ruleIds(start().draft))
    expect(withoutRule(reportOf(draft), 'r9')).toBe(draft)
  })

  test.each<[string[], string]>([
    [['leaflets'], '合计至少要有两个部分。'],
    [['leaflets', 'visitors'], '合计不能包含它自己，也不能重复计算一个数据项。'],
    [['leaflets', 'leaflets'], '合计不能包含它自己，也不能重复计算一个数据项。'],
    [['leaflets', 'onTimeRate'], '合计和各部分须是同一种数。'],
  ])('of %j is refused', (parts, sentence) => {
    const report = start()
    expect(fixedReason(report, 'visitors', { kind: 'sumOf', parts })).toBe(sentence)
    expect(withSumRule(report, 'visitors', parts)).toBe(report.draft)
  })
})
