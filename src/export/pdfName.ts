import { titleInName } from './titleInName'

/** `<title>.pdf` or `<title>（草稿）.pdf`. */
export function pdfName(title: string, draftMark: boolean): string {
  return `${titleInName(title) || '年度报告'}${draftMark ? '（草稿）' : ''}.pdf`
}
