import type { Stage } from '../../export/display/stage'
import type { RowLines, TableHeight } from '../../pages/tables/tableBreaks'
import { lineStarts } from './lineStarts'

/** Grid lines left free between a table and what follows, at least. */
const BELOW = 0.15

const heightOf = (element: Element, stage: Stage): number =>
  stage.length(element.getBoundingClientRect().height)

/** The space above and below a cell's text together, in CSS px of the page. */
function aroundOf(cell: Element, stage: Stage): number {
  const { paddingTop, paddingBottom } = getComputedStyle(cell)
  return stage.styled(paddingTop) + stage.styled(paddingBottom)
}

/** The lines of a row; all its cells are set in lines of one height. */
function rowLines(row: HTMLTableRowElement, grid: number, stage: Stage): RowLines {
  const cells = [...row.cells].flatMap((cell) => {
    const content = cell.querySelector('.cell')
    return content instanceof HTMLElement ? [content] : []
  })
  const line = stage.styled(getComputedStyle(row).lineHeight)
  return {
    line: line / grid,
    around: aroundOf(row.cells[0] ?? row, stage) / grid,
    starts: cells.map((content) => lineStarts(content, line * stage.unit)),
  }
}

/**
 * Heights of a table that stands whole in the galley.
 * @param grid height of a grid line in CSS px of the page
 * @param page grid lines of the page that it stands on
 */
export function tableHeight(table: HTMLTableElement, grid: number, stage: Stage, page: number): TableHeight {
  const body = [...(table.tBodies[0]?.rows ?? [])]
  const head = table.tHead ? heightOf(table.tHead, stage) / grid : 0
  const rows = body.map((row) => heightOf(row, stage) / grid)
  const spans = body.flatMap((row, i) =>
    [...row.cells]
      .filter((cell) => cell.rowSpan > 1)
      .map((cell) => {
        const content = cell.querySelector('.cell')
        const height = (content ? heightOf(content, stage) : 0) + aroundOf(cell, stage)
        return { row: i, rows: cell.rowSpan, height: height / grid }
      }),
  )
  const cut = new Map<number, RowLines>()
  body.forEach((row, i) => {
    if (head + (rows[i] ?? 0) > page) cut.set(i, rowLines(row, grid, stage))
  })
  return { head, rows, spans, below: BELOW, cut }
}
