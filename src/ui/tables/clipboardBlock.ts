/** Larger clipboards hold more than a table of numbers: their plain text is read instead (characters). */
const MOST_HTML = 3_000_000
const MOST_ROWS = 500
const MOST_COLUMNS = 60

/** The cells of a copied block, row by row, as they read; '' for what a merged cell covers. */
export type Block = readonly (readonly string[])[]

/** Tab-separated text as spreadsheets write it: a cell with a line break or a quotation mark stands in quotation marks. */
export function readTsv(text: string): Block {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gu
  let open = false
  for (const [whole, quoted, plain, end] of text.matchAll(cells)) {
    // behind a tab the end of the text is a cell, behind a line break it is none
    if (whole === '' && !open) break
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    open = end === '\t'
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  if (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

/** What a cell reads, with its paragraphs and line breaks apart: run together, 5 over 120 would be 5120. */
function textOf(cell: Element): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n')
  for (const part of cell.querySelectorAll('p, div, li')) part.append('\n')
  return (cell.textContent ?? '').trim()
}

/** The first table of a copied page or sheet; its merged cells keep their place. null when there is none. */
function readHtml(html: string): Block | null {
  if (html.length > MOST_HTML || !/<table/iu.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows: string[][] = [...table.rows].slice(0, MOST_ROWS).map(() => [])
  const taken = rows.map(() => new Set<number>())
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of table.rows[y]?.cells ?? []) {
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

/** What was copied, as a block of cells: from its HTML, where merged cells can be told, else from its plain text. */
export function readBlock(data: DataTransfer): Block {
  return readHtml(data.getData('text/html')) ?? readTsv(data.getData('text/plain'))
}
