import { expect, test } from 'vitest'
import { summary } from '../../../src/templates/summary/summary'
import { findings, found, freshReport, rewritten, typed } from './reports'

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

test('empty: a printed section without a word is missing', () => {
  const report = rewritten('siteInspection', [' ', ''])
  expect(findings(report)).toEqual(['missing empty:siteInspection: “（六）网站栏目检查情况”没有内容'])
  expect(found(report, 'empty:siteInspection').target).toEqual({ kind: 'section', section: 'siteInspection' })
})

test('empty: one word or one figure is something', () => {
  expect(findings(rewritten('siteInspection', ['无']))).toEqual([])
  expect(findings(rewritten('requests', ['{requestsReceived}']))).toEqual([])
})
