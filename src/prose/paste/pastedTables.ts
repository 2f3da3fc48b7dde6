/**
 * Longest cell in UTF-16 units: a table with a longer one, with a single column or with a table in it lays out a page.
 */
const MOST_IN_CELL = 300

const cellText = (cell: HTMLTableCellElement): string => {
  for (const br of cell.querySelectorAll('br')) br.replaceWith(' ')
  for (const part of cell.querySelectorAll('p, div, li')) part.append(' ')
  return cell.textContent.replace(/\s+/gu, ' ').trim()
}

/**
 * Replaces tables with paragraphs: one for each row, cells separated by a full-width blank, so that numbers do not run
 * together. Of a table that only lays out a page the cells' contents are kept. Returns the number of rows that became
 * paragraphs.
 */
export function flattenTables(body: HTMLElement): number {
  let count = 0
  const laidOut = new Set<HTMLTableElement>()
  // inner tables first
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const rows = [...table.rows]
    const cells = rows.flatMap((row) => [...row.cells])
    const lays =
      laidOut.has(table) ||
      rows.every((row) => row.cells.length < 2) ||
      cells.some((cell) => cell.textContent.length > MOST_IN_CELL)
    const outer = table.parentElement?.closest('table')
    if (outer) laidOut.add(outer)
    if (lays) {
      const contents = cells.map((cell) => {
        const content = document.createElement('div')
        content.append(...cell.childNodes)
        return content
      })
      // text outside cells is kept too; it occurs where tables nest deeper than the browser's parser goes
      if (table.textContent.trim() !== '') {
        const beside = document.createElement('div')
        beside.append(...table.childNodes)
        contents.push(beside)
      }
      table.replaceWith(...contents)
      continue
    }
    const lines = rows
      .map((row) => [...row.cells].map(cellText))
      .filter((row) => row.some((text) => text !== ''))
    count += lines.length
    table.replaceWith(
      ...lines.map((row) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = row.join('　')
        return paragraph
      }),
    )
  }
  return count
}
