import { type Block, textOf } from './blocks/block'
import { headingOnly } from './blocks/leads'
import { layTable, type TablePart, type TableRoom, tableStart } from './tables/layTable'
import type { TableHeight } from './tables/tableBreaks'

/** Grid lines of a page: 22 in 225 mm, after GB/T 9704. */
export const PAGE_LINES = 22
/** Of a page that is turned: as many as 156 mm have room for. */
export const LANDSCAPE_LINES = 15

/** Least lines of a split paragraph before and after a page's end (R3, R4). */
const ORPHANS = 2
const WIDOWS = 2
/**
 * Most lines of 附件说明, 署名 and 成文日期 that are kept with the text, so that the text's last lines fit on the page with them (R20).
 */
const MOST_CLOSING = PAGE_LINES - ORPHANS - WIDOWS

/** A block's height as the browser has measured it. */
export interface Height {
  /** Grid lines that the block takes, with the blank line after a title; a whole number except for a table. */
  lines: number
  /**
   * Offset in the block's text at which each line of a paragraph starts, of 署名 and 成文日期 which of the block's lines it is;
   * one for each of `lines`.
   */
  starts: readonly number[]
  /** Of a table: the heights of its rows. */
  table?: TableHeight
}
/** Heights by block key. */
export type Heights = ReadonlyMap<string, Height>

/** A block, or some lines of a paragraph, or some rows of a table. */
export interface Piece {
  block: Block
  /**
   * First and past-the-last offset in the block's text (0 and its length for a whole block); for a table the rows, for 署名 and
   * 成文日期 the lines.
   */
  from: number
  to: number
  lines: number
  /** Set for a table. */
  part?: TablePart
}
/** The pieces on one page, from the top. */
export type Page = readonly Piece[]

function heightOf(heights: Heights, block: Block): Height {
  const height = heights.get(block.key)
  if (!height) throw new RangeError(`block ${JSON.stringify(block.key)} was not measured`)
  return height
}

/** Words of a table's caption: 表一 行政许可情况, 单位：件, 某县统计表 (R21). */
const CAPTION = /^(?:附?表\s?[一二三四五六七八九十\d]|[（(]?单位\s?[：:])|表$/u
const CAPTION_LINES = 2

/** True for a paragraph that names the table after it, with at most one more caption between. */
function isCaption(blocks: readonly Block[], heights: Heights, i: number, between = 1): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (block?.kind !== 'paragraph' || heightOf(heights, block).lines > CAPTION_LINES) return false
  if (!CAPTION.test(textOf(block).trim())) return false
  return next?.kind === 'table' || (between > 0 && isCaption(blocks, heights, i + 1, between - 1))
}

/** True for a typed heading above its text (R22): one of several in a row is an item of a list. */
const leadsNext = (block: Block, next: Block | undefined): boolean =>
  headingOnly(block) !== null && next !== undefined && headingOnly(next) === null

/** True for what does not end a page: it stands with the block after it. */
function keepsNext(blocks: readonly Block[], heights: Heights, i: number): boolean {
  const block = blocks[i]
  if (block?.kind === 'annexName') return false
  if (block?.kind === 'paragraph') return leadsNext(block, blocks[i + 1]) || isCaption(blocks, heights, i)
  return block !== undefined && block.kind !== 'table'
}

/** Most lines of headings and captions that are turned with their table. */
const MOST_TURNED = 8

/**
 * True for a table that stands on a page that is turned, and for the headings and captions right above it, which stand there
 * with it (R25).
 */
export function isTurned(blocks: readonly Block[], heights: Heights, i: number, room = MOST_TURNED): boolean {
  const block = blocks[i]
  if (block?.kind === 'table') return block.landscape === true
  if (!block || block.kind === 'title' || block.kind === 'closing' || !keepsNext(blocks, heights, i))
    return false
  const left = room - heightOf(heights, block).lines
  return left >= 0 && blocks[i + 1]?.kind !== 'annex' && isTurned(blocks, heights, i + 1, left)
}

/** True for a page that is turned: its text is read from its right side. */
export const isLandscape = (page: Page): boolean =>
  page.some(({ block }) => block.kind === 'table' && block.landscape === true)

