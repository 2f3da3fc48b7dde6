import { DocxError, type OtherKind } from '../../../docx/model/docxError'

/** Why a workbook was not taken back. */
export type ExcelErrorCode =
  /** No zip file and no older office file: a text, a picture, a PDF, an empty file. */
  | 'notZip'
  /** A workbook of Excel 97–2003 or WPS (.xls, .et), which has to be saved as .xlsx first. */
  | 'xls'
  /** Protected by a password. */
  | 'encrypted'
  /** A whole file of another program; a binary workbook (.xlsb) is one too. */
  | 'notExcel'
  /** An xlsx that is cut off or damaged. */
  | 'broken'
  /** Beyond one of the limits of `LIMITS` in the reader of Word files. */
  | 'tooBig'
  /** A workbook that no editor of reports wrote. */
  | 'notOurs'
  /** Written from another report. */
  | 'otherReport'
  /** The sections that it was sent with are in the report no more. */
  | 'partGone'

/** What the file is instead, where its first bytes or its parts tell. */
export type FoundKind = Exclude<OtherKind, 'excel'> | 'word' | 'xlsb'

/** Thrown for every workbook that cannot be taken back; whoever shows it has the sentences. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode
  /** Of `notZip` and `notExcel`, where it is known. */
  readonly found: FoundKind | null
  /** Of `otherReport`: the title of the report that the file was written from, '' where it does not say. */
  readonly title: string
  constructor(
    code: ExcelErrorCode,
    message: string,
    more: { found?: FoundKind | null; title?: string } = {},
  ) {
    super(message)
    this.name = 'ExcelError'
    this.code = code
    this.found = more.found ?? null
    this.title = more.title ?? ''
  }
}

/** The error of the reader of zip files and XML as one of a workbook. */
export function excelErrorOf({ code, message, found }: DocxError): ExcelError {
  if (found === 'excel') return new ExcelError('xls', message)
  switch (code) {
    case 'doc':
      return new ExcelError('notExcel', message, { found: 'word' })
    case 'notWord':
      return new ExcelError('notExcel', message, { found })
    case 'notZip':
      return new ExcelError('notZip', message, { found })
    case 'encrypted':
    case 'broken':
    case 'tooBig':
      return new ExcelError(code, message)
  }
}
