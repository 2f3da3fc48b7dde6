import type { LeftOut } from './leftOut'

/** A part of a pasted document, in its order: a line of text or a table. */
export type Piece = Line | Grid

/** A line of text, trimmed and normalised. */
export interface Line {
  kind: 'line'
  text: string
}
/** A table, row by row, without the cells that a row span from above covers. */
export interface Grid {
  kind: 'grid'
  rows: readonly (readonly string[])[]
  /** How far each cell of `rows` reaches; only where one reaches over more than its own column and row. */
  spans?: readonly (readonly CellSpan[])[]
}
/** Columns, 1 to 1000, and rows that a cell covers; its rows end with the table. */
export interface CellSpan {
  columns: number
  rows: number
}

/** A pasted document, and what was left out of it. */
export interface Pasted {
  pieces: readonly Piece[]
  /** Comments, struck words and the like; also pictures, of which one may have been a table. */
  left: readonly LeftOut[]
  /** Set for plain text, where a paragraph may be broken into several lines. */
  plain?: true
}
