import { type Cell, isValue, wordsOf } from './cell'
import type { ColumnRole } from './columnRoles'
import { bareLabel, isNumeric, ROW_OF_WORDS, totalRank } from './headWords'
import { type Lattice, reachRight } from './lattice'
import type { Rows } from './rowRoles'

/** A cell that takes a value, with what names it. */
export interface Slot {
  cell: Cell
  /** Row and column in which it begins, from 0, and how many it covers. */
  y: number
  x: number
  columns: number
  rows: number
  /** Name of the rows that its row stands among; null for none. */
  group: Cell | null
  /** Labels of its row and of its column, the outermost first. */
  row: readonly Cell[]
  column: readonly Cell[]
  /** The first row of the heads that are over it, -1 for none. */
  block: number
  /** The measure word that a column 计量单位 states for the row, '' for none. */
  measure: string
}

/** A table whose rows and columns are told apart. */
export interface Layout {
  fields: Lattice
  rows: Rows
  columns: readonly ColumnRole[]
}

/** True in the field in which a cell begins. */
export const begins = (fields: Lattice, y: number, x: number): boolean => {
  const cell = fields[y]?.[x]
  return cell !== undefined && fields[y]?.[x - 1] !== cell && fields[y - 1]?.[x] !== cell
}

/** Rows, from `y` on, that the cell there covers in its column. */
export function reachDown(fields: Lattice, y: number, x: number): number {
  let end = y + 1
  while (end < fields.length && fields[end]?.[x] === fields[y]?.[x]) end += 1
  return end - y
}

/** Labels among some cells, each once. */
const labelsIn = (cells: readonly (Cell | undefined)[]): Cell[] =>
  [...new Set(cells)].flatMap((cell) => (cell && (cell.sort === 'words' || isValue(cell)) ? [cell] : []))

/** The labels of each column's row: those of the nearest columns of labels on its left. */
function rowLabels({ fields, rows, columns }: Layout, y: number): { path: Cell[]; measure: string }[] {
  const row = fields[y] ?? []
  const found: { path: Cell[]; measure: string }[] = []
  let [labels, measure, open] = [[] as (Cell | undefined)[], '', false]
  let path: Cell[] = []
  for (const [x, role] of columns.entries()) {
    if (role === 'label') {
      if (!open) labels = []
      open = true
      labels.push(row[x])
      const named = labelsIn(labels.filter((_, i) => !rows.numbered.has(x - labels.length + 1 + i)))
      path = named.length > 0 ? named : labelsIn(labels)
    } else if (role === 'measure') measure = row[x] ? wordsOf(row[x]) : ''
    else open = false
    found.push({ path, measure })
  }
  return found
}

/** Every cell that takes a value, row by row. */
export function slotsOf(layout: Layout): Slot[] {
  const { fields, rows, columns } = layout
  const blank = !fields.some((row, y) => rows.roles[y] === 'data' && row.some(isValue))
  const slots: Slot[] = []
  let heads: number[] = []
  let [group, closed] = [null as Cell | null, false]
  for (const [y, row] of fields.entries()) {
    const role = rows.roles[y]
    if (role === 'head') heads = rows.roles[y - 1] === 'head' ? [...heads, y] : [y]
    if (role === 'group') [group, closed] = [row.find(({ sort }) => sort === 'words') ?? null, false]
    if (role !== 'data') continue
    const labels = rowLabels(layout, y)
    const total = row.some((cell) => cell.sort === 'words' && totalRank(bareLabel(wordsOf(cell))) >= 0)
    // a second total after a group's own is that of all groups
    if (total && closed) group = null
    closed ||= total
    for (const [x, cell] of row.entries()) {
      if (columns[x] !== 'figure' || cell.filler || cell.sort === 'words' || !begins(fields, y, x)) continue
      const { path = [], measure = '' } = labels[x] ?? {}
      const column = labelsIn(heads.map((head) => fields[head]?.[x]))
      if (cell.sort === 'empty' && !waits([...path, ...column], path)) continue
      slots.push({
        cell,
        y,
        x,
        columns: reachRight(row, x),
        rows: reachDown(fields, y, x),
        group,
        row: path,
        column,
        block: heads[0] ?? -1,
        measure,
      })
    }
  }
  // in a blank table some word has to say so
  return !blank || areNumeric(slots) ? slots : []
}

/** True when an empty cell takes a number: it has a label, and its row is none of words (备注). */
function waits(all: readonly Cell[], row: readonly Cell[]): boolean {
  const last = row.at(-1)
  return all.length > 0 && !(last && ROW_OF_WORDS.test(bareLabel(wordsOf(last))))
}

/** True for words of which at least one says that numbers are meant. */
const areNumeric = (slots: readonly Slot[]): boolean =>
  slots.some(({ row, column }) => [...row, ...column].some((cell) => isNumeric(wordsOf(cell))))
