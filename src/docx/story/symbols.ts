/** Signs of symbol fonts that have a character of their own, by the code in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x72: '□',
  0x75: '◆',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '×',
  0xfc: '√',
  0xfd: '☒',
  0xfe: '☑',
}
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '×',
  0x50: '√',
  0x52: '☑',
  0x53: '☒',
  0xa3: '□',
}
const SYMBOL: Readonly<Record<number, string>> = {
  0x25: '%',
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '·',
  0xb8: '÷',
  0xb9: '≠',
  0xae: '→',
}
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
}

/** The character of a `w:sym`; empty for a sign that is only in its font. */
export function symbolText(font: string, code: string): string {
  if (!/^[\da-f]{1,4}$/iu.test(code)) return ''
  const value = Number(`0x${code}`)
  const name = font.toLowerCase()
  // codes of symbol fonts are written plain, or moved to the private area of Unicode
  if (Object.hasOwn(FONTS, name)) return FONTS[name]?.[value & 0xff] ?? ''
  const isText = value >= 0x20 && (value < 0xd8_00 || value > 0xf8_ff)
  return isText ? String.fromCharCode(value) : ''
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits in raised type as superscript characters: 10 with a raised 4 must not become 104. */
export const raisedDigits = (text: string): string =>
  /^\d{1,4}$/u.test(text.trim())
    ? text.trim().replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit)
    : text

/** Text without the blanks of XML around it; wide and fixed blanks stay. */
export function withoutBlanks(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && ' \n\r\t'.includes(text.charAt(from))) from += 1
  while (to > from && ' \n\r\t'.includes(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}
