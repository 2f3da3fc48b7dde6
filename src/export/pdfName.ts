const TWINS: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}
/** With 草稿 and the ending, so many Chinese characters stay within the 255 bytes of a file's name. */
const MOST = 75

/** `<title>.pdf` or `<title>（草稿）.pdf`: what Windows refuses in a name becomes its full-width twin. */
export function pdfName(title: string, draftMark: boolean): string {
  const name = title
    .replace(/[\\/:*?"<>|]/gu, (char) => TWINS[char] ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  const short = Array.from(name).slice(0, MOST).join('') || '年度报告'
  return `${short}${draftMark ? '（草稿）' : ''}.pdf`
}
