import type { TableBlockCell } from '../../pages/blocks/block'
import { CELL_PADDING, noteSize, numberIn, numberSize } from '../../pages/fit/columns'
import { labelBreaks } from '../../pages/tables/labelBreaks'
import { val } from '../xml/markup'
import type { Hold } from '../word/figures'
import { halfPoints } from '../word/measures'
import { LINE_END, textRun } from '../word/runs'

/** Size of type that differs from the table's own. */
const sized = (size: number, own: number): string[] =>
  size === own ? [] : [val('w:sz', halfPoints(size)), val('w:szCs', halfPoints(size))]

/** Width in points that the text of a cell has in a table of some width. */
export const roomIn = (
  columns: readonly number[],
  cell: TableBlockCell,
  column: number,
  width: number,
): number =>
  columns.slice(column, column + cell.columns).reduce((sum, share) => sum + share, 0) * width - CELL_PADDING

/**
 * A short label that is too long for a line ends its lines where the printed forms do; others, and values, end them
 * anywhere.
 */
export function labelLines({ text, figure }: TableBlockCell, room: number, size: number): string[] {
  const breaks = figure === undefined ? labelBreaks(text) : null
  if (!breaks || text.length * size <= room) return [text]
  const ends = [...breaks, text.length]
  const lines: string[] = []
  ends.forEach((end, i) => {
    const piece = text.slice(ends[i - 1] ?? 0, end)
    const line = (lines.at(-1) ?? '') + piece
    if (lines.length > 0 && line.length * size <= room) lines[lines.length - 1] = line
    else lines.push(piece)
  })
  return lines
}

/**
 * What stands in a cell.
 * @param room width for the text, in points
 * @param sizes as in `TableSetting`
 * @param properties of all runs, before those of their size
 */
export function cellRuns(
  cell: TableBlockCell,
  room: number,
  sizes: readonly number[],
  properties: readonly string[],
  hold: Hold,
): string {
  const { text, figure } = cell
  const [own = 0] = sizes
  if (figure === undefined)
    return labelLines(cell, room, own)
      .map((line) => textRun(line, ...properties))
      .join(LINE_END)
  // a control needs something to hold: a blank prints nothing
  if (text === '') return hold(figure, textRun(' '), true)
  const number = numberIn(text)
  const size = numberSize(number, room, sizes)
  const runs = [
    textRun(number, ...sized(size, own)),
    textRun(text.slice(number.length), ...(number === '' ? [] : sized(noteSize(size, own), own))),
  ]
  return hold(figure, runs.join(''), false)
}
