import type { DisplayCell, DisplayElement } from '../displayList'

/** A cell in its table's grid, with the index of its element. */
interface Placed {
  index: number
  cell: DisplayCell
  row: number
  column: number
}

/** The cells of one table in their places: a cell takes the first place of its row that none from above covers. */
function placedCells(rows: readonly (readonly { index: number; cell: DisplayCell }[])[]): Placed[] {
  const taken = rows.map(() => new Set<number>())
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map(({ index, cell }): Placed => {
      while (taken[row]?.has(column)) column += 1
      const placed = { index, cell, row, column }
      for (let y = row; y < row + cell.rows; y += 1)
        for (let x = column; x < column + cell.columns; x += 1) taken[y]?.add(x)
      column += cell.columns
      return placed
    })
  })
}

const meet = (a: number, size: number, b: number, other: number): boolean => a < b + other && b < a + size

/** The headers of a table, found without a look at every cell: a table may have ten thousand. */
interface Heads {
  ofColumns: readonly Placed[]
  /** By row, each in every row that it spans. */
  ofRows: ReadonlyMap<number, readonly Placed[]>
}

function headsIn(placed: readonly Placed[]): Heads {
  const ofRows = new Map<number, Placed[]>()
  for (const one of placed)
    if (one.cell.scope === 'Row')
      for (let y = one.row; y < one.row + one.cell.rows; y += 1)
        ofRows.set(y, [...(ofRows.get(y) ?? []), one])
  return { ofColumns: placed.filter(({ cell }) => cell.scope === 'Column'), ofRows }
}

/** The column headers next above a cell. */
function above(one: Placed, { ofColumns }: Heads): Placed[] {
  const heads = ofColumns.filter(
    ({ cell, row, column }) =>
      row + cell.rows <= one.row && meet(column, cell.columns, one.column, one.cell.columns),
  )
  return heads.filter(
    (head) =>
      !heads.some(
        (other) =>
          other.row > head.row &&
          meet(other.column, other.cell.columns, head.column, head.cell.columns) &&
          meet(other.column, other.cell.columns, one.column, one.cell.columns),
      ),
  )
}

/** The row header next to the left of a cell. */
function beside(one: Placed, { ofRows }: Heads): Placed[] {
  const rows = Array.from({ length: one.cell.rows }, (_, y) => ofRows.get(one.row + y) ?? [])
  const heads = [...new Set(rows.flat())].filter(({ cell, column }) => column + cell.columns <= one.column)
  const nearest = Math.max(...heads.map(({ column }) => column))
  return heads.filter(({ column }) => column === nearest)
}

const headsOf = (one: Placed, heads: Heads): Placed[] => {
  switch (one.cell.scope) {
    case 'Column':
      return above(one, heads)
    case 'Row':
      return beside(one, heads)
    case null:
      return [...beside(one, heads), ...above(one, heads)]
  }
}

/**
 * The elements with ids of header cells and the header cells of each cell (ISO 14289-1 7.5), in tables whose headers stand
 * in several rows or columns. A cell names the nearest ones, which name those that they stand under.
 */
export function withCellHeads(elements: readonly DisplayElement[]): DisplayElement[] {
  const out = [...elements]
  const rowsOf = new Map<number, Map<number, { index: number; cell: DisplayCell }[]>>()
  elements.forEach(({ role, parent, cell }, index) => {
    if (role === 'Table') rowsOf.set(index, new Map())
    if (role === 'TR' && parent !== null) rowsOf.get(parent)?.set(index, [])
    const table = parent === null ? null : (elements[parent]?.parent ?? null)
    if (cell && parent !== null && table !== null) rowsOf.get(table)?.get(parent)?.push({ index, cell })
  })
  for (const [table, rows] of rowsOf) {
    const placed = placedCells([...rows.values()])
    const all = headsIn(placed)
    // a scope says what a header heads unless another stands beside or above it
    if (!placed.some((one) => one.cell.scope !== null && headsOf(one, all).length > 0)) continue
    const ids = new Map<Placed, string>()
    const idOf = (head: Placed): string => {
      const id = ids.get(head) ?? `${table.toString(36)}-${ids.size.toString(36)}`
      ids.set(head, id)
      return id
    }
    const heads = placed.map((one) => headsOf(one, all).map(idOf))
    placed.forEach((one, i) => {
      const element = out[one.index]
      const id = ids.get(one)
      const named = heads[i] ?? []
      if (element)
        out[one.index] = {
          ...element,
          cell: {
            ...one.cell,
            ...(id !== undefined && { id }),
            ...(named.length > 0 && { heads: named }),
          },
        }
    })
  }
  return out
}
