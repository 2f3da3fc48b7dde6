import { type Block, textOf } from './blocks/block'
import { layTable, type TablePart, type TableRoom, tableStart } from './tables/layTable'
import type { TableHeight } from './tables/tableBreaks'

/** Grid lines of a page: 22 in 225 mm, after GB/T 9704. */
export const PAGE_LINES = 22

/** Fewest lines of a paragraph that may stand alone before or after a page's end. */
const ORPHANS = 2
const WIDOWS = 2
/** What of 署名 and 成文日期 stays with the text: a page has room for the text's last lines before it. */
const MOST_CLOSING = PAGE_LINES - ORPHANS - WIDOWS

/** What only the browser knows of a block. */
export interface Height {
  /** Grid lines that the block takes, with the blank line after a title; whole ones but for a table. */
  lines: number
  /** Offset in the block's text at which each of a paragraph's lines starts; its length is `lines`. */
  starts: readonly number[]
  /** Of a table: the heights of its rows. */
  table?: TableHeight
}
/** Heights by block key. */
export type Heights = ReadonlyMap<string, Height>

/** A block or, of a paragraph, some of its lines, of a table, some of its rows. */
export interface Piece {
  block: Block
  /** First and past-the-last offset in the block's text, of a table the rows; 0 and its length for a whole block. */
  from: number
  to: number
  lines: number
  /** Of a table. */
  part?: TablePart
}
/** What stands on one page, from the top. */
export type Page = readonly Piece[]

function heightOf(heights: Heights, block: Block): Height {
  const height = heights.get(block.key)
  if (!height) throw new RangeError(`block ${JSON.stringify(block.key)} was not measured`)
  return height
}

const keepsNext = ({ kind }: Block): boolean => kind !== 'paragraph' && kind !== 'table'

/** Lines left on the page on which a title or headings in a row, right before blocks[i], begin. */
function linesBelowHeadings(blocks: readonly Block[], heights: Heights, i: number): number {
  const before = blocks[i - 1]
  if (!before || !keepsNext(before)) return PAGE_LINES
  return linesBelowHeadings(blocks, heights, i - 1) - heightOf(heights, before).lines
}

/** Lines of 署名 and 成文日期 that follow blocks[i] and may not begin a page by themselves. */
function closingLines(blocks: readonly Block[], heights: Heights, i: number): number {
  const next = blocks[i + 1]
  if (next?.kind !== 'closing') return 0
  return Math.min(heightOf(heights, next).lines + closingLines(blocks, heights, i + 1), MOST_CLOSING)
}

/** What the table blocks[i] finds, `here` lines on the page on which it begins. */
const tableRoom = (blocks: readonly Block[], heights: Heights, i: number, here: number): TableRoom => ({
  here,
  page: PAGE_LINES,
  fresh: linesBelowHeadings(blocks, heights, i),
  behind: closingLines(blocks, heights, i),
})

/** Lines that have to stand on the page on which blocks[i] begins, and on which `room` lines are left. */
function linesNeeded(blocks: readonly Block[], heights: Heights, i: number, room: number): number {
  const block = blocks[i]
  if (!block) return 0
  const { lines, table } = heightOf(heights, block)
  if (keepsNext(block)) return lines + linesNeeded(blocks, heights, i + 1, room - lines)
  if (block.kind === 'table' && table) return tableStart(block, table, tableRoom(blocks, heights, i, room))
  return lines < ORPHANS + WIDOWS ? lines + closingLines(blocks, heights, i) : ORPHANS
}

/**
 * How many of a paragraph's `left` lines go into `room`; 0 when it has to begin on the next page. The last of them stay
 * with the `behind` lines that follow.
 */
function linesThatFit(left: number, room: number, behind: number): number {
  if (left + behind <= room) return left
  const fit = Math.min(room, left - WIDOWS)
  return fit < ORPHANS ? 0 : fit
}

/** Lays blocks on pages by the numbered rules of SPEC.md. Throws a RangeError for a block without a height. */
export function paginate(blocks: readonly Block[], heights: Heights): Page[] {
  const pages: Piece[][] = []
  let page: Piece[] = []
  let used = 0
  const put = (piece: Piece): void => {
    if (page.length === 0) pages.push(page)
    page.push(piece)
    used += piece.lines
  }
  const turn = (): void => {
    if (page.length === 0) return
    page = []
    used = 0
  }

  blocks.forEach((block, i) => {
    const { lines, starts, table } = heightOf(heights, block)
    const end = textOf(block).length
    if (linesNeeded(blocks, heights, i, PAGE_LINES - used) > PAGE_LINES - used) turn()
    if (keepsNext(block) && (lines <= PAGE_LINES || block.kind === 'heading')) {
      put({ block, from: 0, to: end, lines })
      return
    }
    if (block.kind === 'table' && table) {
      const parts = layTable(block, table, tableRoom(blocks, heights, i, PAGE_LINES - used))
      parts.forEach((part, k) => {
        if (k > 0) turn()
        put({ block, from: part.from, to: part.to, lines: part.lines, part })
      })
      return
    }
    let line = 0
    while (line < lines) {
      const count = linesThatFit(lines - line, PAGE_LINES - used, closingLines(blocks, heights, i))
      if (count === 0) {
        turn()
        continue
      }
      put({ block, from: starts[line] ?? 0, to: starts[line + count] ?? end, lines: count })
      line += count
    }
  })
  return pages
}
