import type { TableBlock } from '../blocks/block'
import type { Stretch } from '../blocks/keeps'
import { heightBetween, tableBreaks, type TableHeight, type TableSpot } from './tableBreaks'

/** The part of a table that stands on one page. */
export interface TablePart {
  /** First and past-the-last row of the body; a row that is cut counts on each of its pages. */
  from: number
  to: number
  /** Grid lines that it takes, a whole number. */
  lines: number
  /** Grid lines of these that are empty below it. */
  below: number
  /** Rows taller than a page, with the range of each cell's text that is on this page. */
  cut: readonly { row: number; cells: readonly Stretch[] }[]
}

/** Grid lines that are available to a table. */
export interface TableRoom {
  /** On the page on which it begins. */
  here: number
  /** On each further one. */
  page: number
  /** On a fresh page, below the headings that stay with the table. */
  fresh: number
  /** Lines of what has to stay with its end (署名 and 成文日期). */
  behind: number
}

const TOP: TableSpot = { row: 0, line: 0 }
/** Heights that differ by less are equal. */
const NOTHING = 0.001

/** Most grid lines left empty at a page's end to keep a group of groups whole: a third of the page (R17). */
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

/**
 * The breaks of the table, its own end last. Groups of groups are opened when keeping them whole would leave too much
 * of the first page empty.
 */
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
      // the text of a cell that spans further rows stands in its first part
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

/** Grid lines that have to fit where a table begins: its head and the rows before the first break. */
export function tableStart(block: TableBlock, height: TableHeight, room: TableRoom): number {
  const [first, ...more] = stopsOf(block, height, room)
  if (!first) return 0
  return height.head + heightBetween(height, TOP, first) + (more.length === 0 ? room.behind : 0)
}

/** The parts of a table, one for each page; the first is for the page that is being filled. */
export function layTable(block: TableBlock, height: TableHeight, room: TableRoom): TablePart[] {
  const parts: TablePart[] = []
  let stops = stopsOf(block, height, room)
  let from = TOP
  while (stops.length > 0) {
    const own = parts.length === 0 ? room.here : room.page
    // a part that fits no page is placed all the same, or an empty page would follow on another
    const to = lastFitting(height, from, stops, own, room.behind) ?? stops[0]
    if (!to) break
    parts.push(partBetween(block, height, from, to, own))
    from = to
    stops = stops.slice(stops.indexOf(to) + 1)
  }
  return parts
}
