import type { TableBlock } from '../blocks/block'
import type { Stretch } from '../blocks/keeps'
import { heightBetween, tableBreaks, type TableHeight, type TableSpot } from './tableBreaks'

/** The part of a table that stands on one page. */
export interface TablePart {
  /** First and past-the-last row of the body; a cut row counts on each of its pages. */
  from: number
  to: number
  /** Whole grid lines that it takes. */
  lines: number
  /** Of these, what stays free below it. */
  below: number
  /** Rows taller than a page, with the stretch of each of their cells' texts that stands here. */
  cut: readonly { row: number; cells: readonly Stretch[] }[]
}

/** Grid lines that a table finds. */
export interface TableRoom {
  /** On the page on which it begins. */
  here: number
  /** On each further one. */
  page: number
  /** On a page on which it begins, below the headings that stay with it. */
  fresh: number
  /** What may not be parted from its end. */
  behind: number
}

const TOP: TableSpot = { row: 0, line: 0 }
/** Sums of heights that differ by less are equal. */
const NOTHING = 0.001

/** Grid lines that a group of groups, kept whole, may leave empty at a page's end: a third of the page. */
const MOST_EMPTY = 22 / 3

const lastFitting = (
  height: TableHeight,
  from: TableSpot,
  stops: readonly TableSpot[],
  room: number,
  behind: number,
): TableSpot | undefined =>
  stops.findLast((to, i) => {
    const kept = i === stops.length - 1 ? behind : 0
    return height.head + heightBetween(height, from, to) + kept <= room + NOTHING
  })

/** Where the table may end on the page on which it begins and on others, its own end last. */
function stopsOf(block: TableBlock, height: TableHeight, { here, fresh, behind }: TableRoom): TableSpot[] {
  const end = { row: block.body.length, line: 0 }
  const stops = [...tableBreaks(block, height, fresh), end]
  const first = lastFitting(height, TOP, stops, here, behind)
  if (first === end) return stops
  const empty = here - (first ? height.head + heightBetween(height, TOP, first) : 0)
  return empty > MOST_EMPTY ? [...tableBreaks(block, height, fresh, true), end] : stops
}

function partBetween(
  block: TableBlock,
  height: TableHeight,
  from: TableSpot,
  to: TableSpot,
  room: number,
): TablePart {
  const exact = height.head + heightBetween(height, from, to)
  const lines = Math.max(1, Math.min(Math.ceil(exact + height.below - NOTHING), Math.floor(room)))
  const cut = [...height.cut].flatMap(([row, { starts }]) => {
    const first = row === from.row ? from.line : 0
    const last = row === to.row ? to.line : 0
    const here = row >= from.row && (row < to.row || last > 0)
    if (!here || (first === 0 && last === 0)) return []
    const cells = (block.body[row] ?? []).map(({ text, rows }, i) => {
      // a cell that spans further rows stands whole where it begins
      if (rows > 1) return { from: first === 0 ? 0 : text.length, to: text.length }
      const at = (line: number): number => starts[i]?.[line] ?? text.length
      return { from: first === 0 ? 0 : at(first), to: last === 0 ? text.length : at(last) }
    })
    return [{ row, cells }]
  })
  return {
    from: from.row,
    to: to.line > 0 ? to.row + 1 : to.row,
    lines,
    below: Math.max(0, lines - exact),
    cut,
  }
}

/** Grid lines that a table needs where it begins: its head and what stands before its first break. */
export function tableStart(block: TableBlock, height: TableHeight, room: TableRoom): number {
  const [first, ...more] = stopsOf(block, height, room)
  if (!first) return 0
  return height.head + heightBetween(height, TOP, first) + (more.length === 0 ? room.behind : 0)
}

/** The parts of a table, each on a page of its own, the first one on the page that is being filled. */
export function layTable(block: TableBlock, height: TableHeight, room: TableRoom): TablePart[] {
  const parts: TablePart[] = []
  let stops = stopsOf(block, height, room)
  let from = TOP
  while (stops.length > 0) {
    const own = parts.length === 0 ? room.here : room.page
    // what no page can hold runs on: a page without a row would follow on the next
    const to = lastFitting(height, from, stops, own, room.behind) ?? stops[0]
    if (!to) break
    parts.push(partBetween(block, height, from, to, own))
    from = to
    stops = stops.slice(stops.indexOf(to) + 1)
  }
  return parts
}
