import type { Place, TableForm } from '../../report/template/template'
import { nameOf } from './nameOf'
import { folded } from './wording'

/** A row of numbers of the form: what names it and, left to right, what heads its numbers. */
export interface VersionRow {
  /** As the form prints it; '' for the one row of a table that has none. */
  label: string
  /** The label as it is compared. */
  known: string
  /** The comparable label of the group that the row is part of, '' for a row of none. */
  group: string
  cells: readonly { figure: Place; head: string }[]
}

/** What is known of a form's table when it is looked for in a document. */
export interface FormTable {
  section: Place
  name: string
  rows: readonly VersionRow[]
  /** Every fixed label, as printed, by its comparable form. */
  labels: ReadonlyMap<string, string>
  /** Those of them that head columns, in their comparable form. */
  heads: ReadonlySet<string>
}

/** The rows and labels of a form's table. */
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
    // rows that stand beside a group, not in it, span its column
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
