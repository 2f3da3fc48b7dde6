import type { Place, Section, TableForm } from './template'

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
