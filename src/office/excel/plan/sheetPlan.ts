import type { Place } from '../../../report/template/template'

/** What a cell of a sheet is for: it decides how the cell looks, and whether it tells which row or column it is in. */
export type CellRole =
  | 'title'
  | 'heading'
  /** Head of columns. */
  | 'columns'
  /** Head of a row, and one of a numbered series, which stands on the left. */
  | 'rows'
  | 'listed'
  /** Words that head nothing. */
  | 'note'
  | 'value'
  | 'hint'

/** A cell of a sheet with the row and the column, from 0, in which it begins. */
export interface PlanCell {
  row: number
  column: number
  rows: number
  columns: number
  role: CellRole
  /** '' for a value: what stands there is written from the report. */
  text: string
  /** The figure whose value stands here. */
  figure?: Place
  /** The figure stands in an earlier cell, which is the one that is filled. */
  isRepeated?: true
}

/** A sheet of the workbook, before it is written; the reader knows by it what to look for. */
export interface SheetPlan {
  name: string
  cells: readonly PlanCell[]
  /** Widths of the columns in characters of half width. */
  widths: readonly number[]
  /** Rows at the top that stay in sight and are repeated in print, without those that are printed once. */
  frozen: number
  isLandscape: boolean
}
