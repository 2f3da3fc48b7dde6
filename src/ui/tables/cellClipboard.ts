import type { TableSource } from '../figures/deskFigures'
import type { CellCursor } from './cellCursor'
import { type Area, areaOf, type CellGrid, placesIn, type Spot } from './cellGrid'
import { type Block, readBlock } from './clipboardBlock'
import { copiedCells } from './copiedCells'
import { lookAt, type PasteLook } from './pasteLook'

const isOne = (block: Block): boolean => block.length === 1 && block[0]?.length === 1

/** One value fills a selected block; a block of values begins where the selection does. */
function spread(block: Block, { top, bottom, left, right }: Area): Block {
  const value = block[0]?.[0] ?? ''
  if (!isOne(block)) return block
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => value))
}

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
  grid: CellGrid,
  cursor: CellCursor,
  source: TableSource,
): PasteLook | null {
  const spot = cursor.spot()
  if (!spot || !event.clipboardData) return null
  const pasted = readBlock(event.clipboardData)
  const area = cursor.area.value
  if (!pasted.length || (isOne(pasted) && !area)) return null
  event.preventDefault()
  const from: Spot = area ? { row: area.top, column: area.left } : spot
  return lookAt(source.report(), grid, from, area ? spread(pasted, area) : pasted)
}
