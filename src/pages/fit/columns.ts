import type { TableBlock, TableBlockCell } from '../blocks/block'
import { labelBreaks } from '../tables/labelBreaks'
import { isListed } from '../tables/listedLabel'
import { placedCells } from '../tables/tableGrid'

/** How a table is set so that its numbers stand whole: lengths in points. */
export interface TableSetting {
  /** Shares of the table's width, column by column. */
  columns: readonly number[]
  /** Sizes of type, from that of its text down. */
  sizes: readonly number[]
}

/** Width of the type area. */
export const TABLE_WIDTH = (156 / 25.4) * 72
/** Beside the text of a cell, left and right together. */
export const CELL_PADDING = 3
const LISTED_PADDING = 4
/** So much of its own width a column of labels that break anywhere keeps. */
const LABELS_KEEP = 0.6
/** Columns up to which a table is set in the larger of the two sizes. */
const FEW_COLUMNS = 6
/** 小四, 五号, 小五, 六号, 小六, 七号, 八号: at the last, nine digits stand in each of fifteen columns. */
const LARGE = [12, 10.5, 9, 7.5, 6.5, 5.5, 5] as const
const DENSE = LARGE.slice(2)
/** Of 宋体's widest digit and of its point and comma, in ems. */
const DIGIT = 0.563
const POINT = 0.33
/** Points that browsers may round away. */
const ROUNDED = 0.2

/** True for a table of many columns, which is set in the smaller size. */
export const isDense = ({ widths }: TableBlock): boolean => widths.length > FEW_COLUMNS

/** The number at the beginning of a cell's text, a note behind it or not; '' for none. */
export const numberIn = (text: string): string => /^[\d.,]+(?=（|$)/u.exec(text)?.[0] ?? ''

/** Width in points of a number in 宋体. */
function numberWidth(number: string, size: number): number {
  const points = number.replace(/\d/gu, '').length
  return ((number.length - points) * DIGIT + points * POINT) * size + ROUNDED
}

/** The largest of sizes at which a number stands whole in so many points; the smallest where it does at none. */
export function numberSize(number: string, room: number, sizes: readonly number[]): number {
  return sizes.find((size) => fits(number, room, size)) ?? sizes[sizes.length - 1] ?? 0
}

/** Whether a number stands whole in so many points. */
export const fits = (number: string, room: number, size: number): boolean => numberWidth(number, size) <= room

/** The longest piece of a label that may not break, in points; null where it breaks anywhere. */
function labelWidth(text: string, size: number): number | null {
  const breaks = labelBreaks(text)
  if (!breaks) return null
  const ends = [...breaks, text.length]
  return Math.max(...ends.map((end, i) => end - (ends[i - 1] ?? 0))) * size
}

/** What a column needs at least with numbers of a size. */
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

const known = new WeakMap<TableBlock, TableSetting>()

/**
 * The form's own columns where every number stands whole in them. Columns whose numbers do not get what they need from
 * those that have room to spare, and where that does not suffice, the numbers that are too long a smaller size.
 */
export function tableSetting(block: TableBlock): TableSetting {
  const before = known.get(block)
  if (before) return before
  const all = sum(block.widths)
  const sizes = isDense(block) ? DENSE : LARGE
  const own = block.widths.map((width) => (width / all) * TABLE_WIDTH)
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
      return (need > width ? need : width - ((width - need) * lack) / spare) / TABLE_WIDTH
    })
  }
  let columns: number[] | null = null
  for (const size of sizes) columns ??= columnsAt(size)
  const setting = { columns: columns ?? block.widths.map((width) => width / all), sizes }
  known.set(block, setting)
  return setting
}
