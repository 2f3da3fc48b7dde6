import { expect, test } from 'vitest'
import { readDocx } from '../../../src/docx/readDocx'
import { docxBytes, p, r, tbl, tc, tr } from '../../fixtures/docx'

/** Cells as `text`, with `→columns` and `↓rows` behind it where they are more than one. */
function rowsOf(body: string): string[] {
  const [table] = readDocx(docxBytes(body)).blocks
  if (table?.kind !== 'table') return []
  return table.rows.map(({ cells }) =>
    cells
      .map(
        ({ text, columns, rows }) =>
          `${text}${columns > 1 ? `→${columns}` : ''}${rows > 1 ? `↓${rows}` : ''}`,
      )
      .join('|'),
  )
}
const below = '<w:vMerge/>'
const first = '<w:vMerge w:val="restart"/>'
const wide = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`

test('merged cells say how many columns and rows they cover', () => {
  const body = tbl(
    tr(tc('项目', first) + tc('本年', wide(2))) +
      tr(tc('', below) + tc('新收') + tc('结转')) +
      tr(tc('', below) + tc('1') + tc('2')) +
      tr(tc('合计', wide(3))),
  )
  expect(rowsOf(body)).toEqual(['项目↓3|本年→2', '新收|结转', '1|2', '合计→3'])
})

test('a cell that is merged both ways covers a block, and two merges below each other stay two', () => {
  const both = wide(2) + first
  const body = tbl(
    tr(tc('甲', both) + tc('1')) +
      tr(tc('', wide(2) + below) + tc('2')) +
      tr(tc('乙', both) + tc('3')) +
      tr(tc('', wide(2) + below) + tc('4')),
  )
  expect(rowsOf(body)).toEqual(['甲→2↓2|1', '2', '乙→2↓2|3', '4'])
})

test('a cell that goes on below nothing is a cell', () => {
  expect(rowsOf(tbl(tr(tc('甲', below) + tc('1'))))).toEqual(['甲|1'])
  expect(
    rowsOf(tbl(tr(tc('甲', first) + tc('1')) + tr(tc('乙') + tc('2')) + tr(tc('丙', below) + tc('3')))),
  ).toEqual(['甲|1', '乙|2', '丙|3'])
})

test('merges of older programs and columns left free are followed', () => {
  const body = tbl(
    tr(tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('乙', first)) +
      tr(tc('', below), '<w:gridBefore w:val="2"/>'),
  )
  expect(rowsOf(body)).toEqual(['甲→2|乙↓2', ''])
})

test('paragraphs of a cell are lines, and rows and cells in content controls are read', () => {
  const control = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  expect(
    rowsOf(tbl(control(tr(control(tc('甲')) + `<w:tc>${p(r('乙'))}${p('')}${p(r('丙'))}</w:tc>`)))),
  ).toEqual(['甲|乙\n丙'])
})

test('a table in a cell becomes lines of the cell', () => {
  const inner = tbl(tr(tc('1') + tc('')) + tr(tc('') + tc('4')))
  expect(rowsOf(tbl(tr(`<w:tc>${p(r('前'))}${inner}${p(r('后'))}</w:tc>` + tc('右'))))).toEqual([
    '前\n1\t\n\t4\n后|右',
  ])
})

test('a table without cells is none', () => {
  expect(readDocx(docxBytes(tbl('') + tbl(tr('')) + p(r('甲')))).blocks).toHaveLength(1)
})
