import type { ProseLine } from '../../../report/text/prose'
import type { Place } from '../../../report/template/template'

/**
 * A paragraph normalised for parsing: figures as the report prints them, blanks between characters removed, names in 《》
 * masked, digits and punctuation of one width.
 */
export interface SpokenLine {
  text: string
  /**
   * For each character of `text`, and for its end: the offset in the paragraph's plain text, where a figure counts one.
   */
  at: readonly number[]
  /** For each character of `text`: the figure that it belongs to. */
  places: readonly (Place | null)[]
}

/** Masks what is not parsed: a name in 《》, a number in a quotation, a figure without a value. */
export const UNREAD = '＊'

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

function oneWidth(char: string): string {
  if (/[０-９％]/u.test(char)) return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  return WIDE[char] ?? char
}

/** Narrows the full-width comma between groups of digits: a number keeps its own, which `oneWidth` has widened. */
const groupCommas = (text: string): string => text.replace(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',')

/** Masks names of documents, their numbers 〔2024〕12, and numbers in quotations: “12345”, “5.15政务公开日”. */
const withoutNames = (text: string): string =>
  text
    .replace(/《[^》]{0,120}》/gu, (name) => UNREAD.repeat(name.length))
    .replace(/“[^”]{0,40}”/gu, (quote) => quote.replace(/\d/gu, UNREAD))
    .replace(/〔\d{4}〕\d*/gu, (number) => UNREAD.repeat(number.length))

/**
 * Normalises a paragraph.
 * @param shown what the report prints for a figure, null while it has no value
 */
export function spokenLine({ inlines }: ProseLine, shown: (place: Place) => string | null): SpokenLine {
  let text = ''
  const at: number[] = []
  const places: (Place | null)[] = []
  const say = (char: string, offsetAt: number, place: Place | null): void => {
    last = oneWidth(char)
    text += last
    at.push(offsetAt)
    places.push(place)
  }
  let offset = 0
  let [gap, last] = [false, '']
  for (const inline of inlines) {
    if (inline.type === 'figure') {
      const { place } = inline.attrs
      for (const char of (shown(place) ?? UNREAD).split('')) say(char, offset, place)
      offset += 1
      gap = false
      continue
    }
    for (const char of inline.text.split('')) {
      const blank = /\s/u.test(char)
      // 5 120 may be one number or two: with a mask between them neither is read
      if (gap && /\d/u.test(char) && /\d/u.test(last)) say(UNREAD, offset, null)
      if (!blank) say(char, offset, null)
      gap = blank
      offset += 1
    }
  }
  at.push(offset)
  return { text: withoutNames(groupCommas(text)), at, places }
}
