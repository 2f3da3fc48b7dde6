import type { Place, TableCell, TableForm } from '../../../report/template/template'
import { shortNameOf } from '../../../import/tables/nameOf'

/** What names a row or a column of numbers. */
export interface CellName {
  /** As the form prints it; '' for a row that has no name. */
  printed: string
  /** As it is compared. */
  own: string
  /** The names over it, outermost first, as they are compared. */
  parents: readonly string[]
}

/** The names in a table of the form. */
export interface TableNames {
  /** Of the rows that take numbers, from the top. */
  rows: readonly CellName[]
  /** What heads each cell. */
  heads: ReadonlyMap<Place, CellName>
  /** Every label as it is compared. */
  all: ReadonlySet<string>
}

type Label = Extract<TableCell, { kind: 'label' }>
type Line = readonly (TableCell | undefined)[]

/** The table row by row, a cell in each place that it covers. */
function laidOut({ widths, head, body }: TableForm): Line[] {
  const rows = [...head, ...body]
  const lines = rows.map((): (TableCell | undefined)[] => widths.map(() => undefined))
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (lines[y]?.[x]) x += 1
      for (const line of lines.slice(y, y + (cell.rows ?? 1))) line.fill(cell, x, x + (cell.columns ?? 1))
      x += cell.columns ?? 1
    }
  })
  return lines
}

const isLabel = (cell: TableCell | undefined, heads: Label['heads']): cell is Label =>
  cell?.kind === 'label' && cell.heads === heads
const isFigure = (cell: TableCell | undefined): boolean => cell?.kind === 'figure'

function named(labels: readonly Label[]): CellName {
  const texts = [...new Set(labels)].map(({ text }) => text)
  const printed = texts.at(-1) ?? ''
  return { printed, own: shortNameOf(printed), parents: texts.slice(0, -1).map(shortNameOf) }
}

/** The labels over a cell: the nearest ones that head columns, top down. */
function headsOver(lines: readonly Line[], x: number): Label[] {
  const over: Label[] = []
  for (const line of [...lines].reverse()) {
    const cell = line[x]
    if (isLabel(cell, 'columns')) over.unshift(cell)
    else if (over.length) break
  }
  return over
}

const cache = new WeakMap<TableForm, TableNames>()

/** The names of a table's rows and columns, merged labels with all that they cover. */
export function namesOf(table: TableForm): TableNames {
  const known = cache.get(table)
  if (known) return known
  const lines = laidOut(table)
  const rows: CellName[] = []
  const heads = new Map<Place, CellName>()
  let group: Label[] = []
  lines.forEach((line, y) => {
    const own = line.filter((cell) => isLabel(cell, 'rows'))
    if (!line.some(isFigure)) {
      // a row of one label heads the rows after it
      if (own.length === line.length) group = own
      return
    }
    rows.push(named([...group, ...own]))
    line.forEach((cell, x) => {
      if (cell?.kind === 'figure' && !heads.has(cell.figure))
        heads.set(cell.figure, named(headsOver(lines.slice(0, y), x)))
    })
  })
  const labels = lines.flat().flatMap((cell) => (cell?.kind === 'label' ? [shortNameOf(cell.text)] : []))
  const names: TableNames = { rows, heads, all: new Set(labels) }
  cache.set(table, names)
  return names
}
