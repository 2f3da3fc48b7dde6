import { type Box, cellRules } from './cellRules'
import type { DisplayCell, DisplayElement, DisplayPart } from './displayList'
import { INK, type Inks, POINT } from './ink'
import { readText } from './readText'
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

/** How a cell lies in its table: its own attributes, unless the page's end cut its span off. */
function cellOf(cell: HTMLTableCellElement): DisplayCell {
  const rows = Number(cell.dataset.rows ?? cell.rowSpan)
  const scope = cell.tagName !== 'TH' ? null : cell.scope.startsWith('row') ? 'Row' : 'Column'
  return { scope, rows, columns: cell.colSpan }
}

/** Reads tables, one page after another. */
export class TableReader {
  private readonly inks: Inks
  private readonly elements: DisplayElement[]
  /** The row read last, and the elements of its cells by their names in it. */
  private row = ''
  private cells: ReadonlyMap<string, number> = new Map()

  /** @param elements the list's elements, to which rows and cells are added */
  constructor(inks: Inks, elements: DisplayElement[]) {
    this.inks = inks
    this.elements = elements
  }

  /**
   * A table, or the part of it that stands on one page: its rules and the text of its cells.
   * @param table index of the table's own element
   * @param goesOn the table began on a page before: its head is there for the eye alone and not read again
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
      for (const cell of row.cells) {
        boxes.push(boxOf(cell, page, stage))
        const read = own !== null && cell.dataset.again === undefined
        const tagged = read ? (own.get(cell.dataset.cell ?? '') ?? table) : null
        parts.push({ element: tagged, drawn: readText(cell, page, this.inks, stage) })
      }
    }
    return [{ element: null, drawn: cellRules(boxes, RULE, INK) }, ...parts]
  }

  /** The elements of a row's cells: new ones, or those of the page before when the row goes on from there. */
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