/** Lines that a fresh page has left below the title or headings directly before blocks[i]. */
function linesBelowHeadings(blocks: readonly Block[], heights: Heights, i: number): number {
  const before = blocks[i - 1]
  const isFirst =
    blocks[i]?.kind === 'annex' || isTurned(blocks, heights, i - 1) !== isTurned(blocks, heights, i)
  if (!before || isFirst || !keepsNext(blocks, heights, i - 1))
    return isTurned(blocks, heights, i) ? LANDSCAPE_LINES : PAGE_LINES
  return linesBelowHeadings(blocks, heights, i - 1) - heightOf(heights, before).lines
}

/** Lines of 附件说明, 署名 and 成文日期 that follow blocks[i] and may not begin a page (R12). */
function closingLines(blocks: readonly Block[], heights: Heights, i: number): number {
  const next = blocks[i + 1]
  if (next?.kind !== 'closing' && next?.kind !== 'annexName') return 0
  return Math.min(heightOf(heights, next).lines + closingLines(blocks, heights, i + 1), MOST_CLOSING)
}

/** Room for the table blocks[i], with `here` lines left on the current page. */
function tableRoom(blocks: readonly Block[], heights: Heights, i: number, here: number): TableRoom {
  const turned = isTurned(blocks, heights, i)
  return {
    here,
    page: turned ? LANDSCAPE_LINES : PAGE_LINES,
    fresh: linesBelowHeadings(blocks, heights, i),
    // what follows a table that is turned is upright
    behind: turned ? 0 : closingLines(blocks, heights, i),
  }
}

/** Lines of blocks[i] and what is kept with it that have to fit on its first page, which has `room` lines left. */
function linesNeeded(blocks: readonly Block[], heights: Heights, i: number, room: number): number {
  const block = blocks[i]
  if (!block) return 0
  const { lines, table } = heightOf(heights, block)
  if (keepsNext(blocks, heights, i)) {
    const isLast =
      blocks[i + 1]?.kind === 'annex' || isTurned(blocks, heights, i) !== isTurned(blocks, heights, i + 1)
    return lines + (isLast ? 0 : linesNeeded(blocks, heights, i + 1, room - lines))
  }
  if (block.kind === 'table' && table) return tableStart(block, table, tableRoom(blocks, heights, i, room))
  return lines < ORPHANS + WIDOWS ? lines + closingLines(blocks, heights, i) : ORPHANS
}

/**
 * How many of the `left` lines of a paragraph go on a page with `room` lines; 0 when it has to continue on the next.
 * The last lines stay with the `behind` lines that follow.
 */
function linesThatFit(left: number, room: number, behind: number): number {
  if (left + behind <= room) return left
  const fit = Math.min(room, left - WIDOWS)
  return fit < ORPHANS ? 0 : fit
}

/**
 * Breaks blocks into pages by the numbered rules of SPEC.md. Throws a RangeError for a block without a height (R11).
 */
export function paginate(blocks: readonly Block[], heights: Heights): Page[] {
  const pages: Piece[][] = []
  let page: Piece[] = []
  let used = 0
  let full = PAGE_LINES
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
    const end = block.kind === 'closing' ? block.lines.length : textOf(block).length
    const lying = isTurned(blocks, heights, i) ? LANDSCAPE_LINES : PAGE_LINES
    if (block.kind === 'annex' || lying !== full) turn()
    full = lying
    if (linesNeeded(blocks, heights, i, full - used) > full - used) turn()
    if (keepsNext(blocks, heights, i) && (lines <= full || block.kind === 'heading')) {
      put({ block, from: 0, to: end, lines })
      return
    }
    if (block.kind === 'table' && table) {
      const parts = layTable(block, table, tableRoom(blocks, heights, i, full - used))
      parts.forEach((part, k) => {
        if (k > 0) turn()
        put({ block, from: part.from, to: part.to, lines: part.lines, part })
      })
      return
    }
    let line = 0
    while (line < lines) {
      const count = linesThatFit(lines - line, full - used, closingLines(blocks, heights, i))
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
