import type { Place, TableForm } from '../../../report/template/template'

/** Where a cell is among the cells that take numbers, from 0. A merged cell is at its first column. */
export interface Spot {
  row: number
  column: number
}
/** A block of cells; all four are included. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

/** The cells of a table that take numbers, without its labels: what spreadsheets move and paste in. */
export interface CellGrid {
  /** A merged cell stands in each column that it covers; null where a row has no cell. */
  rows: readonly (readonly (Place | null)[])[]
  columns: number
  spots: ReadonlyMap<Place, Spot>
}

/** The figures of a table by row and column of the form, with nothing for labels. */
function formRows({ widths, body }: TableForm): (Place | null)[][] {
  const covered = widths.map(() => 0)
  return body.map((row) => {
    const places: (Place | null)[] = widths.map(() => null)
    let column = 0
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1
      const span = cell.columns ?? 1
      for (const end = column + span; column < end; column += 1) {
        covered[column] = cell.rows ?? 1
        places[column] = cell.kind === 'figure' ? cell.figure : null
      }
    }
    covered.forEach((rows, i) => (covered[i] = Math.max(0, rows - 1)))
    return places
  })
}

export function gridOf(table: TableForm): CellGrid {
  const all = formRows(table).filter((row) => row.some((place) => place !== null))
  const used = table.widths.flatMap((_, column) => (all.some((row) => row[column] !== null) ? [column] : []))
  const rows = all.map((row) => used.map((column) => row[column] ?? null))
  const spots = new Map<Place, Spot>()
  rows.forEach((places, row) =>
    places.forEach((place, column) => {
      if (place !== null && !spots.has(place)) spots.set(place, { row, column })
    }),
  )
  return { rows, columns: used.length, spots }
}

export const placeAt = ({ rows }: CellGrid, { row, column }: Spot): Place | null =>
  rows[row]?.[column] ?? null

/** The block between two corners, widened to the whole of the merged cells at them. */
export function areaOf(grid: CellGrid, one: Spot, other: Spot): Area {
  const lastColumn = (spot: Spot): number => {
    const place = placeAt(grid, spot)
    return Math.max(spot.column, place === null ? -1 : (grid.rows[spot.row]?.lastIndexOf(place) ?? -1))
  }
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(lastColumn(one), lastColumn(other)),
  }
}

/** The cells of a block, row by row, each once. */
export function placesIn(grid: CellGrid, { top, left, bottom, right }: Area): Place[] {
  const places = grid.rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1))
  return [...new Set(places)].filter((place) => place !== null)
}
