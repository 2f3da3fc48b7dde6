import { expect, test } from 'vitest'
import { newDraft } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { cellsOf } from '../../../src/report/template/tables'
import type { Figure, Template } from '../../../src/report/template/template'
import { missingTotals, offeredTotals, zerosIn } from '../../../src/report/totals'
import { disputeTable } from '../../../src/templates/statutory/disputeTable'
import { requestTable } from '../../../src/templates/statutory/requestTable'
import { statutory } from '../../../src/templates/statutory/statutory'

const report = (values: Record<string, string>): Report => ({
  template: statutory,
  draft: newDraft(statutory, 'd', values),
})
const review = (maintain: string, correct: string, other: string, pending: string, total = '') => ({
  review_maintain: maintain,
  review_correct: correct,
  review_other: other,
  review_pending: pending,
  review_total: total,
})
const COLUMNS = ['naturalPerson', 'commercial', 'research', 'welfare', 'legal', 'other']
const row = (key: string, ...values: string[]): Record<string, string> =>
  Object.fromEntries(COLUMNS.map((column, i) => [`${key}_${column}`, values[i] ?? '0']))

test('an empty total is offered once all its parts are filled', () => {
  expect(offeredTotals(report(review('7', '6', '1', '')), disputeTable).size).toBe(0)
  expect(offeredTotals(report(review('7', '6', '1', '3')), disputeTable)).toEqual(
    new Map([['review_total', { amount: 17, difference: null }]]),
  )
})

test('a wrong total is offered the right one with what it is off by, a right one nothing', () => {
  expect(offeredTotals(report(review('7', '6', '1', '3', '15')), disputeTable).get('review_total')).toEqual({
    amount: 17,
    difference: -2,
  })
  expect(offeredTotals(report(review('7', '6', '1', '3', '17')), disputeTable).size).toBe(0)
})

test('a total of measures is offered in their unit, also with counts among its parts', () => {
  const measured: Template = {
    ...statutory,
    figures: statutory.figures.map((figure) =>
      /^review_(?:maintain|total)$/u.test(figure.place)
        ? { ...figure, kind: 'measure', usual: [0, 100] }
        : figure,
    ),
  }
  const { draft } = report(review('7.25', '6', '1', '3'))
  expect(offeredTotals({ template: measured, draft }, disputeTable)).toEqual(
    new Map([['review_total', { amount: 172_500, difference: null }]]),
  )
  expect(missingTotals({ template: measured, draft }, disputeTable).get('review_total')).toBe('17.25')
})

test('a count is offered no sum with decimals', () => {
  const measured: Template = {
    ...statutory,
    figures: statutory.figures.map((figure) =>
      figure.place === 'review_maintain' ? { ...figure, kind: 'measure', usual: [0, 100] } : figure,
    ),
  }
  const offered = (maintain: string) =>
    offeredTotals({ template: measured, draft: report(review(maintain, '6', '1', '3')).draft }, disputeTable)
  expect(offered('7.25').size).toBe(0)
  expect(offered('7').get('review_total')).toEqual({ amount: 17, difference: null })
})

test('a part that is no number, and parts that disagree by row and by column, offer nothing', () => {
  expect(offeredTotals(report(review('7', '约6', '1', '3')), disputeTable).size).toBe(0)
  const allZero = Object.fromEntries(cellsOf(requestTable).map((place) => [place, '0']))
  const torn = report({ ...allZero, total_naturalPerson: '4', total_total: '2' })
  // its row says 4, its column 0
  expect(offeredTotals(torn, requestTable).has('total_total')).toBe(false)
})

test('missing totals follow from one another, and nothing typed is among them', () => {
  const keys = new Set(cellsOf(requestTable).map((place) => place.slice(0, place.lastIndexOf('_'))))
  keys.delete('total')
  const values = Object.assign({}, ...[...keys].map((key) => row(key)))
  const filled = missingTotals(
    report({ ...values, ...row('new', '3', '2'), granted_naturalPerson: '5', granted_total: '9' }),
    requestTable,
  )
  expect(filled.get('new_total')).toBe('5')
  expect(filled.get('total_naturalPerson')).toBe('5')
  expect(filled.has('granted_total')).toBe(false)
  expect(filled.has('new_naturalPerson')).toBe(false)
  // by its row 5, by its column 9: not to be decided here
  expect(filled.has('total_total')).toBe(false)
})

test('what is no number of things, money or a measure gets no 0', () => {
  const cells = cellsOf(disputeTable).filter((place) => place.startsWith('review'))
  const template: Template = {
    ...statutory,
    figures: statutory.figures.map((figure): Figure => {
      const { place, section, label, unit } = figure
      return place === 'review_maintain' ? { place, section, label, unit, kind: 'month' } : figure
    }),
  }
  const zeros = zerosIn({ template, draft: report({}).draft }, disputeTable, cells)
  expect([...zeros.keys()]).toEqual(['review_correct', 'review_other', 'review_pending'])
})

test('empty cells get 0, a total only where its parts add up to 0', () => {
  const cells = cellsOf(disputeTable).filter((place) => place.startsWith('review'))
  expect([...zerosIn(report({}), disputeTable, cells).keys()]).toEqual(cells)
  const some = zerosIn(report({ review_correct: '6', review_other: 'abc' }), disputeTable, cells)
  expect([...some]).toEqual([
    ['review_maintain', '0'],
    ['review_pending', '0'],
  ])
})
