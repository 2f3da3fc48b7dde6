import type { Figure, Place, Rule, TableForm } from '../../report/template/template'

/** A cell of a document's table; a cell that another one covers is absent. */
export interface DocumentCell {
  text: string
  /** Columns and rows that it covers, from 1. */
  columns: number
  rows: number
}
/** A row of a document's table. */
export type DocumentRow = readonly DocumentCell[]

/** What the reader of a table is told of the document around it. */
export interface TableContext {
  /** Begins each place: `t1` gives `t1r2c3` for the third column of the second row, rows counted with the head. */
  prefix: string
  /** The section that the figures belong to. */
  section: Place
  /** Lines right before the table, its caption last: 表一 行政处罚情况, 单位：件. */
  before?: readonly string[]
}

type SumRule = Extract<Rule, { kind: 'sum' }>
/** A sum of a table. */
export interface OfferedSum {
  rule: SumRule
  /** Whether the table's own numbers add up, what is empty counted as 0; null where the total or all parts are blank. */
  holds: boolean | null
  /** Words of the table name it a total or a part; false where only the numbers say so. */
  said: boolean
}

/** A table of numbers as a part of a form. */
export interface RecognisedTable {
  table: TableForm
  /** The cells that take a value, row by row; labels are unique in the table. */
  figures: readonly Figure[]
  /** What the document has in them, as printed; cells that are empty or hold a placeholder (xx) are missing. */
  values: ReadonlyMap<Place, string>
  /** Sums that hold or cannot be tried. */
  rules: readonly OfferedSum[]
  /** Sums that words announce and the numbers contradict: each is told in `doubts`, none is to be imposed. */
  broken: readonly OfferedSum[]
  /** From the caption or the table's first row, without its number and year; '' for none. */
  name: string
  /** The first row's title as it stands there, which is not part of `table`; '' for none. */
  title: string
  /** What was repaired or is not sure, in sentences for the official. */
  doubts: readonly string[]
}
/** No table of numbers, and why, in a sentence. */
export interface NoTable {
  table: null
  reason: string
}
