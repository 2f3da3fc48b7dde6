import { visible } from '../../../report/values/typed/narrow'
import type { Block } from './clipboardBlock'
import {
  isBlank,
  isLabel,
  isNumber,
  isProse,
  type Known,
  nameColumns,
} from '../../../import/tables/nameColumns'
import { shortNameOf } from '../../../import/tables/nameOf'

/** A name in a pasted block. */
export interface PastedName {
  /** As it stands there, on one line. */
  text: string
  own: string
  /** The names over it, outermost first, as they are compared. */
  parents: readonly string[]
}

/** A row of numbers of a pasted block. */
export interface PastedRow {
  /** Which row of the block it is, from 1. */
  line: number
  name: PastedName | null
  cells: readonly string[]
  /** What heads each of the cells; null where no row of names stands over the row, or nothing in it over the cell. */
  heads: readonly (PastedName | null)[]
}

/** A pasted block, its numbers apart from the words around them. */
export interface PastedTable {
  rows: readonly PastedRow[]
  /** How many columns of numbers. */
  width: number
  /** Rows and columns of names. */
  labels: { rows: number; columns: number }
  /** Rows of sentences. */
  prose: number
}

const oneLine = (text: string): string => visible(text).replace(/\s+/gu, ' ')

function kindOf(row: readonly string[], known: Known): 'prose' | 'labels' | 'numbers' {
  if (row.some((cell) => isNumber(cell, known))) return 'numbers'
  if (row.some((cell) => isProse(cell, known))) return 'prose'
  const labels = row.filter((cell) => isLabel(cell, known))
  const [title = ''] = labels
  // one cell of words over several columns names none of them
  if (labels.length === 1 && row.length > 1 && !known.has(shortNameOf(title))) return 'prose'
  return labels.length ? 'labels' : 'numbers'
}

function pastedName(texts: readonly string[], known: Known): PastedName | null {
  const text = texts.at(-1)
  if (text === undefined) return null
  const over = texts.slice(0, -1).map(shortNameOf)
  const own = shortNameOf(text)
  // （三）不予公开/1.属于国家秘密 in one cell
  const parts = known.has(own) ? [text] : text.split(/[/／|｜>＞]/u)
  const names = parts.map(shortNameOf).filter((one) => one !== '')
  return { text: oneLine(text), own: names.at(-1) ?? own, parents: [...over, ...names.slice(0, -1)] }
}

/** Names the rows: the last words of each, under the words that a merged cell left at their left. */
function rowNames(
  rows: readonly (readonly string[])[],
  columns: number,
  known: Known,
): (PastedName | null)[] {
  let over: string[] = []
  return rows.map((row) => {
    const words = Array.from({ length: columns }, (_, x) => row[x] ?? '')
    const last = words.findLastIndex((word) => isLabel(word, known))
    if (last === -1) return null
    const first = words.findIndex((word) => isLabel(word, known))
    over = words.map((word, x) => (x < first ? (over[x] ?? '') : word))
    return pastedName(
      over.slice(0, last + 1).filter((word) => isLabel(word, known)),
      known,
    )
  })
}

/** What heads a column: the lowest words in it, under those of merged cells that reach over it. */
function headOf(
  run: readonly (readonly string[])[],
  x: number,
  from: number,
  known: Known,
): PastedName | null {
  const lowest = run.findLastIndex((row) => !isBlank(row[x]))
  if (lowest === -1) return null
  const over = run.slice(0, lowest).map((row) => row.slice(from, x + 1).findLast((cell) => !isBlank(cell)))
  return pastedName([...over.filter((cell) => cell !== undefined), run[lowest]?.[x] ?? ''], known)
}

/** @param known the names of the tables: they are names even with digits in them or as long as a sentence */
export function pastedTable(pasted: Block, known: Known): PastedTable {
  const kinds = pasted.map((row) => kindOf(row, known))
  const labels = kinds.filter((kind) => kind === 'labels').length
  const prose = kinds.filter((kind) => kind === 'prose').length
  // a few words alone: each is refused with its reason
  const alone =
    !kinds.includes('numbers') && prose === 0 && !pasted.flat().some((cell) => known.has(shortNameOf(cell)))
  const numbers = pasted.filter((_, y) => alone || kinds[y] === 'numbers')
  const columns = alone ? 0 : nameColumns(numbers, known)
  const width = Math.max(0, ...numbers.map((row) => row.length - columns))
  const names = rowNames(numbers, columns, known)
  const rows: PastedRow[] = []
  let run: (readonly string[])[] = []
  let ended = true
  let heads: readonly (PastedName | null)[] = []
  pasted.forEach((row, y) => {
    if (!alone && kinds[y] === 'prose') return
    if (!alone && kinds[y] === 'labels') {
      run = ended ? [row] : [...run, row]
      ended = false
      return
    }
    if (!ended) {
      const over = run
      heads = Array.from({ length: width }, (_, x) => headOf(over, columns + x, columns, known))
    }
    ended = true
    const cells = Array.from({ length: Math.max(0, row.length - columns) }, (_, x) => row[columns + x] ?? '')
    rows.push({ line: y + 1, name: names[rows.length] ?? null, cells, heads })
  })
  return { rows, width, labels: { rows: alone ? 0 : labels, columns }, prose }
}
