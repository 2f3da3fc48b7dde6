import { figureAt, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'

/** The labels of a cell's row and column. */
export interface CellName {
  row: string
  column: string
}

/** Row and column label of a cell, split at the last space of the figure's label; null for a figure that is no cell. */
export function cellName(report: Report, place: Place): CellName | null {
  const { label, cell } = figureAt(report.template, place)
  const space = label.lastIndexOf(' ')
  return cell && space > 0 ? { row: label.slice(0, space), column: label.slice(space + 1) } : null
}

const FEW_ROWS = 5

/**
 * Row labels joined by 、; of more than {@link FEW_ROWS}, as in a column of table three, only the total (the first one)
 * and the range of its parts.
 */
function rowsInShort(rows: readonly string[]): string {
  const [total, first] = rows
  const last = rows.at(-1)
  return rows.length > FEW_ROWS ? `${total ?? ''}、${first ?? ''}至${last ?? ''}` : rows.join('、')
}

/**
 * The `about` line of a finding. Cells of one column are listed as `column：rows`, other cells as `row：columns`; a row
 * or column that the finding's sentence names is not named again. For one figure, and where a figure is no cell, the
 * labels are joined by ` · `.
 */
export function aboutFigures(report: Report, places: readonly Place[], sentence: string): string {
  const under = (name: string, rest: string): string => (sentence.includes(name) ? rest : `${name}：${rest}`)
  const cells = places.flatMap((place) => cellName(report, place) ?? [])
  const [first, second] = cells
  if (!first || !second || cells.length < places.length)
    return places.map((place) => figureAt(report.template, place).label).join(' · ')
  if (cells.every(({ column }) => column === first.column) && cells.some(({ row }) => row !== first.row))
    return under(first.column, rowsInShort(cells.map(({ row }) => row)))
  const rows = [...new Set(cells.map(({ row }) => row))]
  return rows
    .map((row) => {
      const columns = cells.filter((one) => one.row === row).map(({ column }) => column)
      return rows.length > 1 ? `${row}：${columns.join('、')}` : under(row, columns.join('、'))
    })
    .join(' · ')
}
