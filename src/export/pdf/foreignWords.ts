/** From and to, as indices of characters. */
interface Stretch {
  from: number
  to: number
}

const isLetter = (char: number): boolean => (char >= 0x41 && char <= 0x5a) || (char >= 0x61 && char <= 0x7a)
const BLANK = 0x20
/** What addresses, codes and numbers are made of, and words are not: `. / @ : _ - + #` and figures. */
const NO_WORD = new Set(Array.from('./@:_-+#0123456789', (char) => char.charCodeAt(0)))

/**
 * Latin words in a line of Chinese, which a screen reader speaks in another voice (ISO 14289-1 7.2): letters, at least two
 * together; words with blanks between them are one stretch. An address or a code is no word of any language.
 * @param chars code points
 */
export function foreignWords(chars: readonly number[]): Stretch[] {
  const words: Stretch[] = []
  let at = 0
  while (at < chars.length) {
    if (!isLetter(chars[at] ?? 0)) {
      at += 1
      continue
    }
    const from = at
    while (isLetter(chars[at] ?? 0)) at += 1
    const beside = NO_WORD.has(chars[from - 1] ?? 0) || NO_WORD.has(chars[at] ?? 0)
    if (at - from < 2 || beside) continue
    const last = words[words.length - 1]
    if (last && from - last.to === 1 && chars[last.to] === BLANK) last.to = at
    else words.push({ from, to: at })
  }
  return words
}
