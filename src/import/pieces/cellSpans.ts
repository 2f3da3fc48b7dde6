import type { CellSpan } from '../model/piece'
import { attributesOf } from '../printed/attributes'

/** The most that HTML lets a cell span; larger values are taken for these. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

/** The number that an attribute begins with; 1 for one that has none. */
function spanOf(value: string | undefined, least: number, most: number): number {
  const digits = /^\s{0,9}\+?(\d{1,9})/u.exec(value ?? '')?.[1]
  const span = digits === undefined ? 1 : Math.min(Number(digits), most)
  return span < least ? 1 : span
}

/** How far a cell reaches by its tag, `<td colspan=3 rowspan=2>`; a row span of 0 runs to the end of the table. */
export function cellSpan(tag: string): CellSpan {
  if (!/(?:col|row)span/iu.test(tag)) return { columns: 1, rows: 1 }
  const attributes = attributesOf(tag)
  return {
    columns: spanOf(attributes.get('colspan'), 1, MOST_COLUMNS),
    rows: spanOf(attributes.get('rowspan'), 0, MOST_ROWS) || MOST_ROWS,
  }
}

/**
 * The spans of the rows that hold a cell; rows without any are left out, so that cells do not reach into them. undefined
 * where no cell spans anything.
 */
export function spansOfRows(rows: readonly (readonly CellSpan[])[]): CellSpan[][] | undefined {
  /** For each row, how many rows before it are kept. */
  const kept = [0]
  for (const [at, row] of rows.entries()) kept.push((kept[at] ?? 0) + (row.length > 0 ? 1 : 0))
  const spans = rows.flatMap((row, at) => {
    const here = kept[at] ?? 0
    const cell = (span: CellSpan): CellSpan => ({
      columns: span.columns,
      rows: Math.max(1, (kept[Math.min(at + span.rows, rows.length)] ?? 0) - here),
    })
    return row.length > 0 ? [row.map(cell)] : []
  })
  return spans.some((row) => row.some(({ columns, rows: down }) => columns > 1 || down > 1))
    ? spans
    : undefined
}
