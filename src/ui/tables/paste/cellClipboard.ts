import type { TableForm } from '../../../report/template/template'
import type { TableSource } from '../../figures/deskFigures'
import type { CellCursor } from '../cells/cellCursor'
import { areaOf, type CellGrid, placesIn, type Spot } from '../cells/cellGrid'
import { type Block, readBlocks } from '../match/clipboardBlock'
import { copiedCells } from '../cells/copiedCells'
import { isReport } from './isReport'
import { shortNameOf } from '../../../import/tables/nameOf'
import { type Pasting, pastingOf } from './pasting'
import { repeated } from './repeated'
import { blockOf, namesIn } from '../match/whichTable'

const isOne = (block: Block): boolean => block.length === 1 && block[0]?.length === 1

/** Puts the selected cells on the clipboard, as text and as a table; 剪切 empties them. */
export function copyCells(
  event: ClipboardEvent,
  grid: CellGrid,
  cursor: CellCursor,
  source: TableSource,
): void {
  const spot = cursor.spot()
  if (!spot || cursor.isEditing() || !event.clipboardData) return
  const area = cursor.area.value ?? areaOf(grid, spot, spot)
  const { text, html } = copiedCells(grid, area, (place) => source.face(place).typed)
  event.clipboardData.setData('text/plain', text)
  if (cursor.area.value) event.clipboardData.setData('text/html', html)
  event.preventDefault()
  if (event.type !== 'cut') return
  source.typeMany(new Map(placesIn(grid, area).map((place) => [place, ''])))
  cursor.settled()
}

/** What a paste would do; null when it is one value for one cell, which is the input's own matter. */
export function pastedCells(
  event: ClipboardEvent,
  table: TableForm,
  grid: CellGrid,
  cursor: CellCursor,
  source: TableSource,
): Pasting | null {
  const spot = cursor.spot()
  if (!spot || !event.clipboardData) return null
  const report = source.report()
  const { template } = report
  const blocks = readBlocks(event.clipboardData)
  const mine = blockOf(template, table, blocks)
  const pasted = mine ?? blocks[0] ?? []
  const area = cursor.area.value
  if (!pasted.length || (isOne(pasted) && !area)) return null
  event.preventDefault()
  const from: Spot = area ? { row: area.top, column: area.left } : spot
  if (isReport(event.clipboardData, template)) {
    const found = mine && pastingOf(report, table, grid, from, mine)
    return { kind: 'report', table: found?.kind === 'filling' && found.by === 'name' ? found : null }
  }
  const wordless = !pasted.flat().some((cell) => namesIn(template).has(shortNameOf(cell)))
  return pastingOf(report, table, grid, from, area && wordless ? repeated(pasted, grid, area) : pasted)
}
