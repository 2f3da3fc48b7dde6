import type { TableBlock, TableBlockRow } from '../../pages/block'
import type { TablePart } from '../../pages/layTable'
import { isListed } from '../../pages/listedLabel'
import { type PartCell, partRows } from '../../pages/tableGrid'
import { cellText } from './cellText'
import './table.css'

/** Columns up to which a table is set in the larger of the two sizes. */
const FEW_COLUMNS = 6

function scopeOf({ cell, rows }: PartCell): string {
  if (cell.heads === 'columns') return cell.columns > 1 ? 'colgroup' : 'col'
  return rows > 1 ? 'rowgroup' : 'row'
}

function cellElement(placed: PartCell, cut?: { from: number; to: number }): HTMLElement {
  const { cell, rows, again } = placed
  const element = document.createElement(cell.heads ? 'th' : 'td')
  if (cell.columns > 1) element.setAttribute('colspan', String(cell.columns))
  if (rows > 1) element.setAttribute('rowspan', String(rows))
  if (cell.heads) element.setAttribute('scope', scopeOf(placed))
  else if (cell.figure === undefined) element.className = 'remark'
  if (cell.heads === 'rows' && cell.rows === 1 && isListed(cell.text)) element.className = 'listed'
  // what the page's end cut off is still its head
  if (rows < cell.rows) element.dataset.rows = String(cell.rows)
  // read once, where it began
  if (again) element.dataset.again = ''
  if (cut) element.classList.add('cut')
  element.append(cellText(cell, cut ?? { from: 0, to: cell.text.length }))
  return element
}

function sectionOf(
  name: 'thead' | 'tbody',
  rows: readonly TableBlockRow[],
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
      const element = cellElement({ ...placed, again }, placed.cell.rows > 1 ? undefined : stretch)
      element.dataset.cell = String(own)
      if (!placed.again) own += 1
      line.append(element)
    }
    section.append(line)
  })
  return section
}

/** The element that prints a table, or the part of it that stands on one page, under its head. */
export function tableElement(block: TableBlock, part?: TablePart): HTMLElement {
  const table = document.createElement('table')
  table.setAttribute('aria-label', block.name)
  if (block.widths.length > FEW_COLUMNS) table.className = 'dense'
  const all = block.widths.reduce((sum, width) => sum + width, 0)
  const columns = document.createElement('colgroup')
  for (const width of block.widths) {
    const column = document.createElement('col')
    column.style.width = `calc(156 * var(--mm) * ${width / all})`
    columns.append(column)
  }
  table.append(columns)
  if (block.head.length > 0) table.append(sectionOf('thead', block.head, 0, block.head.length))
  table.append(sectionOf('tbody', block.body, part?.from ?? 0, part?.to ?? block.body.length, part?.cut))
  // what follows stands on the grid again
  if (part) table.style.marginBottom = `calc(${part.below.toFixed(4)} * var(--grid-line))`
  return table
}
