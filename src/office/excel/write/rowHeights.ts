import type { PlanCell, SheetPlan } from '../plan/sheetPlan'

/** Points that a line of 宋体 11 takes, and what is around the lines. */
const LINE = 15
const AROUND = 6
const TITLE = 30

/** Height of a row, and whether a merged cell needs it, for which no program makes room by itself. */
export interface RowHeight {
  points: number
  isFixed: boolean
}

/** Characters of half width that a text takes on a line. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (char <= '\u00FF' ? 1 : 2), 0)

/** Points that a cell's text needs. */
function need({ column, columns, text, role }: PlanCell, shown: string, widths: readonly number[]): number {
  if (role === 'title') return TITLE
  const room = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - 1
  const lines = (text || shown)
    .split('\n')
    // a character of full width is not parted
    .map((line) => Math.max(1, Math.ceil(widthOf(line) / Math.max(2, Math.floor(room / 2) * 2))))
  return lines.reduce((sum, one) => sum + one, 0) * LINE + AROUND
}

/**
 * Heights of a sheet's rows by which all text of its cells is seen.
 * @param shown what stands in a value's cell
 */
export function rowHeights(plan: SheetPlan, shown: (cell: PlanCell) => string): RowHeight[] {
  const heights: RowHeight[] = []
  for (const cell of plan.cells.filter(({ rows }) => rows === 1)) {
    const points = need(cell, shown(cell), plan.widths)
    const before = heights[cell.row]
    const isHigher = points > (before?.points ?? 0)
    if (!before || isHigher)
      heights[cell.row] = { points, isFixed: cell.columns > 1 && points > LINE + AROUND }
  }
  const last = Math.max(0, ...plan.cells.map(({ row, rows }) => row + rows))
  for (let row = 0; row < last; row += 1) heights[row] ??= { points: LINE + AROUND, isFixed: false }
  // what spans rows takes the room that is missing in its last one
  for (const cell of plan.cells.filter(({ rows }) => rows > 1)) {
    const end = cell.row + cell.rows
    const room = heights.slice(cell.row, end).reduce((sum, { points }) => sum + points, 0)
    const lack = need(cell, shown(cell), plan.widths) - room
    const bottom = heights[end - 1]
    if (lack > 0 && bottom) heights[end - 1] = { points: bottom.points + lack, isFixed: true }
  }
  return heights
}
