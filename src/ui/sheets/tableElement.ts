import type { TableBlock, TableBlockRow } from '../../pages/blocks/block'
import { CELL_PADDING, isDense, type TableSetting, tableSetting, tableWidth } from '../../pages/fit/columns'
import type { TablePart } from '../../pages/tables/layTable'
import { isListed } from '../../pages/tables/listedLabel'
import { type PartCell, partRows } from '../../pages/tables/tableGrid'
import { cellText } from './cellText'
import './table.css'

/** A table's setting with its width in points. */
interface Laid extends TableSetting {
  width: number
}

/** Width in points that the text of a cell has. */
function roomIn({ cell, column }: PartCell, { columns, width }: Laid): number {
  const share = columns.slice(column, column + cell.columns).reduce((total, one) => total + one, 0)
  return share * width - CELL_PADDING
}

function scopeOf({ cell, rows }: PartCell): string {
  if (cell.heads === 'columns') return cell.columns > 1 ? 'colgroup' : 'col'
  return rows > 1 ? 'rowgroup' : 'row'
}

function cellElement(placed: PartCell, setting: Laid, cut?: { from: number; to: number }): HTMLElement {
  const { cell, rows, again } = placed
  const element = document.createElement(cell.heads ? 'th' : 'td')
  if (cell.columns > 1) element.setAttribute('colspan', String(cell.columns))
  if (rows > 1) element.setAttribute('rowspan', String(rows))
  if (cell.heads) element.setAttribute('scope', scopeOf(placed))
  else if (cell.figure === undefined) element.className = 'remark'
  if (cell.heads === 'rows' && cell.rows === 1 && isListed(cell.text)) element.className = 'listed'
  // a header cell keeps its full row span although the page break cut it
  if (rows < cell.rows) element.dataset.rows = String(cell.rows)
  // a repeated cell: screen readers skip it
  if (again) element.dataset.again = ''
  if (cut) element.classList.add('cut')
  element.append(
    cellText(cell, cut ?? { from: 0, to: cell.text.length }, roomIn(placed, setting), setting.sizes),
  )
  return element
}

function sectionOf(
  name: 'thead' | 'tbody',
  rows: readonly TableBlockRow[],
  setting: Laid,
  from: number,
  to: number,
  cut: TablePart['cut'] = [],
): HTMLElement {
  const section = document.createElement(name)
  partRows(rows, from, to).forEach((cells, i) => {
    const line = document.createElement('tr')
    line.dataset.row = String(from + i)
    const stretches = cut.find(({ row }) => row === from + i)?.cells
    let own = 0
    for (const placed of cells) {
      const stretch = placed.again ? undefined : stretches?.[own]
      // a cell that spans further rows is not cut: it is shown again
      const again = placed.again || (placed.cell.rows > 1 && (stretch?.from ?? 0) > 0)
      const element = cellElement({ ...placed, again }, setting, placed.cell.rows > 1 ? undefined : stretch)
      element.dataset.cell = String(own)
      if (!placed.again) own += 1
      line.append(element)
    }
    section.append(line)
  })
  return section
}

/** The element that prints a table, or the part of it that stands on one page, under its head. */
export function tableElement(block: TableBlock, part?: TablePart): HTMLTableElement {
  const table = document.createElement('table')
  table.setAttribute('aria-label', block.name)
  if (isDense(block)) table.className = 'dense'
  const setting = { ...tableSetting(block), width: tableWidth(block) }
  const columns = document.createElement('colgroup')
  for (const share of setting.columns) {
    const column = document.createElement('col')
    column.style.width = `calc(${block.landscape ? 225 : 156} * var(--mm) * ${share})`
    columns.append(column)
  }
  table.append(columns)
  if (block.head.length > 0) table.append(sectionOf('thead', block.head, setting, 0, block.head.length))
  const [from, to] = [part?.from ?? 0, part?.to ?? block.body.length]
  table.append(sectionOf('tbody', block.body, setting, from, to, part?.cut))
  // what follows stands on the grid again
  if (part) table.style.marginBottom = `calc(${part.below.toFixed(4)} * var(--grid-line))`
  return table
}
