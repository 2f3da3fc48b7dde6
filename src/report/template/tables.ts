import type { Place, Section, TableForm, TableRow } from './template'

const cellCache = new WeakMap<TableForm, readonly Place[]>()

/** Places of a table's figures, row by row; cached by table. */
export function cellsOf(table: TableForm): readonly Place[] {
  let cells = cellCache.get(table)
  if (!cells) {
    cells = table.body.flatMap((row) => row.flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : [])))
    cellCache.set(table, cells)
  }
  return cells
}

/** True for a section in which the official writes sentences; the others hold a table or values only. */
export function hasText({ level, starter, table }: Section): boolean {
  return !table && (level > 0 || starter.length > 0)
}

/** True when every row of a table is as wide as its columns, with what spans from above, and no span leaves it. */
export function isWhole({ widths, head, body }: TableForm): boolean {
  return [head, body].every((rows) => isFilled(rows, widths.length))
}

function isFilled(rows: readonly TableRow[], columns: number): boolean {
  /** For each column, how many rows the cells above still reach down. */
  const down = Array.from({ length: columns }, () => 0)
  for (const row of rows) {
    let at = 0
    for (const cell of row) {
      while ((down[at] ?? 0) > 0) at += 1
      for (let width = cell.columns ?? 1; width > 0; width -= 1, at += 1) {
        // past the last column, or over a cell from above
        if (down[at] !== 0) return false
        down[at] = cell.rows ?? 1
      }
    }
    if (down.includes(0)) return false
    for (const [column, left] of down.entries()) down[column] = left - 1
  }
  return down.every((left) => left === 0)
}
