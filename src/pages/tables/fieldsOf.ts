/** A cell of a table that says how far it reaches. */
interface Spanning {
  columns: number
  rows: number
}

/**
 * A table's rows with a field for each column: a cell stands where it begins, null where one reaches over. Rows are as
 * wide as what stands in them; a span out of the table is cut off.
 */
export function fieldsOf<Cell extends Spanning>(rows: readonly (readonly Cell[])[]): (Cell | null)[][] {
  const grid: (Cell | null | undefined)[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1
      for (let dy = 0; dy < cell.rows; dy += 1)
        for (let dx = 0; dx < cell.columns; dx += 1) {
          const line = grid[y + dy]
          if (line) line[x + dx] = dx + dy === 0 ? cell : null
        }
      x += cell.columns
    }
  })
  // a row that a span from above does not reach has a gap there
  return grid.map((line) => Array.from(line, (cell) => cell ?? null))
}
