import type { Place, Template } from '../../../report/template/template'
import { targetOf } from '../address'
import { placesByName } from '../placeNames'
import type { SheetPlan } from '../plan/sheetPlan'
import { type HeadedCells, headedCells } from './labelKeys'
import { keyOf, readingSheet, type ReadSheet } from './sheetRead'
import type { Workbook } from './workbookRead'

/** A cell of the workbook, under a merged one the merged one. */
interface FoundCell {
  sheet: ReadSheet
  key: number
  /** It was merged with the cell before it, whose labels say nothing about it. */
  isCovered: boolean
}

/** Where the figures of a report stand in a workbook. */
export interface FoundCells {
  cells: ReadonlyMap<Place, FoundCell>
  /** The workbook's sheets of the plans, in the order of the plans; null for one that it does not have. */
  sheets: readonly (ReadSheet | null)[]
  /** Sheets whose rows or columns changed places. */
  moved: readonly string[]
}

interface Named {
  sheet: string
  key: number
}

/** The cells that have a name of a place, by name; a name that lost its cell stands for none. */
function namedCells({ names }: Workbook): Map<string, Named> {
  const cells = new Map<string, Named>()
  // what holds in the whole workbook goes before what holds on a copied sheet
  for (const { name, formula } of [...names].sort((a, b) => Number(a.isLocal) - Number(b.isLocal))) {
    const target = targetOf(formula)
    if (target && !cells.has(name))
      cells.set(name, { sheet: target.sheet.toLowerCase(), key: keyOf(target.spot) })
  }
  return cells
}

/** The name of the workbook's sheet for a plan: the one that is called so, or to which a name of its cells points. */
function sheetFor(
  plan: SheetPlan,
  known: ReadonlySet<string>,
  named: ReadonlyMap<Place, Named>,
): string | null {
  const own = plan.name.toLowerCase()
  if (known.has(own)) return own
  for (const { figure } of plan.cells) {
    const sheet = figure === undefined ? undefined : named.get(figure)?.sheet
    if (sheet !== undefined && known.has(sheet)) return sheet
  }
  return null
}

/**
 * Finds the cells of a report's figures by their names. Where the labels around a cell are those of another figure, rows
 * were sorted and the labels hold; where a name is gone, they stand for it.
 */
export function* findingCells(
  book: Workbook,
  template: Template,
  plans: readonly SheetPlan[],
): Generator<undefined, FoundCells> {
  const places = placesByName(template)
  const named = new Map<Place, Named>()
  for (const [name, cell] of namedCells(book)) {
    const place = places.get(name)
    // a name of a figure that the form has no longer stands for nothing
    if (place !== undefined && !named.has(place)) named.set(place, cell)
  }
  const files = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  const wanted = plans.map((plan) => sheetFor(plan, new Set(files.keys()), named))
  const sheets = new Map<string, ReadSheet>()
  const all = [...wanted, ...[...named.values()].map(({ sheet }) => sheet)]
  for (const name of new Set(all)) {
    const file = name === null ? undefined : files.get(name)
    if (name !== null && file) sheets.set(name, yield* readingSheet(book, file))
  }
  const at = ({ sheet: name, key }: Named): FoundCell | null => {
    const sheet = sheets.get(name)
    const origin = sheet?.covered.get(key)
    return sheet ? { sheet, key: origin ?? key, isCovered: origin !== undefined } : null
  }

  const cells = new Map<Place, FoundCell>()
  for (const [place, cell] of named) {
    const found = at(cell)
    if (found) cells.set(place, found)
  }
  const moved: string[] = []
  for (const [nth, plan] of plans.entries()) {
    const sheet = sheets.get(wanted[nth] ?? '')
    if (!sheet) continue
    const headed = yield* headedCells(plan, sheet)
    if (settled(plan, sheet, headed, cells)) moved.push(sheet.name)
  }
  return {
    cells,
    sheets: wanted.map((name) => sheets.get(name ?? '') ?? null),
    moved,
  }
}

/** Puts the labels' word in place of names that are gone or stand beside other labels; true where some did. */
function settled(
  { cells: planned }: SheetPlan,
  sheet: ReadSheet,
  { cellOf, figureAt }: HeadedCells,
  cells: Map<Place, FoundCell>,
): boolean {
  let isMoved = false
  for (const { figure, isRepeated } of planned) {
    if (figure === undefined || isRepeated) continue
    const byName = cells.get(figure)
    const isTold = byName?.sheet === sheet && !byName.isCovered
    const beside = isTold ? figureAt.get(byName.key) : undefined
    if (byName && (beside === undefined || beside === figure)) continue
    const spot = cellOf.get(figure)
    if (byName) isMoved = true
    if (spot) cells.set(figure, { sheet, key: keyOf(spot), isCovered: false })
    else cells.delete(figure)
  }
  return isMoved
}
