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
/** Most characters of the title: with the ending they stay within the 255 bytes of a file name. */
const MOST = 70

/**
 * A title as part of a file name: characters that Windows refuses become their full-width forms. '' for a title without
 * others.
 */
export function titleInName(title: string): string {
  const name = title
    .replace(/[\\/:*?"<>|]/gu, (char) => TWINS[char] ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/gu, '')
  return Array.from(name).slice(0, MOST).join('')
}
