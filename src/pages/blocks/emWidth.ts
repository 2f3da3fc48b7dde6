const NARROW = /[ijlIft.,:;!'|()[\]{}\-/\\ ]/u
const WIDE = /[A-Z&w]/u
const FULL = /[mM@%]/u
/** Wider than one em in at least one of the report's faces. */
const WIDEST = /[WЖШЩЫЮ№₧₨₯‰]/u

/**
 * Upper bound of a text's width in ems, in any face of the report. Digits of 0.6 and letters of 0.7 are those of the
 * widest face.
 */
export function emWidth(text: string): number {
  let width = 0
  for (const char of text) {
    if (WIDEST.test(char)) width += 1.3
    else if (char > '\u007E') width += 1
    else if (FULL.test(char)) width += 1.01
    else if (WIDE.test(char)) width += 0.88
    else if (NARROW.test(char)) width += 0.45
    else width += /\d/u.test(char) ? 0.6 : 0.7
  }
  return width
}
