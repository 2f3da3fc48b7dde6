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
/** With what stands behind it, so many Chinese characters stay within the 255 bytes of a file's name. */
const MOST = 70

/** A title as part of a file's name: what Windows refuses there becomes its full-width twin. '' for a title of nothing else. */
export function titleInName(title: string): string {
  const name = title
    .replace(/[\\/:*?"<>|]/gu, (char) => TWINS[char] ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/gu, '')
  return Array.from(name).slice(0, MOST).join('')
}
