import { type Cell, cellOf } from './cell'
import type { DocumentRow } from './recognisedTable'

/** The fields of a table, row by row; a cell that covers several stands in each of them, as the same object. */
export type Lattice = readonly (readonly Cell[])[]
type Ragged = readonly (readonly (Cell | undefined)[])[]
/** Sentences of repairs come with the fields; where there are no fields, the sentence says why. */
interface Laid<Fields> {
  fields: Fields
  doubts: readonly string[]
}

/** Most columns: a wider table is not read, whatever its cells span. */
const MOST_COLUMNS = 1000
/** Fields of a table, and of its rows while spans are laid out. */
const MOST_FIELDS = 60_000
const MOST_LAID = 400_000
/** With a larger share of rows that are too short or too long a table cannot be repaired. */
const MOST_RAGGED = 0.5
/** As many rows are named in a sentence. */
const NAMED_ROWS = 5

/** A cell without text. */
export const empty = (): Cell => cellOf('')

/** A document's rows laid out on a grid without empty rows and columns; a sentence where that is not possible. */
export function laidOut(rows: readonly DocumentRow[]): Laid<Lattice> | string {
  const laid = placed(rows)
  if (typeof laid === 'string') return laid
  const whole = evened(laid.fields)
  if (typeof whole === 'string') return whole
  return { fields: withoutEmpty(whole.fields), doubts: [...laid.doubts, ...whole.doubts] }
}

/** Rows on the grid by HTML's rules; columns in which no cell begins are left out. */
function placed(rows: readonly DocumentRow[]): Laid<Ragged> | string {
  const fields: (Cell | undefined)[][] = []
  const begins = new Set<number>()
  /** What reaches down in each column, and the first row that it does not cover. */
  const down: { cell: Cell; until: number }[] = []
  let [laid, overlaps] = [0, false]
  for (const [y, row] of rows.entries()) {
    while ((down.at(-1)?.until ?? y + 1) <= y) down.pop()
    const line: (Cell | undefined)[] = []
    const above = (): Cell | undefined => {
      const reaching = down[line.length]
      return reaching && reaching.until > y ? reaching.cell : undefined
    }
    for (const { text, columns, rows: reach } of row) {
      for (let cell = above(); cell; cell = above()) line.push(cell)
      const cell = cellOf(text)
      begins.add(line.length)
      for (let left = Math.max(1, columns); left > 0 && !above(); left -= 1) {
        if (line.length >= MOST_COLUMNS) return '表格的列太多，没有当作数字表格。'
        down[line.length] = { cell, until: Math.min(rows.length, y + Math.max(1, reach)) }
        line.push(cell)
        overlaps ||= left > 1 && above() !== undefined
      }
    }
    while (line.length < down.length) line.push(above())
    fields.push(line)
    laid += line.length
    if (laid > MOST_LAID) return '表格太大，没有当作数字表格。'
  }
  const kept = [...begins].sort((a, b) => a - b)
  return {
    fields: fields.map((line) => kept.filter((x) => x < line.length).map((x) => line[x])),
    doubts: overlaps ? ['表格里有合并单元格互相重叠，已按先后排开，请核对。'] : [],
  }
}

const lengthOf = (line: readonly (Cell | undefined)[]): number =>
  line.findLastIndex((cell) => cell !== undefined && cell.sort !== 'empty') + 1

/** Rows of one length: the one that most have, or that of the longest where few cells are too many. */
function evened(rows: Ragged): Laid<Lattice> | string {
  const isAlone = aloneIn(rows)
  const usual = usualLength(rows.filter((line) => !isAlone(line)))
  const width = rows.reduce((most, line) => Math.max(most, lengthOf(line)), usual)
  if (width * rows.length > MOST_FIELDS) return '表格太大，没有当作数字表格。'
  const long = rows.flatMap((line, y) => (lengthOf(line) > usual ? [y + 1] : []))
  const short = rows.flatMap((line, y) => (!isAlone(line) && line.length < usual ? [y + 1] : []))
  if (long.length + short.length > rows.length * MOST_RAGGED) return '各行的格数相差太多，看不出列来。'
  const gap = (x: number): Cell => (x < usual ? empty() : { ...empty(), filler: true })
  return {
    fields: rows.map((line) => {
      const only = isAlone(line) ? line[0] : undefined
      return Array.from({ length: width }, (_, x) => only ?? line[x] ?? gap(x))
    }),
    doubts: [
      ...(short.length > 0 ? [`${rowsNamed(short)}缺格，已在行末补上空格，请核对。`] : []),
      ...(long.length > 0 ? [`${rowsNamed(long)}比别的行多出格子，已为它们加列，请核对。`] : []),
    ],
  }
}

/** Tells rows of one cell of words, which stands for the whole width, for it may have lost its span. */
function aloneIn(rows: Ragged): (line: readonly (Cell | undefined)[]) => boolean {
  const beside = new Set<Cell | undefined>()
  for (const line of rows)
    if (line.some((cell) => cell !== line[0])) for (const cell of line) beside.add(cell)
  return ([first, ...others]) =>
    first?.sort === 'words' && !beside.has(first) && others.every((cell) => cell === first)
}

/** The length of most rows. */
function usualLength(rows: Ragged): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function rowsNamed(rows: readonly number[]): string {
  const named = rows.slice(0, NAMED_ROWS).join('、')
  return rows.length > NAMED_ROWS ? `第 ${named} 行等 ${rows.length} 行` : `第 ${named} 行`
}

/** Without rows and columns in which nothing stands. */
function withoutEmpty(fields: Lattice): Lattice {
  const full = (row: readonly Cell[] | undefined): boolean =>
    row !== undefined && row.every(({ sort }) => sort === 'words')
  // the only row of a blank table is kept
  const rows = fields.filter((row, y) => row.some(({ sort }) => sort !== 'empty') || full(fields[y - 1]))
  const columns = (rows[0] ?? []).map((_, x) => rows.some((row) => row[x]?.sort !== 'empty'))
  return rows.map((row) => row.filter((_, x) => columns[x]))
}

/** Columns, from `x` on, that the cell there covers in its row. */
export function reachRight(row: readonly Cell[], x: number): number {
  let end = x + 1
  while (end < row.length && row[end] === row[x]) end += 1
  return end - x
}
