import type { Place } from '../../../report/template/template'
import type { Spot } from '../address'
import type { SheetPlan } from '../plan/sheetPlan'
import { keyOf, type ReadSheet } from './sheetRead'

/** What heads rows and columns of a sheet, and its other words, as they are compared. */
interface Labels {
  rows: ReadonlySet<string>
  columns: ReadonlySet<string>
  others: ReadonlySet<string>
}

/** A sheet as it is looked over for labels. */
interface Looked {
  /** '' where nothing stands; what a merged cell covers has its text. */
  at(spot: Spot): string
  /** A cell under a merged one is no cell of its own. */
  isCovered(spot: Spot): boolean
  /** False for a row in which nothing stands. */
  isFilled(row: number): boolean
  rows: number
  columns: number
}

/** Text of a label without the line ends and blanks that programs and people put into it. */
export const labelText = (text: string): string => text.replace(/\s+/gu, '')

const labelsOf = ({ cells }: SheetPlan): Labels => {
  const texts = (...roles: readonly string[]): Set<string> =>
    new Set(cells.flatMap(({ role, text }) => (roles.includes(role) && text !== '' ? [labelText(text)] : [])))
  return {
    rows: texts('rows', 'listed'),
    columns: texts('columns'),
    others: texts('title', 'heading', 'note', 'hint'),
  }
}

/** Rows and columns in which labels are looked for at most, and cells. */
const MOST = { rows: 25_000, columns: 256, cells: 1_000_000 }
/** Rows that are looked over at a step. */
const STEP = 50

/** The labels over a column so far, and the row of the last one. */
interface Head {
  texts: string[]
  last: number
}

/**
 * Tells for each cell that is no label what heads it: the label of a whole row above, the labels in its row before it, and
 * the nearest labels over it.
 */
function* heading(
  sheet: Looked,
  width: number,
  labels: Labels,
  tell: (spot: Spot, key: string) => void,
): Generator<undefined, void> {
  const heads: Head[] = []
  let group = ''
  let count = 0
  const columns = Math.min(sheet.columns, MOST.columns)
  const most = Math.floor(MOST.cells / Math.max(1, columns))
  for (let row = 0; row < Math.min(sheet.rows, MOST.rows) && count < most; row += 1) {
    // of blank rows the first may be one of blank values
    if (!sheet.isFilled(row) && !sheet.isFilled(row - 1)) continue
    count += 1
    if (count % STEP === 0) yield
    const texts = Array.from({ length: columns }, (_, column) => sheet.at({ row, column }))
    // somebody may have put columns before the table
    const from = texts.findIndex((text) => text !== '')
    const across = from < 0 ? [] : texts.slice(from, from + width)
    const [first = ''] = across
    if (labels.rows.has(first) && across.length === width && across.every((text) => text === first))
      group = first
    const before: string[] = []
    texts.forEach((text, column) => {
      const isRow = labels.rows.has(text)
      const isColumn = labels.columns.has(text)
      if (isRow && before.at(-1) !== text) before.push(text)
      if (isColumn) {
        const head = heads[column]
        const goesOn = head?.last === row - 1
        const over = goesOn ? head.texts : []
        heads[column] = { texts: over.at(-1) === text ? over : [...over, text], last: row }
      }
      const spot = { row, column }
      if (isRow || isColumn || labels.others.has(text) || sheet.isCovered(spot)) return
      const over = heads[column]?.texts ?? []
      if (before.length + over.length > 0) tell(spot, JSON.stringify([group, before, over]))
    })
  }
}

function plannedSheet({ cells, widths }: SheetPlan): Looked {
  const texts = new Map<number, string>()
  const covered = new Set<number>()
  let end = 0
  for (const { row, column, rows, columns, text } of cells) {
    end = Math.max(end, row + rows)
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1) {
        const key = keyOf({ row: row + down, column: column + across })
        texts.set(key, labelText(text))
        if (down > 0 || across > 0) covered.add(key)
      }
  }
  return {
    at: (spot) => texts.get(keyOf(spot)) ?? '',
    isCovered: (spot) => covered.has(keyOf(spot)),
    isFilled: () => true,
    rows: end,
    columns: widths.length,
  }
}

function looked(
  { cells, covered }: ReadSheet,
  { rows: ofRows, columns: ofColumns }: Labels,
  width: number,
): Looked {
  const filled = new Set<number>()
  const texts = new Map<number, string>()
  let [rows, last] = [0, 0]
  for (const [key, { spot, kind, value }] of cells) {
    filled.add(spot.row)
    rows = Math.max(rows, spot.row + 1)
    if (kind !== 'text') continue
    const text = labelText(value)
    texts.set(key, text)
    if (ofRows.has(text) || ofColumns.has(text)) last = Math.max(last, spot.column)
  }
  return {
    at(spot) {
      const key = keyOf(spot)
      return texts.get(covered.get(key) ?? key) ?? ''
    },
    isCovered: (spot) => covered.has(keyOf(spot)),
    isFilled: (row) => filled.has(row),
    rows,
    // a cell far after the last label is headed by none
    columns: last + width,
  }
}

/** The cells of a workbook's sheet by the labels that head them, as far as those name one figure. */
export interface HeadedCells {
  /** The only cell with the labels of a figure; null where there are several. */
  cellOf: ReadonlyMap<Place, Spot | null>
  /** The figure whose labels head a cell, by the number of `keyOf`. */
  figureAt: ReadonlyMap<number, Place>
}

/** Looks a sheet over for the labels that the plan has. */
export function* headedCells(plan: SheetPlan, sheet: ReadSheet): Generator<undefined, HeadedCells> {
  const labels = labelsOf(plan)
  const width = plan.widths.length
  const figures = new Map(
    plan.cells.flatMap((cell) =>
      cell.figure === undefined || cell.isRepeated ? [] : [[keyOf(cell), cell.figure] as const],
    ),
  )
  const figureOf = new Map<string, Place>()
  const shared = new Set<string>()
  yield* heading(plannedSheet(plan), width, labels, (spot, key) => {
    const figure = figures.get(keyOf(spot))
    if (figure === undefined || figureOf.has(key)) shared.add(key)
    else figureOf.set(key, figure)
  })
  for (const key of shared) figureOf.delete(key)
  const cellOf = new Map<Place, Spot | null>()
  const figureAt = new Map<number, Place>()
  yield* heading(looked(sheet, labels, width), width, labels, (spot, key) => {
    const figure = figureOf.get(key)
    if (figure === undefined) return
    figureAt.set(keyOf(spot), figure)
    cellOf.set(figure, cellOf.has(figure) ? null : spot)
  })
  return { cellOf, figureAt }
}
