import { type Box, cellRules } from './cellRules'
import type { DisplayElement, DisplayPart } from './displayList'
import { colorOf, type Inks, POINT } from './ink'
import { readText } from './readText'

/** The thinnest rule that is printed, in points: on the screen it is a whole pixel. */
const HAIRLINE = 0.5

function rulesOf(cells: readonly { cell: Element; box: Box }[]): DisplayPart[] {
  const [first] = cells
  if (!first) return []
  const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(first.cell)
  const width = Number(borderTopWidth.replace('px', ''))
  if (borderTopStyle === 'none' || !(width > 0)) return []
  const thick = width <= 1 ? HAIRLINE : width * POINT
  const drawn = cellRules(
    cells.map(({ box }) => box),
    thick,
    colorOf(borderTopColor),
  )
  return [{ element: null, drawn }]
}

/**
 * A table, or the part of it that stands on one page: its rules and the text of its cells.
 * @param elements the list's elements, to which rows and cells are added
 * @param table index of the table's own element
 * @param goesOn the table began on a page before: its header is there for the eye alone and not read again
 */
export function readTable(
  element: HTMLTableElement,
  page: DOMRect,
  inks: Inks,
  elements: DisplayElement[],
  { table, goesOn }: { table: number; goesOn: boolean },
): DisplayPart[] {
  const add = (role: 'TR' | 'TH' | 'TD', parent: number): number => elements.push({ role, parent }) - 1
  const cells: { cell: Element; box: Box }[] = []
  const parts: DisplayPart[] = []
  for (const row of element.rows) {
    const repeated = goesOn && row.parentElement?.tagName === 'THEAD'
    const line = repeated ? null : add('TR', table)
    for (const cell of row.cells) {
      const { left, top, width, height } = cell.getBoundingClientRect()
      const box = {
        x: (left - page.left) * POINT,
        y: (top - page.top) * POINT,
        width: width * POINT,
        height: height * POINT,
      }
      cells.push({ cell, box })
      const own = line === null ? null : add(cell.tagName === 'TH' ? 'TH' : 'TD', line)
      parts.push({ element: own, drawn: readText(cell, page, inks) })
    }
  }
  return [...rulesOf(cells), ...parts]
}
