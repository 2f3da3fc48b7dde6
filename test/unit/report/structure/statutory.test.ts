import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../../src/report/draft/draft'
import type { Act } from '../../../../src/report/structure/acts'
import {
  mergedFigures,
  renamedFigure,
  retypedFigure,
  withFigure,
  withoutFigure,
} from '../../../../src/report/structure/figures'
import { fixedReason } from '../../../../src/report/structure/fixed/fixedReason'
import {
  indentedSection,
  movedSection,
  placedSection,
  renamedSection,
  withoutSection,
  withSection,
} from '../../../../src/report/structure/sections'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { explanationOf } from '../../../../src/templates/explanations'
import { headings, placeOf, reportOf } from './story'

const start = () => reportOf(newDraft(statutory, 'd1'))
const add = (report: ReturnType<typeof start>, after: string, heading: string, level: 1 | 2 | 3) =>
  withSection(report, after, { heading, level }).draft
/** The report with （一）甲 （二）乙 in 一. */
const withTwo = () => {
  const one = add(start(), 'overview', '甲', 2)
  return reportOf(add(reportOf(one), placeOf(one, '（一）甲'), '乙', 2))
}

describe('inside 一、总体情况', () => {
  test('sections are added as （一）（二）, before 二', () => {
    expect(headings(withTwo().draft).slice(0, 4)).toEqual([
      '一、总体情况',
      '  （一）甲',
      '  （二）乙',
      '二、主动公开政府信息情况',
    ])
  })

  test('they are moved, renamed, indented and removed', () => {
    const report = withTwo()
    const second = placeOf(report.draft, '（二）乙')
    expect(headings(movedSection(report, second, 'up')).slice(1, 3)).toEqual(['  （一）乙', '  （二）甲'])
    expect(headings(renamedSection(report, second, '（二）丙'))[2]).toBe('  （二）丙')
    expect(headings(indentedSection(report, second, 1))[2]).toBe('    1.乙')
    expect(headings(withoutSection(report, placeOf(report.draft, '（一）甲'))).slice(0, 3)).toEqual([
      '一、总体情况',
      '  （一）乙',
      '二、主动公开政府信息情况',
    ])
  })

  test('they do not leave it', () => {
    const report = withTwo()
    const second = placeOf(report.draft, '（二）乙')
    expect(movedSection(report, second, 'down')).toBe(report.draft)
    expect(placedSection(report, second, null)).toBe(report.draft)
    expect(indentedSection(report, second, -1)).toBe(report.draft)
    expect(fixedReason(report, second, { kind: 'move', to: 'down' })).toBe(
      '国办公开办函〔2021〕30号规定了各部分，自拟的小节只能放在“一、总体情况”之内，或者设为附件。',
    )
  })

  test('a figure of one’s own is added, renamed, and removed', () => {
    const { draft, place } = withFigure(start(), 'overview', { kind: 'count', label: '培训场次', unit: '场' })
    const report = reportOf(draft)
    expect(fixedReason(report, place ?? '', { kind: 'removeFigure' })).toBeNull()
    expect(withoutFigure(report, place ?? '').form?.figures).toEqual(statutory.figures)
  })
})

test.each<[string, string, Act, string]>([
  [
    'a prescribed heading is not renamed',
    'proactive',
    { kind: 'rename', heading: '二、主动公开' },
    '“二、主动公开政府信息情况”是国办公开办函〔2021〕30号规定的部分，不能改名。',
  ],
  [
    'nor is 一 itself',
    'overview',
    { kind: 'rename', heading: '一、概述' },
    '“一、总体情况”是国办公开办函〔2021〕30号规定的部分，不能改名。',
  ],
  [
    'a prescribed part is not moved',
    'requests',
    { kind: 'move', to: 'up' },
    '“三、收到和处理政府信息公开申请情况”是国办公开办函〔2021〕30号规定的部分，不能移动。',
  ],
  [
    'nor removed',
    'others',
    { kind: 'remove' },
    '“六、其他需要报告的事项”是国办公开办函〔2021〕30号规定的部分，不能删除。',
  ],
  [
    'nor indented',
    'problems',
    { kind: 'indent', by: 1 },
    '“五、存在的主要问题及改进情况”是国办公开办函〔2021〕30号规定的部分，不能改变级别。',
  ],
  ['the preamble stays', 'preamble', { kind: 'remove' }, '“前言”是法定格式报告固定的部分，不能删除。'],
  [
    'no part is added',
    'proactive',
    { kind: 'add', heading: '其他', level: 1 },
    '国办公开办函〔2021〕30号规定了各部分，自拟的小节只能放在“一、总体情况”之内，或者设为附件。',
  ],
  [
    'no section is added under a table',
    'disputes',
    { kind: 'add', heading: '其他', level: 2 },
    '国办公开办函〔2021〕30号规定了各部分，自拟的小节只能放在“一、总体情况”之内，或者设为附件。',
  ],
  [
    'a cell stays',
    'review_total',
    { kind: 'removeFigure' },
    '“行政复议 总计”由国办公开办函〔2021〕30号规定，不能更改。',
  ],
  [
    'and so does the fee, which is to be reported',
    'processingFee',
    { kind: 'removeFigure' },
    '“信息处理费收取金额”由国办公开办函〔2021〕30号规定，不能更改。',
  ],
  ['and the year', 'year', { kind: 'removeFigure' }, '“报告年度”是报告的基本信息，不能删除。'],
])('%s', (_, place, act, sentence) => {
  expect(fixedReason(start(), place, act)).toBe(sentence)
})

test('what is refused leaves the same draft', () => {
  const report = start()
  const { draft } = report
  expect(renamedSection(report, 'proactive', '二、别的')).toBe(draft)
  expect(movedSection(report, 'requests', 'up')).toBe(draft)
  expect(placedSection(report, 'requests', 'overview')).toBe(draft)
  expect(withoutSection(report, 'others', { under: true })).toBe(draft)
  expect(withSection(report, 'others', { heading: '七、其他', level: 1 })).toEqual({ draft, place: null })
  expect(renamedFigure(report, 'review_total', '合计')).toBe(draft)
  expect(retypedFigure(report, 'review_total', { kind: 'text', unit: '' })).toBe(draft)
  expect(mergedFigures(report, 'review_maintain', 'review_total')).toBe(draft)
  expect(withoutFigure(report, 'year')).toBe(draft)
})

test('the cells keep their explanations on the form of one’s own', () => {
  const draft = add(start(), 'overview', '甲', 2)
  const place = 'regulations_made'
  expect(explanationOf(reportOf(draft).template, place)).toBe(explanationOf(statutory, place))
  expect(explanationOf(statutory, place)).not.toBeNull()
})
