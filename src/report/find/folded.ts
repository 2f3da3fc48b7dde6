/** How strictly letters are compared. */
export interface FindOptions {
  /** A differs from a. */
  cases: boolean
  /** Ａ differs from A, ， from a comma, and blanks count; else blanks between the characters are passed over. */
  widths: boolean
}

/** A text as it is compared, and for each of its UTF-16 units the offset in the text. */
export interface Folded {
  text: string
  at: readonly number[]
}

const FULL_FIRST = 0xff01
const FULL_LAST = 0xff5e
const WIDER_BY = 0xfee0

const narrow = (char: string): string => {
  const code = char.charCodeAt(0)
  return code >= FULL_FIRST && code <= FULL_LAST ? String.fromCharCode(code - WIDER_BY) : char
}

/** A text in which what counts as equal is equal. */
export function folded(text: string, { cases, widths }: FindOptions): Folded {
  const at: number[] = []
  let equal = ''
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i)
    if (!widths && /\s/u.test(char)) continue
    const same = widths ? char : narrow(char)
    const lower = same.toLowerCase()
    // a letter whose small form is longer would shift what follows
    equal += cases || lower.length !== 1 ? same : lower
    at.push(i)
  }
  return { text: equal, at }
}
