import type { Report } from '../../../report/report'
import { reportFileName } from '../../../export/pdfName'
import { titleOf } from '../../../report/report'
import { fileDate } from '../fileDate'

/** The files that a report becomes beside its PDF, in the order of the menu. */
export const FORMATS = ['Word 文件', 'Excel 表格', '网页', '纯文本'] as const
export type Format = (typeof FORMATS)[number]
/** An item of the menu 其他格式: a file, or what is no single file. */
export type ExportItem = Format | '复制网页内容' | '全套（压缩包）' | '送审稿' | '发给同事填'

/** A file to be handed to the official. */
export interface MadeFile {
  name: string
  content: Blob
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const bytesFile = (name: string, bytes: Uint8Array, type: string): MadeFile => ({
  name,
  content: new Blob([new Uint8Array(bytes)], { type }),
})

/** A text file for Windows' own programs, which take one without a byte order mark for GB 18030. */
const textFile = (name: string, text: string, type: string): MadeFile => ({
  name,
  content: new Blob(['\uFEFF', text], { type }),
})

/** `<title>（草稿）.txt`, as the PDF is called. */
const nameOf = (report: Report, draftMark: boolean, ending: string): string =>
  reportFileName(titleOf(report), draftMark, ending)

/** Makes a file of a report. What makes it is loaded then; rejects when that does not arrive. */
export async function madeFile(report: Report, format: Format, draftMark: boolean): Promise<MadeFile> {
  switch (format) {
    case 'Word 文件': {
      const { wordFile } = await import('../../../office/wordFile')
      const { name, bytes } = wordFile(report, { date: fileDate(report), draftMark })
      return bytesFile(name, bytes, WORD)
    }
    case 'Excel 表格': {
      const { excelFile } = await import('../../../office/excelFile')
      return bytesFile(nameOf(report, draftMark, 'xlsx'), excelFile(report).bytes, EXCEL)
    }
    case '网页': {
      const { webPage } = await import('../../../office/web/webPage')
      return textFile(nameOf(report, draftMark, 'html'), webPage(report), 'text/html;charset=utf-8')
    }
    case '纯文本': {
      const { plainText } = await import('../../../office/web/plainText')
      const text = plainText(report).replaceAll('\n', '\r\n')
      return textFile(nameOf(report, draftMark, 'txt'), text, 'text/plain;charset=utf-8')
    }
  }
}
