import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { newDraft, withValue } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { cellsOf } from '../../../src/report/template/tables'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { findings, found, freshReport, rewritten, typed } from './reports'
import { lawReport, zeros } from './statutoryReports'

test('blank: a figure with nothing in it is missing, and one click goes to its input', () => {
  const report = typed({ requestsReceived: '' })
  expect(findings(report)).toEqual(['missing blank:requestsReceived: 受理公开申请件数 未填'])
  expect(found(report, 'blank:requestsReceived')).toMatchObject({
    about: '受理公开申请件数',
    target: { kind: 'figure', section: 'requests', figure: 'requestsReceived' },
    figures: ['requestsReceived'],
  })
})

test('blank: spaces are blank, 0 is not', () => {
  expect(findings(typed({ requestsReceived: ' 　' }))).toHaveLength(1)
  expect(findings(typed({ requestsReceived: '0' }))).toEqual([])
})

test('blank: a figure that stands in two sentences is asked for once', () => {
  expect(findings(typed({ policyFiles: '', year: '' }))).toEqual([
    'missing blank:year: 报告年度 未填',
    'missing blank:policyFiles: 政府现行文件公开数 未填',
  ])
})

test('blank: a figure that no sentence states is not asked for', () => {
  const report = typed({ requestsReceived: '' }, rewritten('requests', ['全年未收到公开申请。']))
  expect(findings(report)).toEqual([])
})

test('blank: a figure that now stands in another section is asked for there', () => {
  const report = typed({ policyFiles: '' }, rewritten('proactive', ['主动公开{portalDisclosures}条。']))
  expect(found(report, 'blank:policyFiles').target).toMatchObject({ section: 'outreach' })
})

test('blank: the fresh draft misses every figure but the decree, and nothing else is said', () => {
  expect(findings(freshReport()).map((finding) => finding.split(':')[1])).toEqual(
    expect.arrayContaining(
      summary.figures
        .filter((figure) => !('optional' in figure) && figure.place !== 'decreeNo')
        .map(({ place }) => place),
    ),
  )
  expect(findings(freshReport())).toHaveLength(50)
  expect(findings(freshReport()).filter((finding) => !finding.startsWith('missing blank:'))).toEqual([])
})

test('unit-kind: a kind of unit that is not chosen is missing, though the report does not print it', () => {
  const asked = (kind: string) =>
    check(lawReport(zeros({ unit: '某局', year: '2025', unitKind: kind })))
      .filter(({ figures }) => figures.includes('unitKind'))
      .map(({ severity, sentence, target }) => ({ severity, sentence, target }))
  expect(asked('')).toEqual([
    {
      severity: 'missing',
      sentence: '单位类型未选：截止日期和规章等核对要用',
      target: { kind: 'figure', section: 'basics', figure: 'unitKind' },
    },
  ])
  expect(asked('department')).toEqual([])
  // a form that does not ask for it
  expect(findings(typed({})).filter((one) => one.includes('unit-kind'))).toEqual([])
})

test('empty: a printed section without a word is missing', () => {
  const report = rewritten('siteInspection', [' ', ''])
  expect(findings(report)).toEqual([
    'missing empty:siteInspection: “（六）网站栏目检查情况”还没写；不需要请删去本节',
  ])
  expect(found(report, 'empty:siteInspection').target).toEqual({ kind: 'section', section: 'siteInspection' })
})

test('empty: a section that the form prescribes cannot be deleted, and nobody is asked to', () => {
  const empty = (section: string) =>
    found(lawReport(zeros(), { [section]: [''] }), `empty:${section}`).sentence
  expect(empty('others')).toBe(
    '“六、其他需要报告的事项”还没写；这是国办公开办函〔2021〕30号规定的部分，不能空着',
  )
  expect(empty('preamble')).toContain('还没写；这是固定的部分，不能空着')
})

test('empty: one word or one figure is something', () => {
  expect(findings(rewritten('siteInspection', ['无']))).toEqual([])
  expect(findings(rewritten('requests', ['{requestsReceived}']))).toEqual([])
})

test('blank: the cells of a table are told together while they are many, one by one when few are left', () => {
  const fresh = newDraft(statutory, 'd', { unit: '和平区人民政府', year: '2025' })
  const cells = (report: Report) =>
    check(report)
      .filter(({ severity, target }) => severity === 'missing' && target.section === 'disputes')
      .map(({ sentence }) => sentence)
  expect(cells({ template: statutory, draft: fresh })).toEqual(['表中还有 15 格未填，没有发生的填 0'])
  const table = statutory.sections.find(({ place }) => place === 'disputes')?.table
  const all = table ? cellsOf(table) : []
  const draft = all.slice(0, -2).reduce((filled, cell) => withValue(filled, 'disputes', cell, '0'), fresh)
  expect(cells({ template: statutory, draft })).toEqual([
    '行政诉讼 复议后起诉 尚未审结 未填',
    '行政诉讼 复议后起诉 总计 未填',
  ])
})

const underHeads = (...lines: readonly string[]): string[] =>
  findings(lawReport(zeros(), { overview: lines })).filter((finding) => finding.includes('bare-heads'))

test('bare-heads: a head of the form with nothing under it is missing, all of a part in one sentence', () => {
  const own = '（二）依申请公开。全年收到申请0件。'
  expect(underHeads('（一）主动公开。', own, '（五）监督保障。')).toEqual([
    'missing bare-heads:overview: （一）主动公开、（五）监督保障只有标题，没有内容',
  ])
  expect(underHeads('（一）主动公开。', '通过网站公开信息20条。', own)).toEqual([])
  expect(underHeads('（一）主动公开。通过网站公开信息20条。', own)).toEqual([])
})
