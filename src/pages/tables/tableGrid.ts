import type { TableBlockCell, TableBlockRow } from '../blocks/block'

/** A cell with the row and the column, from 0, in which it begins. */
interface PlacedCell {
  cell: TableBlockCell
  row: number
  column: number
}

const known = new WeakMap<readonly TableBlockRow[], readonly PlacedCell[]>()

/** The cells of rows with their places on the grid, row by row. */
export function placedCells(rows: readonly TableBlockRow[]): readonly PlacedCell[] {
  const before = known.get(rows)
  if (before) return before
  /** Rows, by column, that are taken from above. */
  const taken: number[] = []
  const placed = rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while ((taken[column] ?? 0) > row) column += 1
      const at = { cell, row, column }
      for (let i = 0; i < cell.columns; i += 1) taken[column + i] = row + cell.rows
      column += cell.columns
      return at
    })
  })
  known.set(rows, placed)
  return placed
}

/** A cell in a part of a table that stands on one page. */
export interface PartCell {
  cell: TableBlockCell
  /** The column, from 0, in which it begins. */
  column: number
  /** How many rows of the part it spans. */
  rows: number
  /** It began on a page before and is shown again, so that its rows are not without a head. */
  again: boolean
}

/** The rows from `from` to before `to` as a table of their own: spans end with it, and those from above begin in it again. */
export function partRows(rows: readonly TableBlockRow[], from: number, to: number): PartCell[][] {
  const placed = placedCells(rows)
  return Array.from({ length: to - from }, (_, i) => {
    const row = from + i
    return placed
      .filter((at) => at.row === row || (i === 0 && at.row < from && at.row + at.cell.rows > from))
      .sort((a, b) => a.column - b.column)
      .map((at) => ({
        cell: at.cell,
        column: at.column,
        rows: Math.min(at.row + at.cell.rows, to) - Math.max(at.row, from),
        again: at.row < from,
      }))
  })
}
