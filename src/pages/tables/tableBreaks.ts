import type { TableBlock } from '../blocks/block'
import { placedCells } from './tableGrid'

/** A position between two rows of a table's body, or between two lines of a row. */
export interface TableSpot {
  row: number
  /** 0 at the top of the row. */
  line: number
}

/** A table's heights as the browser has measured them, in grid lines; fractions occur. */
export interface TableHeight {
  head: number
  /** Height of each row of the body. */
  rows: readonly number[]
  /**
   * Cells that span rows, with the height of their text and its padding: a part of these rows may be lower than that.
   */
  spans: readonly { row: number; rows: number; height: number }[]
  /** Empty space below the table. */
  below: number
  /** The lines of rows taller than a page, by row. */
  cut: ReadonlyMap<number, RowLines>
}

/** The lines of one row. */
export interface RowLines {
  /** Height of a line; and the space above and below the lines together. */
  line: number
  around: number
  /** For each cell the offsets in its text at which its lines start. */
  starts: readonly (readonly number[])[]
}

/** Least rows before and after a break (R16), and least lines of a row that is cut (R18). */
const FEWEST_ROWS = 3
const FEWEST_LINES = 2

const lineCount = ({ starts }: RowLines): number => Math.max(...starts.map(({ length }) => length))

/**
 * Height of the rows between two spots, without the table's head; a part that is too low for a spanning cell grows to
 * it (R17).
 */
export function heightBetween(height: TableHeight, from: TableSpot, to: TableSpot): number {
  const rowHeight = (row: number): number => {
    const cut = height.cut.get(row)
    const first = row === from.row ? from.line : 0
    const last = row === to.row ? to.line : 0
    if (!cut || (first === 0 && last === 0)) return height.rows[row] ?? 0
    return cut.around + cut.line * ((last === 0 ? lineCount(cut) : last) - first)
  }
  const end = to.line > 0 ? to.row + 1 : to.row
  const sum = (start: number, stop: number): number => {
    let total = 0
    for (let row = Math.max(start, from.row); row < Math.min(stop, end); row += 1) total += rowHeight(row)
    return total
  }
  const lacking = height.spans
    .filter(({ row, rows }) => row < end && row + rows > from.row)
    .map((span) => span.height - sum(span.row, span.row + span.rows))
  return sum(from.row, end) + Math.max(0, ...lacking)
}

/** Rows of a table's body that are kept together; `to` is past the last. */
export interface Group {
  from: number
  to: number
}

/** Rows that are kept together (R15): those of a row span, and those under a row of labels alone. */
export function groupsOf({ body }: TableBlock): Group[] {
  const groups = placedCells(body)
    .filter(({ cell }) => cell.rows > 1)
    .map(({ cell, row }) => ({ from: row, to: row + cell.rows }))
  const labels = body.map((row) => row.length > 0 && row.every((cell) => cell.figure === undefined))
  labels.forEach((label, from) => {
    if (!label || labels[from - 1]) return
    let to = from
    while (labels[to]) to += 1
    while (to < body.length && !labels[to]) to += 1
    groups.push({ from, to })
  })
  return groups.filter(({ from, to }) => to - from > 1)
}

/** True when group `a` is nested in group `b`. */
export const isWithin = (a: Group, b: Group): boolean =>
  a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from

/**
 * The spots at which a table may be broken, in order, after rules R15 to R18 of SPEC.md.
 * @param limit grid lines that a page has for the table
 * @param open true to break outer groups between their inner ones even where the table fits on a page
 */
export function tableBreaks(
  block: TableBlock,
  height: TableHeight,
  limit: number,
  open = false,
): TableSpot[] {
  const end = block.body.length
  const spot = (row: number, line = 0): TableSpot => ({ row, line })
  const fits = (from: TableSpot, to: TableSpot): boolean =>
    height.head + heightBetween(height, from, to) <= limit
  const parted = open || !fits(spot(0), spot(end))
  const groups = groupsOf(block)
  const opens = (group: Group): boolean =>
    !fits(spot(group.from), spot(group.to)) || (parted && groups.some((other) => isWithin(other, group)))
  const closed = groups.filter((group) => !opens(group))
  const breaks: TableSpot[] = []
  for (let row = 0; row < end; row += 1) {
    if (row > 0 && !closed.some(({ from, to }) => from < row && row < to)) breaks.push(spot(row))
    const cut = height.cut.get(row)
    const lines = cut ? lineCount(cut) : 0
    for (let line = FEWEST_LINES; line <= lines - FEWEST_LINES; line += 1) breaks.push(spot(row, line))
  }
  const roomy = breaks.filter(({ row, line }) => line > 0 || (row >= FEWEST_ROWS && end - row >= FEWEST_ROWS))
  const stops = [spot(0), ...roomy, spot(end)]
  return stops.every((stop, i) => i === 0 || fits(stops[i - 1] ?? stop, stop)) ? roomy : breaks
}
