import type { Place, TableCell, TableForm, TableRow } from '../../report/template/template'
import type { Cell } from './cell'
import { columnWidths } from './columnWidths'
import { reachRight } from './lattice'
import { begins, type Layout, reachDown } from './slots'

type Heads = 'columns' | 'rows' | 'nothing'

/** The layout as a table of the form; `placeAt` has the figure of each field in which a cell that takes a value begins. */
export function tableForm(layout: Layout, name: string, placeAt: ReadonlyMap<string, Place>): TableForm {
  const { fields, rows } = layout
  const made = fields.map((row, y): TableRow => {
    const cells: TableCell[] = []
    for (const [x, cell] of row.entries()) {
      if (!begins(fields, y, x)) continue
      const [columns, down] = [reachRight(row, x), reachDown(fields, y, x)]
      const span = { ...(columns > 1 ? { columns } : {}), ...(down > 1 ? { rows: down } : {}) }
      const figure = placeAt.get(`${y} ${x}`)
      cells.push(
        figure === undefined
          ? { kind: 'label', text: cell.text, heads: headsOf(layout, y, x, cell), ...span }
          : { kind: 'figure', figure, ...span },
      )
    }
    return cells
  })
  return { name, widths: columnWidths(layout), head: made.slice(0, rows.head), body: made.slice(rows.head) }
}

/** What a label is the header of. */
function headsOf({ rows, columns }: Layout, y: number, x: number, cell: Cell): Heads {
  if (cell.sort === 'empty' || cell.sort === 'nothing') return 'nothing'
  const role = rows.roles[y]
  if (role === 'head') return 'columns'
  if (role === 'group') return 'rows'
  const names = columns[x] === 'label' && cell.sort === 'words'
  return names && (role === 'data' || role === 'plain') ? 'rows' : 'nothing'
}

/**
 * The layout with no cell that reaches from the head into the body, which are two tables of their own, or from one tall row into
 * another of another role.
 */
export function parted(layout: Layout, blank: () => Cell): Layout {
  const { fields, rows } = layout
  const edge = rows.head
  if (edge === 0 || edge >= fields.length) return layout
  const fresh = new Map<Cell, Cell>()
  for (const [x, cell] of (fields[edge] ?? []).entries())
    if (fields[edge - 1]?.[x] === cell && !fresh.has(cell)) fresh.set(cell, blank())
  if (fresh.size === 0) return layout
  return {
    ...layout,
    fields: fields.map((row, y) => (y < edge ? row : row.map((cell) => fresh.get(cell) ?? cell))),
  }
}
