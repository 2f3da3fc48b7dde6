import type { Area, CellGrid } from '../cells/cellGrid'
import type { Block } from '../match/clipboardBlock'

/** How far a block goes that is pasted over `selected` cells: over all of them where they are its multiple. */
function reach(size: number, selected: number): number | null {
  if (selected % size === 0) return selected
  return selected === 1 ? size : null
}

/**
 * A block as a spreadsheet pastes it into a selection: once and again where the selection is its multiple, else once, from
 * its first cell. Merged cells take it once.
 */
export function repeated(block: Block, grid: CellGrid, { top, bottom, left, right }: Area): Block {
  const wide = Math.max(0, ...block.map((row) => row.length))
  if (!wide) return block
  const rows = reach(block.length, bottom - top + 1)
  const columns = reach(wide, right - left + 1)
  if (rows === null || columns === null || (rows === block.length && columns === wide)) return block
  const covered = (y: number, x: number): boolean => {
    const place = grid.rows[top + y]?.[left + x] ?? null
    return place !== null && grid.rows[top + y]?.indexOf(place) !== left + x
  }
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (__, x) =>
      covered(y, x) ? '' : (block[y % block.length]?.[x % wide] ?? ''),
    ),
  )
}
