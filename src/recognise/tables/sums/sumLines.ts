import type { Figure } from '../../../report/template/template'
import { parse } from '../../../report/values/parse'
import type { Cell } from '../cell'
import { columnName } from '../labels'
import type { Slot } from '../slots'

/** A value of a table as sums see it. */
export interface Term {
  slot: Slot
  figure: Figure
  /** In the figure's smallest step; null where there is no number. */
  amount: number | null
  /** A placeholder stands in its cell. */
  open: boolean
}

/** A row of values, or a column, which may be the sum of others. */
export interface Line {
  axis: 'row' | 'column'
  /** Its labels, the outermost first. */
  path: readonly Cell[]
  /** Its values by column, or by row. */
  terms: ReadonlyMap<number, Term>
  /** Lines add up only with those of the same block: under the same heads. */
  block: string
}

/** What can be added up: percentages cannot. */
const addable = ({ kind, unit }: Figure): boolean =>
  kind === 'count' || kind === 'money' || (kind === 'score' && unit !== '%' && unit !== '‰')

/** True for two values whose sum means something. */
export const isAlike = (one: Term, other: Term): boolean =>
  addable(one.figure) && one.figure.kind === other.figure.kind && one.figure.unit === other.figure.unit

function termOf(slot: Slot, figure: Figure): Term {
  const entry = slot.cell.sort === 'number' ? parse(figure, slot.cell.text, null) : null
  return {
    slot,
    figure,
    amount: entry?.kind === 'value' ? entry.amount : null,
    open: slot.cell.sort === 'mark' || entry?.kind === 'wrong',
  }
}

/** The rows and the columns of a table's values, in their order. */
export function sumLines(
  slots: readonly Slot[],
  figures: readonly Figure[],
): { rows: Line[]; columns: Line[] } {
  const terms = slots.flatMap((slot, i) => (figures[i] ? [termOf(slot, figures[i])] : []))
  const names = new Map<Cell, number>()
  const idOf = (cell: Cell): number => {
    const id = names.get(cell) ?? names.size
    names.set(cell, id)
    return id
  }
  const rows = grouped(terms, ({ slot }) => `${slot.y} ${slot.row.map(idOf).join(' ')}`).map((own): Line => ({
    axis: 'row',
    path: pathOfRow(own[0]?.slot),
    terms: new Map(own.map((term) => [term.slot.x, term])),
    block: own.map(({ slot }) => columnName(slot)).join('|'),
  }))
  const columns = grouped(
    terms,
    ({ slot }) => `${slot.x} ${slot.block} ${slot.column.map(idOf).join(' ')}`,
  ).map((own): Line => ({
    axis: 'column',
    path: own[0]?.slot.column ?? [],
    terms: new Map(own.map((term) => [term.slot.y, term])),
    block: String(own[0]?.slot.block),
  }))
  const left = (line: Line): number => [...line.terms.values()][0]?.slot.x ?? 0
  return { rows, columns: columns.sort((a, b) => left(a) - left(b)) }
}

const pathOfRow = (slot: Slot | undefined): Cell[] =>
  slot ? [...(slot.group ? [slot.group] : []), ...slot.row] : []

function grouped(terms: readonly Term[], keyOf: (term: Term) => string): Term[][] {
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const group = groups.get(keyOf(term))
    if (group) group.push(term)
    else groups.set(keyOf(term), [term])
  }
  return [...groups.values()]
}

/** Whether the parts of a total make it; null where it cannot be told, as some are empty and the others are less. */
export function holdsIn(total: Term, parts: readonly Term[]): boolean | null {
  const known = parts.filter(({ amount }) => amount !== null)
  if (total.amount === null || known.length === 0 || parts.some(({ open }) => open)) return null
  const sum = known.reduce((all, { amount }) => all + (amount ?? 0), 0)
  if (sum === total.amount) return true
  return sum < total.amount && known.length < parts.length ? null : false
}
