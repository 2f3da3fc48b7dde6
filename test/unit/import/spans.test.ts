import { expect, test } from 'vitest'
import type { Grid } from '../../../src/import/model/piece'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'

const gridOf = (html: string): Grid => {
  const [grid] = htmlPieces(html).pieces
  if (grid?.kind !== 'grid') throw new RangeError(`no table in ${html.slice(0, 80)}`)
  return grid
}
/** Columns × rows of each cell. */
const reach = ({ spans }: Grid): string[] | undefined =>
  spans?.map((row) => row.map(({ columns, rows }) => `${columns}×${rows}`).join(' '))

test('merged cells keep how far they reach', () => {
  const grid = gridOf(
    '<table><tr><th rowspan="2">项目</th><th colspan=2>数量</th></tr><tr><th>件</th><th>元</th></tr><tr><td>甲</td><td>1</td><td>2</td></tr></table>',
  )
  expect(grid.rows).toEqual([
    ['项目', '数量'],
    ['件', '元'],
    ['甲', '1', '2'],
  ])
  expect(reach(grid)).toEqual(['1×2 2×1', '1×1 1×1', '1×1 1×1 1×1'])
})

test('a table without merged cells says nothing of spans', () => {
  expect(gridOf('<table><tr><td colspan=1>甲</td><td rowspan="x">1</td></tr></table>').spans).toBeUndefined()
})

test('rows end with the table, and do not count rows in which there is no cell', () => {
  const grid = gridOf(
    '<table><tr><td rowspan=3>甲</td><td>1</td></tr><tr></tr><tr><td>2</td></tr><tr><td rowspan=0>乙</td><td>3</td></tr><tr><td>4</td></tr></table>',
  )
  expect(reach(grid)).toEqual(['1×2 1×1', '1×1', '1×2 1×1', '1×1'])
})

test('spans that no table has are taken for the most that HTML allows', () => {
  const cells = Array.from({ length: 3000 }, () => '<td colspan=99999999999 rowspan=99999999>1</td>')
  const grid = gridOf(`<table><tr>${cells.join('')}</tr><tr><td>a<td>b</tr></table>`)
  expect(grid.spans?.[0]).toHaveLength(3000)
  expect(grid.spans?.[0]?.[2999]).toEqual({ columns: 1000, rows: 2 })
})
