import { describe, expect, test } from 'vitest'
import { readReport } from '../../../src/import/readReport'
import type { Reading } from '../../../src/import/model/reading'
import { textPieces } from '../../../src/import/pieces/textPieces'
import type { TableForm } from '../../../src/report/template/template'
import { disclosureTable } from '../../../src/templates/statutory/disclosureTable'
import { disputeTable } from '../../../src/templates/statutory/disputeTable'
import { requestTable } from '../../../src/templates/statutory/requestTable'
import { statutory } from '../../../src/templates/statutory/statutory'
import { cases, numbersOf } from './published'

/** A table as a spreadsheet copies it: a cell in each place, blank ones where a merged cell covers it. */
function sheet({ widths, head, body }: TableForm, numbers: Record<string, string>): string[][] {
  const rows = [...head, ...body]
  const cells = rows.map((): (string | undefined)[] => widths.map(() => undefined))
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (cells[y]?.[x] !== undefined) x += 1
      for (const line of cells.slice(y, y + (cell.rows ?? 1))) line.fill('', x, x + (cell.columns ?? 1))
      const text = cell.kind === 'label' ? cell.text : (numbers[cell.figure] ?? '')
      cells[y]?.splice(x, 1, text)
      x += cell.columns ?? 1
    }
  })
  return cells.map((row) => row.map((cell) => cell ?? ''))
}
const tsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n')

/** A report whose tables come from a spreadsheet; `change` is done to the rows of each. */
function read(numbers: Record<string, string>, change = (rows: string[][]): string[][] => rows): Reading {
  const [two, three, four] = [disclosureTable, requestTable, disputeTable].map((table) =>
    tsv(change(sheet(table, numbers))),
  )
  const lines = [
    '沭阳县人民政府2025年政府信息公开工作年度报告',
    '一、总体情况\n公开信息120条。',
    `二、主动公开政府信息情况\n${two}`,
    `三、收到和处理政府信息公开申请情况\n${three}`,
    `四、政府信息公开行政复议、行政诉讼情况\n${four}`,
    '五、存在的主要问题及改进情况\n时效还不够。\n六、其他需要报告的事项\n无。',
  ]
  return readReport(textPieces(lines.join('\n')), statutory)
}
const cellsIn = ({ values }: Reading): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter(([place]) =>
      statutory.figures.some((figure) => figure.place === place && figure.cell),
    ),
  )

describe('tables of a spreadsheet, pasted as plain text', () => {
  test.each(Object.entries(cases))('%s: every row is read, merged labels or not', (_, one) => {
    const reading = read(numbersOf(one))
    expect(cellsIn(reading)).toEqual(numbersOf(one))
    expect(reading.notes).toEqual([])
    expect(reading.leftOver).toEqual([])
  })

  test('blank cells stay blank, and the numbers beside them in their columns', () => {
    const {
      new_naturalPerson: _n,
      new_commercial: _c,
      granted_total: _g,
      ...others
    } = numbersOf(cases.shuyang)
    const reading = read({ ...others, partial_naturalPerson: '' })
    const { partial_naturalPerson: _p, ...expected } = others
    expect(cellsIn(reading)).toEqual(expected)
    expect(reading.notes).toEqual([])
  })

  test('a row without a number is blank, not of other cells', () => {
    const numbers = Object.fromEntries(
      Object.entries(numbersOf(cases.shuyang)).filter(([place]) => !place.startsWith('new_')),
    )
    const reading = read(numbers)
    expect(cellsIn(reading)).toEqual(numbers)
    expect(reading.notes).toEqual([])
  })

  test.each([
    ['blank columns at the right', (rows: string[][]) => rows.map((row) => [...row, '', ''])],
    ['a blank column at the left', (rows: string[][]) => rows.map((row) => ['', ...row])],
    [
      'blank cells at the ends of rows gone',
      (rows: string[][]) => rows.map((row) => row.join('\t').trimEnd().split('\t')),
    ],
    [
      'the year over the table',
      (rows: string[][]) => [['统计年度', '2025', ...Array.from({ length: 8 }, () => '')], ...rows],
    ],
  ])('with %s', (_, change) => {
    expect(cellsIn(read(numbersOf(cases.shuyang), change))).toEqual(numbersOf(cases.shuyang))
  })

  test('a head that is also a row’s name is not taken for the row', () => {
    const without = (rows: string[][]): string[][] => rows.filter((row) => !row.includes('3.其他'))
    expect(read(numbersOf(cases.shuyang), without).notes.map(({ sentence }) => sentence)).toEqual([
      '“收到和处理政府信息公开申请情况”表没有 1 行的数字，留空：“3.其他”。',
    ])
  })
})
