import { titleInName } from './titleInName'

/** `<title>.docx` or `<title>（草稿）.docx`: how every file of a report is called. `ending`: `pdf`, `docx`. */
export const reportFileName = (title: string, draftMark: boolean, ending: string): string =>
  `${titleInName(title) || '年度报告'}${draftMark ? '（草稿）' : ''}.${ending}`

/** `<title>.pdf` or `<title>（草稿）.pdf`. */
export const pdfName = (title: string, draftMark: boolean): string => reportFileName(title, draftMark, 'pdf')
