import type { TableBlock } from '../blocks/block'
import { placedCells } from './tableGrid'

/** A place between two rows of a table's body, or between two lines of a row: what stands before it. */
export interface TableSpot {
  row: number
  /** 0 at the top of the row. */
  line: number
}

/** What only the browser knows of a table; heights in grid lines, of which fractions occur. */
export interface TableHeight {
  head: number
  /** Of each row of the body. */
  rows: readonly number[]
  /** Of the text, with the space around it, of cells that span rows: a part of them may be too low for it. */
  spans: readonly { row: number; rows: number; height: number }[]
  /** What stays free below the table before what follows. */
  below: number
  /** The lines of rows that are taller than a page, by row. */
  cut: ReadonlyMap<number, RowLines>
}

/** The lines of one row. */
export interface RowLines {
  /** Height of a line, and of the space above and below the lines together. */
  line: number
  around: number
  /** Offsets in each cell's text at which its lines start. */
  starts: readonly (readonly number[])[]
}

/** Fewest rows that stand before and after a break, and fewest lines of a row. */
const FEWEST_ROWS = 3
const FEWEST_LINES = 2

const lineCount = ({ starts }: RowLines): number => Math.max(...starts.map(({ length }) => length))

/** Height of the rows between two spots, without the head. */
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

interface Group {
  from: number
  to: number
}

/** Rows that belong together: those of a span, and those under a row of labels alone. */
function groupsOf({ body }: TableBlock): Group[] {
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

const isWithin = (a: Group, b: Group): boolean =>
  a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from

/**
 * Where a table may go on on the next page, in order, after the rules R15 to R18 of SPEC.md.
 * @param limit grid lines that a page has for the table
 * @param open groups that consist of groups may be parted between these, even where the table fits on a page
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
