import { type Box, cellRules } from './cellRules'
import type { DisplayCell, DisplayElement, DisplayPart } from './displayList'
import { colorOf, type Inks, POINT } from './ink'
import { readText } from './readText'

/** The thinnest rule that is printed, in points: on the screen it is a whole pixel. */
const HAIRLINE = 0.5

/** The rule at the bottom of a cell: its own border, or one that is laid over it. */
function ruleOf(cell: Element): { width: number; color: string } | null {
  for (const layer of [null, '::after']) {
    const { borderBottomStyle, borderBottomWidth, borderBottomColor } = getComputedStyle(cell, layer)
    const width = Number(borderBottomWidth.replace('px', ''))
    if (borderBottomStyle !== 'none' && width > 0) return { width, color: colorOf(borderBottomColor) }
  }
  return null
}

function rulesOf(cells: readonly { cell: Element; box: Box }[]): DisplayPart[] {
  const [first] = cells
  const rule = first ? ruleOf(first.cell) : null
  if (!rule) return []
  const thick = rule.width <= 1 ? HAIRLINE : rule.width * POINT
  const boxes = cells.map(({ box }) => box)
  return [{ element: null, drawn: cellRules(boxes, thick, rule.color) }]
}

function boxOf(cell: Element, page: DOMRect): Box {
  const { left, top, width, height } = cell.getBoundingClientRect()
  return {
    x: (left - page.left) * POINT,
    y: (top - page.top) * POINT,
    width: width * POINT,
    height: height * POINT,
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
  read(element: HTMLTableElement, page: DOMRect, table: number, goesOn: boolean): DisplayPart[] {
    const drawn: { cell: Element; box: Box }[] = []
    const parts: DisplayPart[] = []
    if (!goesOn) this.row = ''
    for (const row of element.rows) {
      const inHead = row.parentElement?.tagName === 'THEAD'
      const own = goesOn && inHead ? null : this.rowElements(row, table, inHead)
      for (const cell of row.cells) {
        drawn.push({ cell, box: boxOf(cell, page) })
        const read = own !== null && cell.dataset.again === undefined
        const tagged = read ? (own.get(cell.dataset.cell ?? '') ?? table) : null
        parts.push({ element: tagged, drawn: readText(cell, page, this.inks) })
      }
    }
    return [...rulesOf(drawn), ...parts]
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
