/** The numbering of a list: a label with `n` in place of the number. Labels of one list have the same. */
interface Marker {
  kind: string
  number: number
  /** UTF-16 units of the label at the start of the paragraph. */
  length: number
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 99 in Chinese numerals; 0 for anything else. */
function chineseValue(text: string): number {
  const [tens = '', ones] = text.split('十')
  const digit = (one: string): number => DIGITS.indexOf(one)
  if (ones === undefined) return text.length === 1 ? Math.max(0, digit(text)) : 0
  const upper = tens === '' ? 1 : digit(tens)
  const lower = ones === '' ? 0 : digit(ones)
  return tens.length > 1 || ones.length > 1 || upper < 1 || lower < 0 ? 0 : 10 * upper + lower
}

/** `1.` and `1、` but not `1.5`, `（1）`, `1）`, `一是`, `①`. */
const LABEL =
  /^(?:(?<open>[（(]?)(?<figure>\d{1,2})(?<close>[.．、）)])(?!\d)|(?<word>[一二三四五六七八九十]{1,3})是|(?<ring>[①-⑳]))/u
const RING_ONE = 0x2460

/** The label that a paragraph's text begins with; null for none. */
export function listMarker(text: string): Marker | null {
  const found = LABEL.exec(text)
  if (!found?.groups) return null
  const { open = '', figure, close = '', word, ring } = found.groups
  const length = found[0].length
  if (figure !== undefined) {
    const bracketed = close === '）' || close === ')'
    if (open !== '' && !bracketed) return null
    return { kind: `${open}n${close}`, number: Number(figure), length }
  }
  if (word !== undefined) return { kind: '一是', number: chineseValue(word), length }
  return { kind: '①', number: (ring?.codePointAt(0) ?? 0) - RING_ONE + 1, length }
}
