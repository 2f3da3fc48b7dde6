import type { Place, TableForm } from '../../report/template/template'
import { nameOf } from './nameOf'
import { folded } from './wording'

/** A row of numbers of the form's table: its label, and the column heading of each cell from left to right. */
export interface VersionRow {
  /** As the form prints it; '' for the only row of a table without row labels. */
  label: string
  /** The label in comparable form (`nameOf`). */
  known: string
  /** Comparable label of the group that the row is in, '' for none. */
  group: string
  cells: readonly { figure: Place; head: string }[]
}

/** A form's table, prepared for finding it in a document. */
export interface FormTable {
  section: Place
  name: string
  rows: readonly VersionRow[]
  /** Every fixed label as printed, by its folded form. */
  labels: ReadonlyMap<string, string>
  /** Folded forms of the labels that head columns. */
  heads: ReadonlySet<string>
}

/** Prepares a form's table for matching. */
export function formTable(section: Place, name: string, table: TableForm): FormTable {
  const labels = new Map<string, string>()
  const overColumns = new Set<string>()
  let heads: string[] = []
  let group = { label: '', rows: 0 }
  const rows: VersionRow[] = []
  for (const row of [...table.head, ...table.body])
    for (const cell of row) {
      if (cell.kind !== 'label') continue
      labels.set(folded(cell.text), cell.text)
      if (cell.heads === 'columns') overColumns.add(folded(cell.text))
    }
  for (const row of table.body) {
    const named = row.flatMap((cell) => (cell.kind === 'label' ? [cell] : []))
    const figures = row.flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : []))
    if (figures.length === 0) {
      const own = named.filter(({ heads: what }) => what === 'columns').map(({ text }) => folded(text))
      if (own.length > 1) heads = own.slice(1)
      continue
    }
    const label = named.at(-1)?.text ?? ''
    const over = named.slice(0, -1).findLast((cell) => (cell.rows ?? 1) > 1)
    // a row beside a group, and not in it, spans the group's column too
    const inside = (named.at(-1)?.columns ?? 1) === 1
    group = over && inside ? { label: over.text, rows: over.rows ?? 1 } : { ...group, rows: group.rows - 1 }
    rows.push({
      label,
      known: nameOf(label),
      group: inside && group.rows > 0 ? nameOf(group.label) : '',
      cells: figures.map((figure, i) => ({ figure, head: heads[i] ?? '' })),
    })
  }
  return { section, name, rows, labels, heads: overColumns }
}
