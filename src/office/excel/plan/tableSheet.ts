import type { TableBlock, TableBlockCell } from '../../../pages/blocks/block'
import { isDense, tableSetting } from '../../../pages/fit/columns'
import { isListed } from '../../../pages/tables/listedLabel'
import { tableBlock } from '../../../pages/tables/tableBlock'
import { placedCells } from '../../../pages/tables/tableGrid'
import { type Report, titleOf } from '../../../report/report'
import type { Place, Section, TableForm } from '../../../report/template/template'
import type { CellRole, PlanCell, SheetPlan } from './sheetPlan'

/** Under every sheet: what to do with it. */
export const HINT = '填好后在年报编辑器里“收回修改”选这个文件'
/** Characters of half width that stand side by side on A4, upright and across. */
const UPRIGHT = 90
const ACROSS = 132
/** A column is never narrower: five digits stay in sight. */
const NARROWEST = 7

function roleOf({ heads, figure, rows, text }: TableBlockCell): CellRole {
  if (figure !== undefined) return 'value'
  if (heads === 'columns') return 'columns'
  if (heads === 'rows') return rows === 1 && isListed(text) ? 'listed' : 'rows'
  return 'note'
}

/** Cells of the head or the body of a table, from a row of the sheet on. */
function cellsFrom(rows: TableBlock['body'], first: number, seen: Set<Place>): PlanCell[] {
  return placedCells(rows).map(({ cell, row, column }) => {
    const { rows: down, columns, figure, text } = cell
    const at: PlanCell = { row: first + row, column, rows: down, columns, role: roleOf(cell), text: '' }
    if (figure === undefined) at.text = text
    else {
      at.figure = figure
      if (seen.has(figure)) at.isRepeated = true
      seen.add(figure)
    }
    return at
  })
}

/**
 * A table of the report with the same rows, columns and merged cells under the report's title and the section's heading.
 * @param seen figures of earlier sheets; those of this one are added
 */
export function tableSheet(
  report: Report,
  { heading }: Section,
  table: TableForm,
  name: string,
  seen: Set<Place>,
): SheetPlan {
  const block = tableBlock(report, name, table)
  const { columns } = tableSetting(block)
  const isLandscape = isDense(block)
  const whole = { column: 0, rows: 1, columns: columns.length }
  const first = 2 + block.head.length
  const width = isLandscape ? ACROSS : UPRIGHT
  return {
    name,
    cells: [
      { ...whole, row: 0, role: 'title', text: titleOf(report) },
      { ...whole, row: 1, role: 'heading', text: heading },
      ...cellsFrom(block.head, 2, seen),
      ...cellsFrom(block.body, first, seen),
      { ...whole, row: first + block.body.length, role: 'hint', text: HINT },
    ],
    widths: columns.map((share) => Math.max(NARROWEST, Math.round(share * width * 10) / 10)),
    frozen: first,
    isLandscape,
  }
}
