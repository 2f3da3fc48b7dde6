import { figureAt, type Report } from '../../../report/report'
import { element, xmlPart } from '../../xml/markup'
import { addressOf } from '../address'
import type { PlanCell, SheetPlan } from '../plan/sheetPlan'
import { cellText, contentAt, numberFormat } from './cellContent'
import { rowHeights } from './rowHeights'
import type { SharedStrings } from './sharedStrings'
import { type CellStyles, SPREADSHEET } from './styles'

/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
const A4 = 9

interface Parts {
  report: Report
  styles: CellStyles
  strings: SharedStrings
}

/** A cell with what stands in it. */
function valueMarkup(cell: PlanCell, { report, styles, strings }: Parts): { id: number; markup: string } {
  const at = addressOf(cell)
  const { figure, role, isRepeated = false } = cell
  const content =
    figure === undefined ? ({ kind: 'text', value: cellText(cell.text) } as const) : contentAt(report, figure)
  const format = figure === undefined ? 'General' : numberFormat(figureAt(report.template, figure), content)
  const isQuoted = content.kind === 'text' && /^[=+\-@']/u.test(content.value)
  const id = styles.idOf({ role, format, isQuoted, isShaded: isRepeated })
  if (content.kind === 'blank' || content.value === '') return { id, markup: element('c', { r: at, s: id }) }
  const isText = content.kind === 'text'
  const value = isText ? String(strings.idOf(content.value)) : content.value
  return { id, markup: element('c', { r: at, s: id, t: isText ? 's' : undefined }, element('v', {}, value)) }
}

/** The rows with their cells; what a merged cell covers has its look, or its border would end at the first cell. */
function rowsMarkup(plan: SheetPlan, parts: Parts): string {
  const rows: Map<number, string>[] = []
  for (const cell of plan.cells) {
    const { id, markup } = valueMarkup(cell, parts)
    for (let down = 0; down < cell.rows; down += 1)
      for (let across = 0; across < cell.columns; across += 1) {
        const at = { row: cell.row + down, column: cell.column + across }
        const row = (rows[at.row] ??= new Map())
        row.set(at.column, down === 0 && across === 0 ? markup : element('c', { r: addressOf(at), s: id }))
      }
  }
  const shown = ({ figure }: PlanCell): string => {
    const content = figure === undefined ? null : contentAt(parts.report, figure)
    return content === null || content.kind === 'blank' ? '' : content.value
  }
  return rowHeights(plan, shown)
    .map(({ points, isFixed }, nth) =>
      element(
        'row',
        { r: nth + 1, ht: points, customHeight: isFixed ? 1 : undefined },
        ...[...(rows[nth] ?? [])].sort(([a], [b]) => a - b).map(([, markup]) => markup),
      ),
    )
    .join('')
}

/** A sheet of the workbook. */
export function worksheet(plan: SheetPlan, parts: Parts, isFirst: boolean): string {
  const { cells, widths, frozen, isLandscape } = plan
  const merged = cells.filter(({ rows, columns }) => rows > 1 || columns > 1)
  const lastRow = Math.max(0, ...cells.map(({ row, rows }) => row + rows - 1))
  const below = addressOf({ row: frozen, column: 0 })
  const area = (from: PlanCell): string =>
    `${addressOf(from)}:${addressOf({ row: from.row + from.rows - 1, column: from.column + from.columns - 1 })}`
  return xmlPart(
    element(
      'worksheet',
      { xmlns: SPREADSHEET },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: `A1:${addressOf({ row: lastRow, column: widths.length - 1 })}` }),
      element(
        'sheetViews',
        {},
        element(
          'sheetView',
          { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 },
          element('pane', { ySplit: frozen, topLeftCell: below, activePane: 'bottomLeft', state: 'frozen' }),
          element('selection', { pane: 'bottomLeft', activeCell: below, sqref: below }),
        ),
      ),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      element(
        'cols',
        {},
        ...widths.map((width, nth) => element('col', { min: nth + 1, max: nth + 1, width, customWidth: 1 })),
      ),
      element('sheetData', {}, rowsMarkup(plan, parts)),
      merged.length === 0
        ? ''
        : element(
            'mergeCells',
            { count: merged.length },
            ...merged.map((cell) => element('mergeCell', { ref: area(cell) })),
          ),
      element('printOptions', { horizontalCentered: 1 }),
      element('pageMargins', MARGINS),
      element('pageSetup', {
        paperSize: A4,
        fitToWidth: 1,
        fitToHeight: 0,
        orientation: isLandscape ? 'landscape' : 'portrait',
      }),
    ),
  )
}
