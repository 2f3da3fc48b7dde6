import type { TableBlock, TableBlockCell } from '../../pages/blocks/block'
import { isDense, tableSetting, tableWidth } from '../../pages/fit/columns'
import { isListed } from '../../pages/tables/listedLabel'
import { placedCells } from '../../pages/tables/tableGrid'
import { element, val } from '../xml/markup'
import { cellRuns, roomIn } from './cells'
import type { Hold } from '../word/figures'
import { face, FACES } from '../word/fonts'
import { keptRows } from './keptRows'
import { LANDSCAPE_WIDTH, TEXT_WIDTH } from '../word/measures'
import { STYLE } from '../word/names'
import { NOTHING, paragraph, type Standing } from '../word/paragraphs'

const twentieths = (name: string, width: number): string => element(name, { 'w:w': width, 'w:type': 'dxa' })

/** Margins of cells above, left, below and right. */
const margins = (name: string, sides: readonly (readonly [side: string, width: number])[]): string =>
  element(name, {}, ...sides.map(([side, width]) => twentieths(`w:${side}`, width)))

/** A rule of Word takes half a point of the row's height, one on the page takes none. */
const RULE = 10
/** Space above and below a cell's text in a table of few columns and in a dense one. */
const AROUND = { large: 60, dense: 48 }
/** A numbered label and a note begin a little further in. */
const LISTED = margins('w:tcMar', [
  ['left', 60],
  ['right', 20],
])

const BORDERS = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }),
  ),
)

/** Widths of columns that make up the type area to the last twentieth. */
function widthsOf(shares: readonly number[], whole: number): number[] {
  let share = 0
  const ends = shares.map((one) => Math.round((share += one) * whole))
  return ends.map((end, i) => end - (ends[i - 1] ?? 0))
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/**
 * A table as Word lays it: its head on each page, no row parted, cells that span rows and columns as on the page. What
 * stands around it is in its first cell, since programs lose marks between paragraphs and tables.
 */
export function tableMarkup(
  block: TableBlock,
  hold: Hold,
  { around: mark, keepsNext }: Pick<Standing, 'around' | 'keepsNext'>,
): string {
  const [first = block.body[0]] = block.head
  const { columns, sizes } = tableSetting(block)
  const whole = block.landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH
  const widths = widthsOf(columns, whole)
  const dense = isDense(block)
  const around = dense ? AROUND.dense : AROUND.large
  const style = dense ? STYLE.denseCell : STYLE.cell

  function cellMarkup(cell: TableBlockCell, column: number, isCovered: boolean, stays: boolean): string {
    const isNote = cell.heads === null && cell.figure === undefined
    const isLeft = isNote || (cell.heads === 'rows' && cell.rows === 1 && isListed(cell.text))
    const room = roomIn(columns, cell, column, tableWidth(block))
    const properties = element(
      'w:tcPr',
      {},
      twentieths('w:tcW', sum(widths.slice(column, column + cell.columns))),
      cell.columns > 1 ? val('w:gridSpan', cell.columns) : '',
      cell.rows > 1 ? (isCovered ? element('w:vMerge') : val('w:vMerge', 'restart')) : '',
      isLeft ? LISTED : '',
      val('w:vAlign', 'center'),
    )
    const content = paragraph(
      style,
      [stays ? element('w:keepNext') : '', isLeft ? val('w:jc', 'left') : ''],
      !isCovered && cell === first?.[0] ? mark : NOTHING,
      isCovered ? '' : cellRuns(cell, room, sizes, isNote ? [face(FACES.second)] : [], hold),
    )
    return element('w:tc', {}, properties, content)
  }

  function rowsMarkup(rows: TableBlock['body'], isHead: boolean, kept: readonly boolean[]): string {
    const placed = placedCells(rows)
    const markups = rows.map((_, row) => {
      const cells = placed
        .filter((at) => at.row <= row && row < at.row + at.cell.rows)
        .sort((a, b) => a.column - b.column)
        .map((at) => cellMarkup(at.cell, at.column, at.row < row, kept[row] === true))
      return element(
        'w:tr',
        {},
        element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : ''),
        ...cells,
      )
    })
    return markups.join('')
  }

  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      twentieths('w:tblW', whole),
      BORDERS,
      element('w:tblLayout', { 'w:type': 'fixed' }),
      margins('w:tblCellMar', [
        ['top', around],
        ['left', 30],
        ['bottom', around - RULE],
        ['right', 30],
      ]),
      val('w:tblCaption', block.name),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    rowsMarkup(
      block.head,
      true,
      block.head.map(() => true),
    ),
    rowsMarkup(block.body, false, keptRows(block, keepsNext)),
  )
}
