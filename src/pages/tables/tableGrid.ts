import type { TableBlockCell, TableBlockRow } from '../blocks/block'

/** A cell and the row and column, from 0, in which it begins. */
interface PlacedCell {
  cell: TableBlockCell
  row: number
  column: number
}

const known = new WeakMap<readonly TableBlockRow[], readonly PlacedCell[]>()

/** The cells with their places on the grid, row by row; cached. */
export function placedCells(rows: readonly TableBlockRow[]): readonly PlacedCell[] {
  const before = known.get(rows)
  if (before) return before
  /** For each column the first row that no span from above covers. */
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

/** A cell in the part of a table on one page. */
export interface PartCell {
  cell: TableBlockCell
  /** Column, from 0, in which it begins. */
  column: number
  /** Rows of the part that it spans. */
  rows: number
  /** True when it began on an earlier page and is repeated, so that its rows still have their header. */
  again: boolean
}

/**
 * The rows `from` to `to` (exclusive) as a table of their own: spans end with it, and spans from above begin again in
 * it.
 */
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
