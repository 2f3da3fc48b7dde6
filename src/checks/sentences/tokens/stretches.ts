import { FIGURE_CHAR, type ProseInline, type ProseLine } from '../../../report/text/prose'

/**
 * Most UTF-16 units and numbers that are parsed at once. Reading a number looks at the numbers and words around it, so
 * the work grows with both; sentences of published reports have at most some two hundred characters.
 */
const MOST_CHARS = 1500
const MOST_NUMBERS = 150

/** A stretch of a paragraph; offsets count UTF-16 units of its plain text, a figure as one. */
export interface Stretch {
  from: number
  to: number
  numbers: number
  /** A single sentence that is too long to be parsed. */
  tooLong: boolean
}

const SENTENCE = /[^。！？]+[。！？]*|[。！？]+/gu
const NUMBER = new RegExp(
  `\\d+|[０-９]+|${FIGURE_CHAR}|(?<=[零〇一二两三四五六七八九十百千])[件份宗起]`,
  'gu',
)

const sized = (from: number, text: string): Stretch => {
  const numbers = text.length > MOST_NUMBERS ? (text.match(NUMBER) ?? []).length : text.length
  const tooLong = text.length > MOST_CHARS || numbers > MOST_NUMBERS
  return { from, to: from + text.length, numbers, tooLong }
}

/** Splits a paragraph's plain text into stretches of whole sentences within the limits; most paragraphs are one. */
export function stretchesOf(plain: string): Stretch[] {
  const whole = sized(0, plain)
  if (!whole.tooLong) return [whole]
  const stretches: Stretch[] = []
  for (const { index, 0: text } of plain.matchAll(SENTENCE)) {
    const next = sized(index, text)
    const last = stretches.at(-1)
    const fits =
      last &&
      !last.tooLong &&
      !next.tooLong &&
      next.to - last.from <= MOST_CHARS &&
      last.numbers + next.numbers <= MOST_NUMBERS
    if (fits) [last.to, last.numbers] = [next.to, last.numbers + next.numbers]
    else stretches.push(next)
  }
  return stretches
}

/** Splits a paragraph's inlines at the bounds of its stretches. */
export function partsOf({ marker, inlines }: ProseLine, stretches: readonly Stretch[]): ProseLine[] {
  if (stretches.length === 1) return [{ marker, inlines }]
  const parts = stretches.map((): ProseInline[] => [])
  let [n, at] = [0, 0]
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.text.length : 1
    for (let done = 0; done < length;) {
      while (n < stretches.length - 1 && at >= (stretches[n]?.to ?? 0)) n += 1
      const size = Math.min(length - done, (stretches[n]?.to ?? 0) - at)
      parts[n]?.push(
        inline.type === 'text' ? { ...inline, text: inline.text.slice(done, done + size) } : inline,
      )
      done += size
      at += size
    }
  }
  return parts.map((own) => ({ marker: '', inlines: own }))
}
