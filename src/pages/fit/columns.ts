import type { TableBlock, TableBlockCell } from '../blocks/block'
import { labelBreaks } from '../tables/labelBreaks'
import { isListed } from '../tables/listedLabel'
import { placedCells } from '../tables/tableGrid'

/** Column widths and type sizes with which a table's numbers are not broken. */
export interface TableSetting {
  /** Each column's share of the table's width. */
  columns: readonly number[]
  /** Type sizes in points, descending from that of the table's text; a number takes the largest that fits. */
  sizes: readonly number[]
}

/** Width of the type area in points (156 mm), and of one that is turned (225 mm). */
const PORTRAIT = (156 / 25.4) * 72
const LANDSCAPE = (225 / 25.4) * 72

/** Width of a table in points. */
export const tableWidth = ({ landscape }: TableBlock): number => (landscape ? LANDSCAPE : PORTRAIT)
/** Points left and right of a cell's text together. */
export const CELL_PADDING = 3
const LISTED_PADDING = 4
/** Share of its own width that a column keeps whose labels may break anywhere. */
const LABELS_KEEP = 0.6
/** Most columns of a table that is set in the larger size. */
const FEW_COLUMNS = 6
/** 小四, 五号, 小五, 六号, 小六, 七号, 八号, in points: at the last, nine digits fit into each of fifteen columns. */
const LARGE = [12, 10.5, 9, 7.5, 6.5, 5.5, 5] as const
const DENSE = LARGE.slice(2)
/** Widths in 宋体 of the widest digit, and of a point or comma, in ems. */
const DIGIT = 0.563
const POINT = 0.33
/** Tolerance in points, for what browsers round. */
const ROUNDED = 0.2

/** True for a table of many columns, which is set in the smaller size. */
export const isDense = ({ widths }: TableBlock): boolean => widths.length > FEW_COLUMNS

/** Sizes of a table's numbers, from that of its text down. */
const sizesOf = (block: TableBlock): readonly number[] => (isDense(block) ? DENSE : LARGE)

/** The number at the beginning of a cell's text, with or without a note after it; '' for none. */
export const numberIn = (text: string): string => /^[\d.,]+(?=（|$)/u.exec(text)?.[0] ?? ''

/** Width in points of a number in 宋体. */
function numberWidth(number: string, size: number): number {
  const points = number.replace(/\d/gu, '').length
  return ((number.length - points) * DIGIT + points * POINT) * size + ROUNDED
}

/** The largest of `sizes` at which a number fits into `room` points; the smallest if it fits at none. */
export function numberSize(number: string, room: number, sizes: readonly number[]): number {
  return sizes.find((size) => fits(number, room, size)) ?? sizes[sizes.length - 1] ?? 0
}

/** Largest size of a note in a dense table, in points. */
const NOTE = 7.5

/** Size in points of a note after a number of this size, in a table whose text is `own` points large. */
export const noteSize = (size: number, own: number): number => (own > 9 ? size : Math.min(NOTE, size))

/** True when a number fits into `room` points. */
export const fits = (number: string, room: number, size: number): boolean => numberWidth(number, size) <= room

/** Width in points of a label's longest unbreakable piece; null where it may break anywhere. */
function labelWidth(text: string, size: number): number | null {
  const breaks = labelBreaks(text)
  if (!breaks) return null
  const ends = [...breaks, text.length]
  return Math.max(...ends.map((end, i) => end - (ends[i - 1] ?? 0))) * size
}

/**
 * Least width of a column in points when its numbers have a size.
 * @param own the form's width for it
 * @param text size of its labels
 */
function leastWidth(cells: readonly TableBlockCell[], own: number, text: number, size: number): number {
  const needs = cells.map((cell) => {
    if (cell.figure !== undefined) return numberWidth(numberIn(cell.text), size) + CELL_PADDING
    const label = labelWidth(cell.text, text)
    const padding = isListed(cell.text) ? LISTED_PADDING : CELL_PADDING
    return label === null ? LABELS_KEEP * own : label + padding + ROUNDED
  })
  return Math.max(0, ...needs)
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Columns for a width, and the size in points at which all numbers fit; null where they fit at none. */
function fitted(block: TableBlock, wide: number): { columns: readonly number[]; size: number } | null {
  const all = sum(block.widths)
  const sizes = sizesOf(block)
  const own = block.widths.map((width) => (width / all) * wide)
  const text = sizes[0] ?? 0
  const cells = own.map((): TableBlockCell[] => [])
  for (const { cell, column } of [...placedCells(block.head), ...placedCells(block.body)])
    if (cell.columns === 1) cells[column]?.push(cell)
  const columnsAt = (size: number): number[] | null => {
    const least = own.map((width, i) => leastWidth(cells[i] ?? [], width, text, size))
    const lack = sum(own.map((width, i) => Math.max(0, (least[i] ?? 0) - width)))
    if (lack === 0) return block.widths.map((width) => width / all)
    const spare = sum(own.map((width, i) => Math.max(0, width - (least[i] ?? 0))))
    if (lack > spare) return null
    return own.map((width, i) => {
      const need = least[i] ?? 0
      return (need > width ? need : width - ((width - need) * lack) / spare) / wide
    })
  }
  for (const size of sizes) {
    const columns = columnsAt(size)
    if (columns) return { columns, size }
  }
  return null
}

const known = new WeakMap<TableBlock, TableSetting>()

/**
 * Sets a table: with the form's columns if every number fits. If not, columns that are too narrow take width from those
 * with room to spare, and where that is not enough the numbers that are too long get a smaller size. Cached by block.
 */
export function tableSetting(block: TableBlock): TableSetting {
  const before = known.get(block)
  if (before) return before
  const all = sum(block.widths)
  const columns = fitted(block, tableWidth(block))?.columns ?? block.widths.map((width) => width / all)
  const setting = { columns, sizes: sizesOf(block) }
  known.set(block, setting)
  return setting
}

/** 六号 in points, the smallest size that is read without effort. */
const READABLE = 7.5

/**
 * True for a table whose numbers, or the words over them, have no room upright but in sizes below 六号, and more room on
 * pages that are turned.
 */
export function readsBetterTurned(block: TableBlock): boolean {
  const widths = [...block.widths].sort((a, b) => a - b)
  const usual = ((widths[widths.length >> 1] ?? 0) / sum(widths)) * PORTRAIT
  const [text = 0] = sizesOf(block)
  // most of its heads would be set with one character in a line
  if (usual < 2 * text + CELL_PADDING) return true
  const upright = fitted(block, PORTRAIT)?.size ?? 0
  return upright < READABLE && (fitted(block, LANDSCAPE)?.size ?? 0) > upright
}
