import { visible } from '../../report/values/typed/narrow'
import { shortNameOf } from './nameOf'

const NUMBERING = /^[（(]?[\d０-９一二三四五六七八九十]+[)）.．、]\s*/u
const NOTHING = /^(?:[-－–—─/／\\]+|暂?无)?$/u
/** 22（其中修订16件） */
const NOTE = /(?<=[\d０-９])\s*[（(].*[）)]$/u
/** With this many Chinese characters beside its digits a cell is words and no number with a unit: 2024年申请情况. */
const WORDS = /(?:\p{Script=Han}[^\p{Script=Han}]*){6}/u
const SENTENCE = /[。；！？;]|\p{Script=Han}{30,}/u

/** True for a cell that looks empty. */
export const isBlank = (cell: string | undefined): boolean => visible(cell ?? '') === ''

/**
 * Row and column names of tables, as `shortNameOf` writes them: they are names even where they contain digits or are as
 * long as a sentence.
 */
export type Known = ReadonlySet<string>
/** True for a cell of words: `1.属于国家秘密` is a label, while `约12件` is a number that was not understood. */
export function isLabel(cell: string, known: Known): boolean {
  const text = visible(cell)
  if (NOTHING.test(text)) return false
  const words = text.replace(NOTE, '').replace(NUMBERING, '')
  return !/[\d０-９]/u.test(words) || WORDS.test(words) || known.has(shortNameOf(text))
}
/** True for a cell that holds a sentence. */
export const isProse = (cell: string, known: Known): boolean =>
  SENTENCE.test(visible(cell)) && !known.has(shortNameOf(cell))
/** True for a cell with a number, understood or not; a dash or 无 is not a number. */
export const isNumber = (cell: string, known: Known): boolean =>
  !NOTHING.test(visible(cell)) && !isLabel(cell, known) && !isProse(cell, known)

/** True for a column 1, 2, 3 …, which numbers the rows. */
function countsRows(column: readonly string[]): boolean {
  const numbers = column.filter((cell) => !isBlank(cell)).map(visible)
  return numbers.length > 1 && numbers.every((text, i) => text === String(i + 1))
}

/** Number of columns on the left that hold the names of rows. */
export function nameColumns(rows: readonly (readonly string[])[], known: Known): number {
  const width = Math.max(0, ...rows.map((row) => row.length))
  let columns = 0
  let counted = false
  for (let x = 0; x < width; x += 1) {
    const column = rows.map((row) => row[x] ?? '')
    if (column.some((cell) => isNumber(cell, known))) {
      if (counted || !countsRows(column)) break
      counted = true
      continue
    }
    const names = column.filter((cell) => isLabel(cell, known))
    if (names.length && (!counted || names.some((cell) => known.has(shortNameOf(cell))))) columns = x + 1
  }
  return columns
}
