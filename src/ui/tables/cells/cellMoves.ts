import { type CellGrid, placeAt, type Spot } from './cellGrid'

export type Move =
  'left' | 'right' | 'up' | 'down' | 'leftEdge' | 'rightEdge' | 'topEdge' | 'bottomEdge' | 'first' | 'last'

/** Steps from a cell until another one is met; stays where there is none. */
function stepped(grid: CellGrid, from: Spot, down: number, right: number): Spot {
  const start = placeAt(grid, from)
  let at = from
  for (;;) {
    at = { row: at.row + down, column: at.column + right }
    const place = placeAt(grid, at)
    if (place !== null && place !== start) return grid.spots.get(place) ?? at
    if (at.row < 0 || at.column < 0 || at.row >= grid.rows.length || at.column >= grid.columns) return from
  }
}

function edge(grid: CellGrid, from: Spot, down: number, right: number): Spot {
  const next = stepped(grid, from, down, right)
  return next === from ? from : edge(grid, next, down, right)
}

/** Where a move leads; the cell itself where the table ends. */
export function moved(grid: CellGrid, from: Spot, move: Move): Spot {
  switch (move) {
    case 'left':
      return stepped(grid, from, 0, -1)
    case 'right':
      return stepped(grid, from, 0, 1)
    case 'up':
      return stepped(grid, from, -1, 0)
    case 'down':
      return stepped(grid, from, 1, 0)
    case 'leftEdge':
      return edge(grid, from, 0, -1)
    case 'rightEdge':
      return edge(grid, from, 0, 1)
    case 'topEdge':
      return edge(grid, from, -1, 0)
    case 'bottomEdge':
      return edge(grid, from, 1, 0)
    case 'first':
      return { row: 0, column: 0 }
    case 'last':
      return { row: grid.rows.length - 1, column: grid.columns - 1 }
  }
}

/**
 * Where Enter leads: to the row below, from the last row to the top of the next column (a table of one row is filled from
 * left to right); null after the last cell, and before the first with Shift.
 * @param begun the column in which a run of Tabs through this row began: Enter leads there, as in Excel
 */
export function entered(grid: CellGrid, from: Spot, back: boolean, begun: number | null = null): Spot | null {
  if (begun !== null && !back) {
    const first = { row: from.row, column: begun }
    const under = moved(grid, first, 'down')
    if (under !== first) return under
  }
  const next = moved(grid, from, back ? 'up' : 'down')
  if (next !== from) return next
  const beside = moved(grid, from, back ? 'left' : 'right')
  if (beside === from) return null
  return moved(grid, beside, back ? 'bottomEdge' : 'topEdge')
}
