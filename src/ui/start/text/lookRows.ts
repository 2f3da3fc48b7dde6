import type { TableAt } from '../../../recognise/tables/tablesIn'

/** A line of the document, or a piece of a long one; UTF-16 units of the raw text. */
export interface LookRow {
  offset: number
  text: string
  /** A piece that continues the line before it. */
  on: boolean
  /** The tables that stand before it. */
  tables: readonly TableAt[]
}

/** Rows that are drawn together, with the tables after the last one. */
export interface RowsPart {
  rows: readonly LookRow[]
  behind: readonly TableAt[]
}

/** A part is at most so long, unless one row is: few enough characters and rows to be drawn at once between two keys. */
const [LONGEST_PART, MOST_ROWS] = [1000, 25]
/** A longer line is cut after a mark: a browser lays out a whole paragraph at once. */
const LONGEST_ROW = 800
/** How many characters take as long to draw as one cell of a table. */
const PER_CELL = 10

/**
 * The parts in which a document is drawn, by its words alone: a correction moves no row from one into another, so that only the part
 * is drawn again in which something changed.
 */
export function partsOfRows(raw: string, tables: readonly TableAt[]): readonly RowsPart[] {
  const parts: RowsPart[] = []
  let rows: LookRow[] = []
  let length = 0
  let next = 0
  const tablesBefore = (offset: number): TableAt[] => {
    const own: TableAt[] = []
    for (let table = tables[next]; table && table.from < offset; table = tables[next]) {
      own.push(table)
      next += 1
    }
    return own
  }
  for (const line of rowsOf(raw)) {
    const before = tablesBefore(line.offset)
    const its = before.reduce((sum, { read }) => sum + read.figures.length * PER_CELL, line.text.length)
    if (rows.length > 0 && (length + its > LONGEST_PART || rows.length >= MOST_ROWS)) {
      parts.push({ rows, behind: [] })
      rows = []
      length = 0
    }
    rows.push({ ...line, tables: before })
    length += its
  }
  parts.push({ rows, behind: tablesBefore(Infinity) })
  return parts
}

/** The lines that hold anything, long ones in pieces. */
function* rowsOf(raw: string): Generator<Omit<LookRow, 'tables'>> {
  for (const { 0: whole, index: from } of raw.matchAll(/[^\r\n]+/gu)) {
    const text = whole.trim()
    const offset = from + (whole.length - whole.trimStart().length)
    for (let at = 0; at < text.length;) {
      const end = cutOf(text, at)
      yield { offset: offset + at, text: text.slice(at, end), on: at > 0 }
      at = end
    }
  }
}

/** Where a piece of a line that begins here ends: after the last full stop or comma, or at the line's end. */
function cutOf(text: string, from: number): number {
  if (text.length - from <= LONGEST_ROW) return text.length
  const piece = text.slice(from, from + LONGEST_ROW)
  const stop = Math.max(piece.lastIndexOf('。'), piece.lastIndexOf('；'))
  const mark = stop > 0 ? stop : Math.max(piece.lastIndexOf('，'), piece.lastIndexOf('、'))
  if (mark > 0) return from + mark + 1
  // no mark at all: not within a character of two units
  return from + LONGEST_ROW - (/[\uD800-\uDBFF]$/u.test(piece) ? 1 : 0)
}
