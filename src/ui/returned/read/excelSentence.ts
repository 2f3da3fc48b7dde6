import type { ExcelError } from '../../../office/excel/read/excelError'

/** What was sent to be filled in is here no more. */
export const allGone = (name: string): string =>
  `“${name}”里的章节，这份报告里都已经删去，没有可收的，报告没有改动。`

/** Why a workbook cannot be taken back, as a sentence with the way out. */
export function excelSentence({ code, title }: ExcelError, name: string): string {
  switch (code) {
    case 'notZip':
      return `“${name}”不是 Excel 文件（.xlsx）。请选从这份报告导出的表格。`
    case 'xls':
      return `“${name}”是旧格式（.xls、.et）。请用 WPS 或 Excel 打开它，另存为 .xlsx 再选。`
    case 'encrypted':
      return `“${name}”加了密码。请用 WPS 或 Excel 打开，去掉密码另存一份再选。`
    case 'notExcel':
      return `“${name}”里面没有 Excel 表格，可能是改了后缀的其他文件。`
    case 'broken':
      return `“${name}”不完整或已损坏，读不出来。请用 WPS 或 Excel 打开看看，另存一份再选。`
    case 'tooBig':
      return `“${name}”展开后大得不像一份报告的表格，没有打开。`
    case 'notOurs':
      return `“${name}”里没有这份报告的数据项。请选从这份报告导出的 Excel 表格。`
    case 'partGone':
      return allGone(name)
    case 'otherReport':
      return `“${name}”是从${title ? `“${title}”` : '另一份报告'}导出的，不是这份报告的表格，没有收。`
  }
}
