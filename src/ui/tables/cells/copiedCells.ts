import type { Place } from '../../../report/template/template'
import { type Area, type CellGrid, placesIn } from './cellGrid'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A block of cells as spreadsheets take it; a merged cell fills its first column. */
export function copiedCells(
  grid: CellGrid,
  area: Area,
  typedAt: (place: Place) => string,
): { text: string; html: string } {
  const seen = new Set<Place>()
  const rows = grid.rows.slice(area.top, area.bottom + 1).map((row) =>
    row.slice(area.left, area.right + 1).map((place) => {
      if (place === null || seen.has(place)) return ''
      seen.add(place)
      return typedAt(place)
    }),
  )
  const lines = rows.map((row) => row.join('\t'))
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
  return {
    // one cell is a value for anywhere, a block ends its lines as spreadsheets do
    text: placesIn(grid, area).length === 1 ? (lines[0] ?? '').trim() : `${lines.join('\r\n')}\r\n`,
    html: `<table><tbody>${cells.join('')}</tbody></table>`,
  }
}
