import { expect, test } from 'vitest'
import huaian from '../../../fixtures/cases/01-huaian-city-2024.json'
import { newDraft } from '../../../../src/report/draft/draft'
import { gridOf } from '../../../../src/ui/tables/cells/cellGrid'
import { missingRowWords } from '../../../../src/ui/tables/paste/pasteWords'
import { pastingOf } from '../../../../src/ui/tables/paste/pasting'
import { requestTable } from '../../../../src/templates/statutory/requestTable'
import { statutory } from '../../../../src/templates/statutory/statutory'

const ROWS = huaian.requests.rows.map(({ values }) => values.map(String))
const report = { template: statutory, draft: newDraft(statutory, 'd') }
/** What is said of a block that is pasted at the first row of table three. */
function said(rows: readonly (readonly string[])[], at = { row: 0, column: 0 }): string {
  const pasting = pastingOf(report, requestTable, gridOf(requestTable), at, rows)
  if (pasting.kind !== 'filling') throw new RangeError('another table')
  return missingRowWords(pasting)
}
const without = (left: number) => ROWS.filter((_, i) => i !== left)

test.each([2, 10, 22])(
  'numbers without row %i from 0: the sums say that what is below it is shifted',
  (row) => {
    expect(said(without(row))).toBe(
      '表格有 25 行，复制的只有 24 行，照此填入各列合计对不上：看来少复制了 1 行，从那里起下面的数都会错行。请连同行名一起复制。',
    )
  },
)

test('without its last row the sums hold, and only that is said', () => {
  expect(said(without(24))).toBe('表格有 25 行，复制的只有 24 行，最后 1 行不填；填入的各列合计对得上。')
})

test('where cells are empty the sums cannot tell, and it is to be looked at', () => {
  const gaps = without(10).map((row) => row.map((cell) => (cell === '0' ? '' : cell)))
  expect(said(gaps)).toContain('如果少的是中间的行，下面的数都会错行，请核对。')
})

test('the whole table, a part of it, and a block that begins further down are nothing of the kind', () => {
  expect(said(ROWS)).toBe('')
  expect(said(ROWS.slice(0, 12))).toBe('')
  expect(said(without(24).map((row) => row.slice(0, 3)))).toBe('')
  expect(said(without(0), { row: 1, column: 0 })).toBe('')
})
