import { CONTENT_MARK } from '../../../report/draft/draftContent'
import { entriesOf, figureAt, figuresOf, type Report, titleOf, typedAt, yearOf } from '../../../report/report'
import type { Place } from '../../../report/template/template'
import { parse, written } from '../../../report/values/parse'
import { OWN } from '../../package/belonging'
import type { SheetPlan } from '../plan/sheetPlan'
import { contentAt } from '../write/cellContent'
import type { FoundCells } from './foundCells'
import { leftOver } from './leftOver'
import type { ReadSheet } from './sheetRead'
import { takenFrom } from './typedText'
import type { Workbook } from './workbookRead'

/** What a workbook that was filled in brings back to its report. */
export interface ReturnedTable {
  /** As the official would type it, by place; a value that did not change is as it was typed. Blank cells are not among them. */
  values: Map<Place, string>
  /** The mark of the content that the workbook was made from; null where it does not say. */
  mark: string | null
  /** Sections that the workbook was sent with and that the report does not have any more. */
  gone: readonly Place[]
  /** Figures whose cells are there and blank. */
  blanks: readonly Place[]
  /** Figures for which the report has a cell, and the file none. */
  missing: readonly Place[]
  /** What stands in the file and could not be placed, in words. */
  unknown: readonly string[]
  /** What the official has to know of what was taken or refused, as sentences. */
  troubles: readonly string[]
}

/** Figures that are read at a step. */
const STEP = 100

const called = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** What was typed, where the cell says the same; else the text of the cell. */
function unlessSame(report: Report, place: Place, text: string): string {
  const content = contentAt(report, place)
  if (content.kind !== 'blank' && content.value === text) return typedAt(report, place)
  const before = entriesOf(report).get(place)
  const now = parse(figureAt(report.template, place), text, yearOf(report))
  const isSame = before?.kind === 'value' && now.kind === 'value' && written(before) === written(now)
  return isSame ? typedAt(report, place) : text
}

/** The cells that were found with the figures of each: two where colleagues merged their cells. */
function figuresByCell(cells: FoundCells['cells']): Map<ReadSheet, Map<number, Place[]>> {
  const bySheet = new Map<ReadSheet, Map<number, Place[]>>()
  for (const [place, { sheet, key }] of cells) {
    const ofSheet = bySheet.get(sheet) ?? new Map<number, Place[]>()
    bySheet.set(sheet, ofSheet)
    ofSheet.set(key, [...(ofSheet.get(key) ?? []), place])
  }
  return bySheet
}

/** Sheets of the workbook that do not belong to the report. */
function otherSheets(book: Workbook, read: ReadonlySet<ReadSheet | null>): string[] {
  const names = new Set([...read].map((sheet) => sheet?.name))
  return book.sheets.filter(({ name }) => !names.has(name)).map(({ name }) => `工作表${called(name)}没有读`)
}

/** Reads the cells that were found as what was typed into their figures. */
export function* returning(
  report: Report,
  book: Workbook,
  plans: readonly SheetPlan[],
  { cells, sheets, moved }: FoundCells,
): Generator<undefined, Omit<ReturnedTable, 'gone'>> {
  const figures = figuresOf(report.template)
  const around = { is1904: book.is1904, year: yearOf(report) }
  const values = new Map<Place, string>()
  const blanks: Place[] = []
  const troubles = moved.map((name) => `${called(name)}里的行或列换过位置，已按行列的名称对应，请核对。`)
  const byCell = figuresByCell(cells)
  let count = 0
  for (const [sheet, ofSheet] of byCell)
    for (const [key, places] of ofSheet) {
      count += 1
      if (count % STEP === 0) yield
      const cell = sheet.cells.get(key)
      const [place = ''] = places
      const figure = figureAt(report.template, place)
      const taken = takenFrom(figure, cell, book.formatOf(cell?.look ?? 0), around)
      if (taken.kind === 'blank') blanks.push(...places)
      else if (places.length > 1) {
        // one number for two figures may be either's, or their sum
        const labels = places.map((one) => called(figures.get(one)?.label ?? ''))
        troubles.push(`${labels.join('、')}的单元格合并成了一格，没有收回。`)
      } else {
        if (taken.remark !== '') troubles.push(`${called(figure.label)}${taken.remark}。`)
        if (taken.kind === 'value') values.set(place, unlessSame(report, place, taken.typed))
      }
    }
  const planned = new Set(
    plans.flatMap((plan) => plan.cells.flatMap(({ figure }) => (figure === undefined ? [] : [figure]))),
  )
  const titles = [titleOf(report), book.properties.get(OWN.title) ?? '']
  const keys = new Map([...byCell].map(([sheet, ofSheet]) => [sheet, new Set(ofSheet.keys())]))
  return {
    values,
    mark: book.properties.get(CONTENT_MARK) ?? null,
    blanks,
    missing: [...planned].filter((place) => !cells.has(place)),
    unknown: [
      ...leftOver(plans, sheets, keys, titles),
      ...otherSheets(book, new Set([...sheets, ...byCell.keys()])),
    ],
    troubles,
  }
}
