import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../../src/report/draft/draft'
import type { TableForm } from '../../../../src/report/template/template'
import type { Report } from '../../../../src/report/report'
import { gridOf } from '../../../../src/ui/tables/cells/cellGrid'
import { readTsv } from '../../../../src/ui/tables/match/clipboardBlock'
import { copiedCells } from '../../../../src/ui/tables/cells/copiedCells'
import { type FillingPaste, pastingOf } from '../../../../src/ui/tables/paste/pasting'
import { disclosureTable } from '../../../../src/templates/statutory/disclosureTable'
import { requestTable } from '../../../../src/templates/statutory/requestTable'
import { statutory } from '../../../../src/templates/statutory/statutory'

const three = gridOf(requestTable)
const report = (values: Record<string, string> = {}): Report => ({
  template: statutory,
  draft: newDraft(statutory, 'd', values),
})
/** What a paste into a table would do; a block of another table is none. */
function pasted(
  tsv: string,
  table: TableForm = requestTable,
  at = { row: 0, column: 0 },
  values: Record<string, string> = {},
): FillingPaste {
  const pasting = pastingOf(report(values), table, gridOf(table), at, readTsv(tsv))
  if (pasting.kind !== 'filling') throw new RangeError(`pasted into ${pasting.section.heading}`)
  return pasting
}
const look = (tsv: string, at = { row: 0, column: 0 }, values: Record<string, string> = {}) =>
  pasted(tsv, requestTable, at, values).look

describe('tab-separated text', () => {
  test.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t\n\t4',
      [
        ['1', ''],
        ['', '4'],
      ],
    ],
    ['"5\n120"\t"a ""b"""', [['5\n120', 'a "b"']]],
    ['12\r\n', [['12']]],
    ['\r\n1\r\n', [[''], ['1']]],
    ['', []],
  ])('%j', (tsv, rows) => {
    expect(readTsv(tsv)).toEqual(rows)
  })
})

test('numbers as ledgers write them are understood, in rows and columns from the cursor', () => {
  const { values, area, refused } = look('1,234\t1 234\t５６\t12件\n-\t/\t\t0', { row: 2, column: 1 })
  expect(Object.fromEntries(values)).toEqual({
    granted_commercial: '1234',
    granted_research: '1234',
    granted_welfare: '56',
    granted_legal: '12',
    partial_commercial: '0',
    partial_research: '0',
    partial_legal: '0',
  })
  expect(area).toEqual({ top: 2, left: 1, bottom: 3, right: 4 })
  expect(refused).toEqual([])
})

test('what is dashed, empty, too much, no number or typed before is told', () => {
  const { values, ...told } = look(
    '3\t-\t\n约4\t1.5\t9',
    { row: 23, column: 5 },
    {
      total_other: '3',
      total_total: '8',
      carried_out_other: '2',
    },
  )
  expect(Object.fromEntries(values)).toEqual({ total_other: '3', total_total: '0' })
  expect(told).toMatchObject({ overwritten: [{}], dashes: 1, blanks: 0, outside: 1 })
  expect(told.refused.map(({ place }) => place)).toEqual(['carried_out_other', 'carried_out_total'])
  expect(told.refused[1]?.sentence).toContain('不是整数')
})

test('formulas, negative numbers and two numbers in one cell are refused, and what stands there stays', () => {
  const { values, refused } = look('=1+2\t-5\t"5\n120"\t1.2万', undefined, { new_naturalPerson: '7' })
  expect(values.size).toBe(0)
  expect(refused).toHaveLength(4)
})

test('a whole table fills the table from its first cell, wherever the cursor is', () => {
  const rows = three.rows.map((row) => row.map((_, i) => String(i)).join('\t'))
  const { area, outside, values } = look(rows.join('\n'), { row: 9, column: 3 })
  expect([area?.top, area?.left, outside, values.size]).toEqual([0, 0, 0, 175])
})

test('table two as it is published: heads between the rows, merged cells, money with decimals', () => {
  const published = [
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t1\t0\t11',
    '行政规范性文件\t8\t22（其中修订16件）\t66',
    '第二十条第（五）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政许可\t447228\t\t',
    '第二十条第（六）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政处罚\t3985758\t\t',
    '行政强制\t88283\t\t',
    '第二十条第（八）项\t\t\t',
    '信息内容\t本年收费金额（单位：万元）\t\t',
    '行政事业性收费\t96171.6\t\t',
  ].join('\r\n')
  const { look: seen, position, labels } = pasted(published, disclosureTable, { row: 3, column: 0 })
  const { values, outside, refused } = seen
  expect(Object.fromEntries(values)).toMatchObject({
    regulations_valid: '11',
    normative_repealed: '22（其中修订16件）',
    licensing: '447228',
    coercion: '88283',
    feesWanYuan: '96171.6',
  })
  expect([values.size, labels, outside, refused]).toEqual([10, { rows: 8, columns: 1 }, 0, []])
  expect(position).toBe(null)
})

test('a copied block is tab-separated text and a table; a merged cell stands once', () => {
  const typed = new Map([
    ['normative_made', '8'],
    ['normative_repealed', '22（其中<16>件）'],
    ['licensing', '4'],
  ])
  const { text, html } = copiedCells(
    gridOf(disclosureTable),
    { top: 1, left: 0, bottom: 2, right: 2 },
    (place) => typed.get(place) ?? '',
  )
  expect(text).toBe('8\t22（其中<16>件）\t\r\n4\t\t\r\n')
  expect(html).toContain('<tr><td>8</td><td>22（其中&lt;16&gt;件）</td><td></td></tr>')
})

test('an empty column at the left, of names that were copied as nothing, moves no number', () => {
  const numbers = Array.from({ length: 25 }, (_, y) => Array.from({ length: 7 }, (__, x) => String(y + x)))
  const plain = look(numbers.map((row) => row.join('\t')).join('\n'))
  const empty = look(numbers.map((row) => ['', ...row].join('\t')).join('\n'))
  expect([empty.values, empty.outside]).toEqual([plain.values, 0])
  // where it fits, an empty cell is one
  expect([...look('\t5').values.values()]).toEqual(['5'])
  expect([...look('\t5').values.keys()]).toEqual([three.rows[0]?.[1]])
})
