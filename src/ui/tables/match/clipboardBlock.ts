import { inertHtml, saysStyle } from '../../../prose/paste/inertHtml'
import { printedHtml } from '../../../import/printed/printedHtml'
import { normalised } from '../../../report/text/normalised'
import { visible } from '../../../report/values/typed/narrow'

/** Larger clipboards hold more than a table of numbers: their plain text is read instead (characters). */
const MOST_HTML = 3_000_000
const MOST_ROWS = 500
const MOST_COLUMNS = 60

/** The cells of a copied block, row by row, as they read; '' for what a merged cell covers. */
export type Block = readonly (readonly string[])[]

/** A block that is wider than the `room` that it has, without empty columns at its left: names were copied as nothing. */
export function withoutEmptyEdge(block: Block, room: number): Block {
  const width = Math.max(0, ...block.map((row) => row.length))
  const empty = block.every(([first = '']) => visible(first) === '')
  return width > room && width > 1 && empty
    ? withoutEmptyEdge(
        block.map((row) => row.slice(1)),
        room,
      )
    : block
}

/** Where a cell that begins with a quotation mark ends with one; -1 where none ends it. Doubled ones are part of it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text.charAt(at + 1) !== '"') return /[\t\r\n]|^$/u.test(text.charAt(at + 1)) ? at : -1
  return -1
}

/** Tab-separated text as spreadsheets write it: a cell with a line break or a quotation mark stands in quotation marks. */
export function readTsv(text: string): Block {
  if (text === '') return []
  const rows: string[][] = [[]]
  const ends = /[\t\r\n]|$/gu
  let at = 0
  // at the end of the text, a tab is followed by one more cell, a line break is not
  for (let open = true; open;) {
    const quote = text.charAt(at) === '"' ? closingQuote(text, at) : -1
    ends.lastIndex = quote < 0 ? at : quote + 1
    const end = ends.exec(text)?.index ?? text.length
    const cell = quote < 0 ? text.slice(at, end) : text.slice(at + 1, quote).replaceAll('""', '"')
    rows.at(-1)?.push(normalised(cell))
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    open = text.charAt(end) === '\t' || at < text.length
    if (open && text.charAt(end) !== '\t') rows.push([])
  }
  return rows
}

/**
 * What a cell reads, with its paragraphs and line breaks apart: run together, 5 over 120 would be 5120. Line breaks of the
 * HTML source do not count: spreadsheets wrap it wherever a line grows long.
 */
function textOf(cell: Element): string {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    text.textContent = (text.textContent ?? '').replace(/[ \t\r\n\f]+/gu, ' ')
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n')
  for (const part of cell.querySelectorAll('p, div, li')) part.append('\n')
  return normalised(cell.textContent ?? '').trim()
}

/** Excel ends a table of merged cells with a row that only sets widths. */
const isSizing = (row: HTMLTableRowElement): boolean =>
  saysStyle(row, /display:\s*none/iu) && (row.textContent ?? '').trim() === ''

/** The cells of a table; merged ones keep their place. */
function cellsOf(table: HTMLTableElement): Block {
  const lines = [...table.rows].filter((row) => !isSizing(row)).slice(0, MOST_ROWS)
  const rows: string[][] = lines.map(() => [])
  const taken = rows.map(() => new Set<number>())
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of lines[y]?.cells ?? []) {
      while (taken[y]?.has(x)) x += 1
      const wide = Math.min(cell.colSpan, MOST_COLUMNS - x)
      if (wide <= 0) break
      // a rowspan of 0 runs to the end of the table
      const high = Math.min(cell.rowSpan || rows.length, rows.length - y)
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) taken[y + down]?.add(x + right)
      row[x] = textOf(cell)
      x += wide
    }
  })
  const columns = Math.max(0, ...taken.map((xs) => Math.max(-1, ...xs) + 1))
  return rows.map((row) => Array.from({ length: columns }, (_, x) => row[x] ?? ''))
}

/** The tables of a copied page or sheet; of those that lay out a page, the ones within. */
function readHtml(html: string): Block[] {
  if (html.length > MOST_HTML || !/<table/iu.test(html)) return []
  const tables = [
    ...new DOMParser()
      .parseFromString(inertHtml(printedHtml(html).html), 'text/html')
      .querySelectorAll('table'),
  ]
  return tables.filter((table) => !table.querySelector('table')).map(cellsOf)
}

/** What was copied, as blocks of cells: from its HTML, where merged cells can be told, else one from its plain text. */
export function readBlocks(data: DataTransfer): readonly Block[] {
  const blocks = readHtml(data.getData('text/html')).filter((block) => block.length)
  if (blocks.length) return blocks
  const plain = readTsv(data.getData('text/plain'))
  return plain.length ? [plain] : []
}
