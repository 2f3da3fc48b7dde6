import { entryAt, type Report } from '../../report/report'
import type { TableCell, TableForm, TableRow } from '../../report/template/template'
import { written } from '../../report/values/parse'
import type { TableBlock, TableBlockCell } from '../blocks/block'

function cellOf(report: Report, cell: TableCell): TableBlockCell {
  const span = { columns: cell.columns ?? 1, rows: cell.rows ?? 1 }
  switch (cell.kind) {
    case 'label':
      return { text: cell.text, heads: cell.heads === 'nothing' ? null : cell.heads, ...span }
    case 'figure':
      return { text: written(entryAt(report, cell.figure)).trim(), heads: null, figure: cell.figure, ...span }
  }
}

/** A form's table filled with the report's values: number and note, a wrong entry as typed, '' for a blank. */
export function tableBlock(report: Report, key: string, { name, widths, head, body }: TableForm): TableBlock {
  const filled = (rows: readonly TableRow[]): TableBlockCell[][] =>
    rows.map((row) => row.map((cell) => cellOf(report, cell)))
  return { kind: 'table', key, name, widths, head: filled(head), body: filled(body) }
}
