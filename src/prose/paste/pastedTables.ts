/** Cells with a row of their own each, or with whole paragraphs or tables in them, lay out a page. */
const MOST_IN_CELL = 300

const cellText = (cell: HTMLTableCellElement): string => {
  for (const br of cell.querySelectorAll('br')) br.replaceWith(' ')
  for (const part of cell.querySelectorAll('p, div, li')) part.append(' ')
  return cell.textContent.replace(/\s+/gu, ' ').trim()
}

/**
 * A table becomes paragraphs: a row is one, its cells parted by a blank, for numbers must not run together; what only lays out a
 * page is taken out of its cells. Answers how many rows were put so.
 */
export function flattenTables(body: HTMLElement): number {
  let count = 0
  const laidOut = new Set<HTMLTableElement>()
  // the ones within first
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
      // what stands in no cell, as where tables nest deeper than the browser's parser goes, is text all the same
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
