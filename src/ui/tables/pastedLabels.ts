import { visible } from '../../report/values/narrow'
import type { Block } from './clipboardBlock'

/** Rows and columns of words around the numbers of a block. */
export interface Labels {
  rows: number
  columns: number
}

const NUMBERING = /^[（(]?[\d０-９一二三四五六七八九十]+[）).．、]\s*/u
const NOTHING = /^(?:[-－–—─/／\\]+|暂?无)?$/u

/** Words and no number: `1.属于国家秘密` is a label, `约12件` is a number that was not understood. */
function isLabel(cell: string): boolean {
  const text = visible(cell)
  return !NOTHING.test(text) && !/[\d０-９]/u.test(text.replace(NUMBERING, ''))
}
const isNumber = (cell: string): boolean => !NOTHING.test(visible(cell)) && !isLabel(cell)

/** True for a row or column that has words and no number. */
const labelsOnly = (cells: readonly string[]): boolean => cells.some(isLabel) && !cells.some(isNumber)

/** The numbers of a block without the heads and the row names that were copied with them. */
export function withoutLabels(pasted: Block): { block: Block; labels: Labels; rowNames: readonly string[] } {
  const rows = pasted.filter((row) => !labelsOnly(row))
  // words alone: there is nothing to take off, and each is refused with its reason
  if (!rows.length) return { block: pasted, labels: { rows: 0, columns: 0 }, rowNames: [] }
  let columns = 0
  while (labelsOnly(rows.map((row) => row[columns] ?? ''))) columns += 1
  return {
    block: rows.map((row) => row.slice(columns)),
    labels: { rows: pasted.length - rows.length, columns },
    rowNames: rows.map((row) => row.slice(0, columns).findLast((cell) => visible(cell) !== '') ?? ''),
  }
}
