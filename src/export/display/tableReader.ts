import { type Box, cellRules } from './cellRules'
import type { DisplayCell, DisplayElement, DisplayPart } from './displayList'
import { INK, type Inks, POINT } from './ink'
import { readText } from './readText'
import { RowTabs } from './rowTabs'
import type { Stage } from './stage'

/** Width of a table's rules, in points. */
const RULE = 0.5

function boxOf(cell: Element, page: DOMRect, stage: Stage): Box {
  const { left, top, width, height } = cell.getBoundingClientRect()
  return {
    x: stage.length(left - page.left) * POINT,
    y: stage.length(top - page.top) * POINT,
    width: stage.length(width) * POINT,
    height: stage.length(height) * POINT,
  }
}

/** Scope and spans of a cell; `data-rows` is the row span of a cell that a page's end has divided. */
function cellOf(cell: HTMLTableCellElement): DisplayCell {
  const rows = Number(cell.dataset.rows ?? cell.rowSpan)
  const scope = cell.tagName !== 'TH' ? null : cell.scope.startsWith('row') ? 'Row' : 'Column'
  return { scope, rows, columns: cell.colSpan }
}

/** Reads the tables of a report, page by page. */
export class TableReader {
  private readonly inks: Inks
  private readonly elements: DisplayElement[]
  /**
   * Name of the row read last, and the element indices of its cells by cell name: the row may continue on the next
   * page.
   */
  private row = ''
  private cells: ReadonlyMap<string, number> = new Map()

  /** @param elements the list's elements, to which rows and cells are added */
  constructor(inks: Inks, elements: DisplayElement[]) {
    this.inks = inks
    this.elements = elements
  }

  /**
   * Reads a table, or the part of it on one page: its rules as an artifact, and the text of its cells.
   * @param table index of the table's own element
   * @param goesOn the table began on an earlier page: its repeated head is an artifact
   */
  read(
    element: HTMLTableElement,
    page: DOMRect,
    stage: Stage,
    table: number,
    goesOn: boolean,
  ): DisplayPart[] {
    const boxes: Box[] = []
    const parts: DisplayPart[] = []
    if (!goesOn) this.row = ''
    for (const row of element.rows) {
      const inHead = row.parentElement?.tagName === 'THEAD'
      const own = goesOn && inHead ? null : this.rowElements(row, table, inHead)
      const rowTabs = new RowTabs(this.inks)
      for (const cell of row.cells) {
        const box = boxOf(cell, page, stage)
        boxes.push(box)
        const read = own !== null && cell.dataset.again === undefined
        const tagged = read ? (own.get(cell.dataset.cell ?? '') ?? table) : 'again'
        const drawn = readText(cell, page, this.inks, stage)
        const tabs = rowTabs.before(box, drawn, cell.rowSpan > 1)
        if (tabs.length > 0) parts.push({ element: 'tabs', drawn: tabs })
        parts.push({ element: tagged, drawn })
      }
    }
    return [{ element: 'lines', drawn: cellRules(boxes, RULE, INK) }, ...parts]
  }

  /**
   * Element indices of a row's cells by name: new ones, or those of the page before when the row continues from there.
   */
  private rowElements(row: HTMLTableRowElement, table: number, inHead: boolean): ReadonlyMap<string, number> {
    const name = inHead ? '' : (row.dataset.row ?? '')
    if (name !== '' && name === this.row) return this.cells
    this.row = name
    const line = this.elements.push({ role: 'TR', parent: table }) - 1
    this.cells = new Map(
      [...row.cells]
        .filter((cell) => cell.dataset.again === undefined)
        .map((cell) => {
          const role = cell.tagName === 'TH' ? 'TH' : 'TD'
          const element = this.elements.push({ role, parent: line, cell: cellOf(cell) }) - 1
          return [cell.dataset.cell ?? '', element]
        }),
    )
    return this.cells
  }
}
