import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../src/report/draft/draft'
import { outline } from '../../../src/pages/outline'
import { entryAt, progressOf, type Report } from '../../../src/report/report'
import { dueOf, guidanceOf, unitKindOf } from '../../../src/report/unitKind'
import { untilDue } from '../../../src/report/untilDue'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'

const of = (values: Record<string, string>): Report => ({
  template: statutory,
  draft: newDraft(statutory, 'one', values),
})

describe('the kind of unit', () => {
  test.each([
    ['city', 2026_03_31],
    ['county', 2026_03_31],
    ['department', 2026_01_31],
    ['street', 2026_01_31],
  ])('%s publishes its report of 2025 by %i', (unitKind, due) => {
    expect(dueOf(of({ unitKind, year: '2025' }))).toBe(due)
  })

  test('without kind or year there is no deadline, and a form that does not ask has none', () => {
    expect(dueOf(of({ year: '2025' }))).toBeNull()
    expect(dueOf(of({ unitKind: 'city', year: '' }))).toBeNull()
    expect(dueOf({ template: summary, draft: newDraft(summary, 'one', { year: '2025' }) })).toBeNull()
  })

  test('it is known by its label as well; anything else is refused with the answers that there are', () => {
    expect(unitKindOf(of({ unitKind: '部门' }))?.id).toBe('department')
    expect(entryAt(of({ unitKind: 'department' }), 'unitKind')).toMatchObject({ shown: '部门' })
    expect(entryAt(of({ unitKind: '派出所' }), 'unitKind')).toMatchObject({
      kind: 'wrong',
      sentence: '“派出所”不在可选之列，请选其中一种：省、设区的市政府；县（区）政府；部门；街道、乡镇。',
    })
  })

  test('governments are asked for 工作考核、社会评议、责任追究, departments are not', () => {
    const said = (unitKind: string): string => guidanceOf(of({ unitKind }), 'overview')
    expect(said('county')).toContain('还要写明工作考核、社会评议和责任追究结果')
    expect(said('department')).not.toContain('工作考核')
    expect(said('')).toContain('各级政府还要写')
    expect(guidanceOf(of({ unitKind: 'county' }), 'problems')).toBe(guidanceOf(of({}), 'problems'))
  })

  test('it is neither printed nor counted', () => {
    const without = of({ unit: '某局' })
    const kind = of({ unit: '某局', unitKind: 'department' })
    expect(outline(kind)).toEqual(outline(without))
    expect(progressOf(kind)).toEqual(progressOf(without))
  })
})

test.each([
  [2026_01_31, 2025_11_23, '2026 年 1 月 31 日前公布，还有 69 天'],
  [2026_01_31, 2026_01_30, '2026 年 1 月 31 日前公布，还有 1 天'],
  [2026_01_31, 2026_01_31, '2026 年 1 月 31 日前公布，今天到期'],
  [2026_01_31, 2026_02_01, '2026 年 1 月 31 日前公布，已逾期 1 天'],
  [2026_03_31, 2026_02_28, '2026 年 3 月 31 日前公布，还有 31 天'],
  [2024_03_31, 2024_02_28, '2024 年 3 月 31 日前公布，还有 32 天'],
  [2024_01_31, 2025_11_23, '2024 年 1 月 31 日前公布，已逾期 662 天'],
  [2027_01_31, 2025_11_23, '2027 年 1 月 31 日前公布，还有 434 天'],
])('due %i, today %i: %s', (due, today, said) => {
  expect(untilDue(due, today)).toBe(said)
})
