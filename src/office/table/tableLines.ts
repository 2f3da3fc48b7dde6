import { halvesOf } from '../../pages/blocks/keeps'
import type { TableBlock } from '../../pages/blocks/block'
import { isDense, tableSetting, tableWidth } from '../../pages/fit/columns'
import { placedCells } from '../../pages/tables/tableGrid'
import { labelLines, roomIn } from './cells'
import { LINE } from '../word/measures'

/** Of a table of few columns and of a dense one, in points: a line, and the space above and below the lines together. */
const LARGE = { line: 16, around: 6 }
const DENSE = { line: 12, around: 4.8 }
/** Share of a line that is left free below a table at least. */
const FREE = 0.15
/** A table has one rule more than rows; the rows take those above them into their height. */
const LAST_RULE = 0.5

/** Height in points of the rows of a table's head or body, by the widths that characters have in 宋体. */
function heightOf(block: TableBlock, rows: TableBlock['body']): number {
  const { columns, sizes } = tableSetting(block)
  const { line, around } = isDense(block) ? DENSE : LARGE
  const [size = 0] = sizes
  const lines = rows.map(() => 1)
  for (const { cell, row, column } of placedCells(rows)) {
    if (cell.rows > 1) continue
    const room = roomIn(columns, cell, column, tableWidth(block))
    const own = labelLines(cell, room, size).reduce(
      (sum, text) => sum + Math.max(1, Math.ceil((halvesOf(text) * size) / 2 / room)),
      0,
    )
    lines[row] = Math.max(lines[row] ?? 1, own)
  }
  return lines.reduce((sum, own) => sum + own * line + around, 0)
}

/**
 * Twentieths of a point that are free below a table on the page: what follows it stands on the grid again (R13). Exact
 * for a table on one page; Word knows no grid with lines of a fixed height.
 */
export function belowTable(block: TableBlock): number {
  const height = heightOf(block, block.head) + heightOf(block, block.body) + LAST_RULE
  const lines = (height * 20) / LINE
  return Math.round((Math.ceil(lines + FREE) - lines) * LINE)
}
