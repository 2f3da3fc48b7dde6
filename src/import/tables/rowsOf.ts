import { isBlank, isLabel, isNumber, type Known, nameColumns } from './nameColumns'
import { shortNameOf } from './nameOf'

/** A row of a pasted table: its labels, and the cells of numbers after them, blank ones included. */
export interface PastedRow {
  labels: readonly string[]
  cells: readonly string[]
}

/** 1,234 · 96171.6 · 12件 · 22（其中修订16件）; 3. and 3.其他 are a label's. */
const NUMBER =
  /^[+-]?[\d０-９][\d０-９,，\s]*(?:[.．]\s*[\d０-９][\d０-９\s]*)?(?:(?:(?!其[他它]|[总合小]计|规章)[\u4e00-\u9fff]{1,3}|[%％])\s*)?(?:[（(].*[）)])?$/u
const NONE = /^(?:[-－—–/／\\]+|无|没有|暂无|零)$/u

/** True for the content of a cell of numbers, a blank included; a label begins with a word or a numbered word. */
const isCell = (text: string): boolean => text === '' || NONE.test(text) || NUMBER.test(text)

/** Splits a row after its last words: what follows are its numbers. */
function rowOfCells(cells: readonly string[]): PastedRow {
  let from = cells.length
  while (from > 0 && isCell(cells[from - 1] ?? '')) from -= 1
  return { labels: cells.slice(0, from).filter((text) => text !== ''), cells: cells.slice(from) }
}

/**
 * The rows of a table. If all rows are equally wide, because merged cells have left blank ones as in spreadsheets, the
 * same columns hold the labels of all rows; otherwise each row is split on its own.
 * @param known the names in the form's table
 */
export function rowsOfGrid(rows: readonly (readonly string[])[], known: Known): PastedRow[] {
  const width = rows[0]?.length ?? 0
  const numbers = rows.filter((row) => row.some((cell) => isNumber(cell, known)))
  const named = numbers.filter((row) => row.some((cell) => known.has(shortNameOf(cell))))
  const columns = nameColumns(named.length ? named : numbers, known)
  if (columns === 0 || rows.some((row) => row.length !== width)) return rows.map(rowOfCells)
  return rows.map((row): PastedRow => {
    const labels = row.slice(0, columns).filter((text) => !isBlank(text))
    const cells = row.slice(columns)
    const heads = !row.some((cell) => isNumber(cell, known)) && cells.some((cell) => isLabel(cell, known))
    return heads || labels.length === 0 ? rowOfCells(row) : { labels, cells }
  })
}

/** A note after a number, 22 （其中修订 16 件）; not the （五） or （1） of the next row. */
const NOTE = /(?<=[\d０-９])\s*[（(](?![\d一二三四五六七八九十]{1,2}[）)])[^（()）]*[）)]/gu

/** A number with a blank between it and its label, at the beginning of a line: 1 属于国家秘密. */
const APART = /^([1-9])\s+(?=[\u4e00-\u9fff]{2})(?![一二三四五六七八九十]+、)/u

/**
 * The rows of a table that is lines of text, with a row or a single cell in each line: numbers belong to the words
 * before them.
 */
export function rowsOfLines(lines: readonly string[]): PastedRow[] {
  const rows: PastedRow[] = []
  let labels: string[] = []
  let cells: string[] = []
  for (const line of lines)
    for (const token of line
      .replace(APART, '$1.')
      .replace(NOTE, (note) => note.replace(/\s/gu, ''))
      .split(/\s+/u)) {
      // a bar separates cells
      if (token === '' || token === '|' || token === '｜') continue
      if (isCell(token)) {
        cells.push(token)
        continue
      }
      if (cells.length) {
        rows.push({ labels, cells })
        labels = []
        cells = []
      }
      labels.push(token)
    }
  if (labels.length || cells.length) rows.push({ labels, cells })
  return rows
}
