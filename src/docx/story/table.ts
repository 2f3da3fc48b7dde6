import type { DocxCell, DocxChanged, DocxTable, DocxTag } from '../model/docxDocument'
import { type Control, tagAt } from './controls'

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
  /** UTF-16 units of the lines. */
  let length = 0
  let tags: DocxTag[] = []
  let changed: DocxChanged[] = []
  let deleted: DocxChanged[] = []
  /** A cell of the table itself is being read. */
  let inCell = false
  /** What stands before the next text of the cell. */
  let between = ''
  let properties: CellProperties = { columns: 1, vertical: null, horizontal: null }
  /** Of each table inside of the cell whether a cell of its row was read. */
  const inner: { hasCell: boolean }[] = []

  function add(...texts: readonly string[]): void {
    for (const text of texts) {
      lines.push(text)
      length += text.length
    }
  }
  function hold(tag: DocxTag, from: number, to: number): void {
    const last = tags.at(-1)
    // a control around several lines
    if (last?.control === tag.control) last.to = to
    else tags.push({ ...tag, from, to })
  }
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
      // blanks at the end are not in the text
      const within = <Stretch extends { from: number; to: number }>(stretch: Stretch): Stretch => ({
        ...stretch,
        from: Math.min(stretch.from, text.length),
        to: Math.min(stretch.to, text.length),
      })
      const cell: DocxCell = {
        text,
        columns,
        rows: 1,
        tags: tags.map(within),
        changed: changed.map(within),
        deleted: deleted.map(within),
      }
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
          add(between === '\n' ? '\n' : '', '\t')
          between = ''
        }
        within.hasCell = true
        return
      }
      lines = []
      length = 0
      tags = []
      changed = []
      deleted = []
      inCell = true
      between = ''
      properties = { columns: 1, vertical: null, horizontal: null }
    },
    describe(said: Partial<CellProperties>): void {
      if (!inner.length) properties = { ...properties, ...said }
    },
    closeCell(): void {
      if (inner.length) return
      place()
      inCell = false
    },
    /** A paragraph of the cell. */
    line(line: Pick<DocxCell, 'text' | 'tags' | 'changed' | 'deleted'>): void {
      const from = length + between.length
      const moved = (one: DocxChanged): DocxChanged => ({ ...one, from: from + one.from, to: from + one.to })
      add(between, line.text)
      between = inner.length ? ' ' : '\n'
      for (const tag of line.tags) hold(tag, from + tag.from, from + tag.to)
      for (const one of line.changed) changed.push(moved(one))
      for (const one of line.deleted) deleted.push(moved(one))
    },
    /** A control of a blank paragraph of the cell. */
    hold(tag: DocxTag): void {
      if (inCell) hold(tag, length, length)
    },
    /** A control of the cell, or around it, without text. */
    holdEmpty(control: Control): void {
      if (inCell) hold(tagAt(control, length, length), length, length)
    },
    /** The table; null for one without a cell. */
    end: (): Omit<DocxTable, 'marks'> | null =>
      rows.some(({ cells }) => cells.length > 0) ? { kind: 'table', rows } : null,
  }
}
