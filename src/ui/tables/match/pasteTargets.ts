import type { Place } from '../../../report/template/template'
import { visible } from '../../../report/values/typed/narrow'
import type { CellGrid, Spot } from '../cells/cellGrid'
import type { CellName, TableNames } from '../cells/cellNames'
import { type Match, matchNames } from './matchNames'
import type { PastedName, PastedRow, PastedTable } from './pastedTable'

/** Where a cell of a block goes. */
export interface Target {
  /** null: nowhere. */
  place: Place | null
  /** The row of the table, null where the name of the block's row is not the table's. */
  row: number | null
  /** The name on account of which it goes nowhere is listed. */
  listed: boolean
  /** What its head counts in, where the head says it: 元 of 收费金额（元）. */
  unit: string
}
/** Parallel to the rows of the block and their cells. */
export type Targets = readonly (readonly Target[])[]

/** A name of the block that is not taken as it stands. */
export interface NameNote {
  name: PastedName
  match: Match
  /** What it stands for as the form prints it, '' for nothing. */
  printed: string
}

const UNIT = /[（(](?:单位[:：]?)?\s*(亿元|万元|千元|百元|元)\s*[）)]\s*$/u
const unitOf = (name: PastedName | null | undefined): string => UNIT.exec(name?.text ?? '')?.[1] ?? ''

const isFilled = (cell: string): boolean => visible(cell) !== ''
const nowhere = (row: number | null, listed: boolean): Target => ({ place: null, row, listed, unit: '' })
// a merged cell takes what stands over its first column
function targetAt(grid: CellGrid, row: number, column: number, unit: string): Target {
  const place = grid.rows[row]?.[column] ?? null
  const first = place !== null && grid.rows[row]?.indexOf(place) === column
  return first ? { place, row, listed: false, unit } : nowhere(row, false)
}

/** Where a block begins by position: a whole table fills the table, anything else begins at the cell with the cursor. */
function startOf(grid: CellGrid, { rows, width }: PastedTable, at: Spot): Spot {
  const whole = rows.length === grid.rows.length && width === grid.columns
  return whole ? { row: 0, column: 0 } : at
}

/** Each cell to where it stands, from the cursor. */
export function targetsByPosition(grid: CellGrid, pasted: PastedTable, at: Spot): Targets {
  const { row, column } = startOf(grid, pasted, at)
  return pasted.rows.map(({ cells, heads }, y) =>
    cells.map((_, x) => targetAt(grid, row + y, column + x, unitOf(heads[x]))),
  )
}

/** Where a block goes by its names. */
export interface NamedTargets {
  targets: Targets
  notes: readonly NameNote[]
  /** At least one name of the block is one of the table's. */
  named: boolean
  /** Rows, or columns, that have names of which none is the table's: they go by position. */
  strange: { rows: boolean; columns: boolean }
}

/** Each cell to where its names say. */
export function targetsByName(
  grid: CellGrid,
  names: TableNames,
  pasted: PastedTable,
  at: Spot,
): NamedTargets {
  const notes: NameNote[] = []
  const nameless = names.rows.length === 1 && names.rows[0]?.own === ''
  const top = pasted.rows.length === grid.rows.length ? 0 : at.row
  const lines = nameless
    ? null
    : matchNames(
        pasted.rows.map(({ name }) => name),
        names.rows,
        pasted.rows.map((_, y) => top + y),
        at.row,
      )
  const rowsNamed = lines?.some(({ kind }) => kind !== 'unknown') ?? false
  let headsNamed = false
  const targets = pasted.rows.map((row, y): Target[] => {
    const line = lines?.[y]
    if (rowsNamed && line?.kind !== 'found') {
      if (row.name && line && row.cells.some(isFilled))
        notes.push({ name: row.name, match: line, printed: '' })
      return row.cells.map(() => nowhere(null, row.name !== null))
    }
    const to = line?.kind === 'found' ? line.at : nameless ? 0 : top + y
    if (row.name && line?.kind === 'found' && line.near)
      notes.push({ name: row.name, match: line, printed: names.rows[to]?.printed ?? '' })
    const columns = columnsOf(grid, names, pasted, row, to, at, nameless)
    headsNamed ||= columns.named
    notes.push(...columns.notes)
    return columns.targets
  })
  const strange = {
    rows: !nameless && !rowsNamed && pasted.rows.some(({ name }) => name !== null),
    columns: !headsNamed && pasted.rows.some(({ heads }) => heads.some((head) => head !== null)),
  }
  return {
    targets,
    notes: onceEach(notes),
    named: rowsNamed || headsNamed,
    strange,
  }
}

function columnsOf(
  grid: CellGrid,
  names: TableNames,
  pasted: PastedTable,
  { name, cells, heads }: PastedRow,
  to: number,
  at: Spot,
  nameless: boolean,
): { targets: Target[]; notes: NameNote[]; named: boolean } {
  const places = [...new Set(grid.rows[to])].filter((place) => place !== null)
  const filled = cells.flatMap((cell, x) => (isFilled(cell) ? [x] : []))
  const left = pasted.width === grid.columns ? 0 : at.column
  const [only] = places
  const known = places.map(
    (place): CellName => names.heads.get(place) ?? { printed: '', own: '', parents: [] },
  )
  // a row's name may say what another table has over its columns: 行政复议
  const asked = heads.map((head) =>
    head && name && nameless ? { ...head, parents: [...head.parents, name.own, ...name.parents] } : head,
  )
  const position = (x: number): number | null => {
    const place = grid.rows[to]?.[left + x]
    return place ? places.indexOf(place) : null
  }
  const here = grid.rows[to]?.[at.column]
  const matches = matchNames(
    asked,
    known,
    heads.map((_, x) => position(x)),
    here ? places.indexOf(here) : 0,
  )
  const named = matches.some(({ kind }) => kind !== 'unknown')
  const [one = 0] = filled
  const headed = heads[one] ? matches[one]?.kind === 'found' : true
  if (only !== undefined && places.length === 1 && filled.length === 1 && headed) {
    const unit = unitOf(heads[one] ?? heads.find((head) => head !== null))
    const target: Target = { place: only, row: to, listed: false, unit }
    return { targets: cells.map((_, x) => (x === one ? target : nowhere(to, false))), notes: [], named }
  }
  if (!named) {
    const targets = cells.map((_, x) => targetAt(grid, to, left + x, unitOf(heads[x])))
    return { targets, notes: [], named }
  }
  const notes: NameNote[] = []
  const targets = cells.map((cell, x): Target => {
    const match = matches[x] ?? { kind: 'unknown' }
    const head = heads[x] ?? null
    const place = match.kind === 'found' ? (places[match.at] ?? null) : null
    const printed = match.kind === 'found' ? (known[match.at]?.printed ?? '') : ''
    if (head && isFilled(cell) && (match.kind !== 'found' || match.near))
      notes.push({ name: head, match, printed })
    return place === null ? nowhere(to, head !== null) : { place, row: to, listed: false, unit: unitOf(head) }
  })
  return { targets, notes, named }
}

const onceEach = (notes: readonly NameNote[]): NameNote[] => [
  ...new Map(notes.map((note) => [`${note.name.text} ${note.match.kind}`, note])).values(),
]
