import type { DocxCell, DocxTable } from '../model/docxDocument'

/** What the properties of a cell say. */
export interface CellProperties {
  columns: number
  /** In a merged column of cells: the first one, or one that it covers. */
  vertical: 'restart' | 'continue' | null
  /** The same in a row, as older programs write it. */
  horizontal: 'restart' | 'continue' | null
}

/** Columns of a cell at most; Word has 63. */
const MOST_COLUMNS = 1000

/**
 * A table while it is read. A table inside of a cell becomes text of the cell: its rows are lines, with tabs between
 * the cells.
 */
export function openTable() {
  const rows: { cells: DocxCell[] }[] = []
  let row: DocxCell[] = []
  let column = 0
  /** Cells that go on below, by their first column: of the rows above, and of this one. */
  let above = new Map<number, DocxCell>()
  let here = new Map<number, DocxCell>()
  let lines: string[] = []
  /** What stands before the next text of the cell. */
  let between = ''
  let properties: CellProperties = { columns: 1, vertical: null, horizontal: null }
  /** Of each table inside of the cell whether a cell of its row was read. */
  const inner: { hasCell: boolean }[] = []

  function place(): void {
    const columns = Math.min(MOST_COLUMNS, Math.max(1, properties.columns))
    const text = lines.join('').trimEnd()
    const upper = properties.vertical === 'continue' ? above.get(column) : undefined
    const left = properties.horizontal === 'continue' ? row.at(-1) : undefined
    if (upper) {
      upper.rows += 1
      here.set(column, upper)
    } else if (left) left.columns += columns
    else {
      const cell = { text, columns, rows: 1 }
      row.push(cell)
      if (properties.vertical) here.set(column, cell)
    }
    column += columns
  }

  return {
    openInner(): void {
      inner.push({ hasCell: false })
      if (lines.length) between = '\n'
    },
    closeInner(): void {
      inner.pop()
      between = '\n'
    },
    openRow(): void {
      const within = inner.at(-1)
      if (within) {
        within.hasCell = false
        between = lines.length ? '\n' : ''
        return
      }
      row = []
      column = 0
    },
    /** Columns that the row leaves free before its first cell. */
    skipColumns(columns: number): void {
      if (!inner.length) column += Math.min(MOST_COLUMNS, columns)
    },
    closeRow(): void {
      if (inner.length) return
      // a row that covers nothing of its own keeps its place: the cells above it count it
      rows.push({ cells: row })
      above = here
      here = new Map()
    },
    openCell(): void {
      const within = inner.at(-1)
      if (within) {
        if (within.hasCell) {
          lines.push(between === '\n' ? '\n' : '', '\t')
          between = ''
        }
        within.hasCell = true
        return
      }
      lines = []
      between = ''
      properties = { columns: 1, vertical: null, horizontal: null }
    },
    describe(said: Partial<CellProperties>): void {
      if (!inner.length) properties = { ...properties, ...said }
    },
    closeCell(): void {
      if (!inner.length) place()
    },
    /** A paragraph of the cell. */
    line(text: string): void {
      lines.push(between, text)
      between = inner.length ? ' ' : '\n'
    },
    /** The table; null for one without a cell. */
    end: (): DocxTable | null =>
      rows.some(({ cells }) => cells.length > 0) ? { kind: 'table', rows } : null,
  }
}
