import { DocxError } from '../docx/model/docxError'
import type { Report } from '../report/report'
import { partFor } from '../report/structure/part/partReport'
import { isOfReport, OWN, partIn } from './package/belonging'
import { workbookPlan } from './excel/plan/workbookPlan'
import { ExcelError, excelErrorOf } from './excel/read/excelError'
import { findingCells } from './excel/read/foundCells'
import { type ReturnedTable, returning } from './excel/read/returned'
import { readingWorkbook } from './excel/read/workbookRead'

/** How a workbook is taken back. */
export interface ReturnOptions {
  /** One that was written from another report is taken too. */
  anyReport?: boolean
}

const UNMARKED = '文件里没有年报编辑器留下的标记，无法确认是不是从这份报告导出的，请先核对再收回。'

/**
 * Reads a workbook of `excelFile` that Excel, WPS or LibreOffice saved, in steps of some milliseconds; `inSlices` of the
 * services runs them beside other work. The report is not changed.
 * @throws ExcelError from one of the steps
 */
export function* readingExcel(
  bytes: Uint8Array,
  report: Report,
  options: ReturnOptions = {},
): Generator<undefined, ReturnedTable> {
  try {
    return yield* reading(bytes, report, options)
  } catch (cause) {
    if (cause instanceof DocxError) throw excelErrorOf(cause)
    throw cause
  }
}

function* reading(
  bytes: Uint8Array,
  report: Report,
  { anyReport = false }: ReturnOptions,
): Generator<undefined, ReturnedTable> {
  const book = yield* readingWorkbook(bytes)
  const about = partFor(report, partIn(book.properties))
  const part = about?.part ?? report
  const isOwn = isOfReport(book.properties, part)
  if (isOwn === false && !anyReport) {
    const title = book.properties.get(OWN.title) ?? ''
    throw new ExcelError('otherReport', `written from ${title}`, { title })
  }
  if (!about) throw new ExcelError('partGone', 'the report has none of the sections')
  const plans = workbookPlan(part)
  const found = yield* findingCells(book, part.template, plans)
  // one of this report whose figures are gone is told by what is left in it
  if (found.cells.size === 0 && isOwn !== true)
    throw new ExcelError('notOurs', 'no figure of the report in the file')
  const table = { ...(yield* returning(part, book, plans, found)), gone: about.gone }
  return isOwn === null ? { ...table, troubles: [UNMARKED, ...table.troubles] } : table
}
