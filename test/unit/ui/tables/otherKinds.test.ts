import { expect, test } from 'vitest'
import { newDraft } from '../../../../src/report/draft/draft'
import type { Report } from '../../../../src/report/report'
import type { Figure, Template } from '../../../../src/report/template/template'
import { disputeTable } from '../../../../src/templates/statutory/disputeTable'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { selectedWords } from '../../../../src/ui/tables/barWords'
import { gridOf } from '../../../../src/ui/tables/cells/cellGrid'
import { convertible } from '../../../../src/ui/tables/cells/convertible'

/** The cells of 行政复议 in table four: measures, and a score and a month among them. */
function other({ place, section, label }: Figure): Figure {
  const base = { place, section, label, cell: true } as const
  switch (place) {
    case 'review_other':
      return { ...base, kind: 'score', unit: '分', decimals: 0 }
    case 'review_pending':
      return { ...base, kind: 'month', unit: '月' }
    default:
      return { ...base, kind: 'measure', unit: '万件' }
  }
}
const template: Template = {
  ...statutory,
  figures: statutory.figures.map((figure) => (figure.place.startsWith('review_') ? other(figure) : figure)),
}
const report = (values: Readonly<Record<string, string>>): Report => ({
  template,
  draft: newDraft(template, 'd', values),
})

test('the sum of selected measures is told as they are written, and scores have none', () => {
  const written = report({ review_maintain: '1.25', review_correct: '2', review_other: '9' })
  const selected = (left: number, right: number): string =>
    selectedWords(written, gridOf(disputeTable), { top: 0, bottom: 0, left, right })
  expect(selected(0, 1)).toBe('已选 1 行 2 列，合计 3.25')
  expect(selected(1, 2)).toBe('已选 1 行 2 列')
  expect(selected(2, 2)).toBe('已选 1 行 1 列')
})

test('a measure is offered its number in its unit, and 0 for nothing; other kinds are not', () => {
  const written = report({
    review_maintain: '32000件',
    review_correct: '无',
    review_other: '无',
    review_pending: '/',
    review_total: '3.2亩',
  })
  expect([...convertible(written, disputeTable)]).toEqual([
    ['review_maintain', '3.2'],
    ['review_correct', '0'],
  ])
})
