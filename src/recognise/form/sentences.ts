import { normalised } from '../../report/text/normalised'
import type { Spot } from './spots'

/** A paragraph of a stored form is at most so long. */
const LONGEST = 90_000

/** `{word}` in a document would be read as a figure: its braces become full-width. */
const plain = (text: string): string =>
  normalised(text)
    .replace(/[\r\n]/gu, ' ')
    .replace(/\{(\w+)\}/gu, '｛$1｝')

/** The spots inside a stretch of the raw text; they follow one another. */
function spotsWithin(spots: readonly Spot[], from: number, to: number): readonly Spot[] {
  let [low, high] = [0, spots.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spots[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < spots.length && (spots[end]?.to ?? Infinity) <= to) end += 1
  return spots.slice(low, end)
}

/**
 * A stretch of the raw text with `{place}` where figures stand: one sentence of a form, or several where it is longer than
 * a form may store.
 */
export function sentencesOf(raw: string, spots: readonly Spot[], from: number, to: number): string[] {
  const sentences: string[] = []
  let sentence = ''
  const add = (part: string): void => {
    if (sentence.length + part.length > LONGEST) {
      sentences.push(sentence)
      sentence = ''
    }
    sentence += part
  }
  const addText = (text: string): void => {
    for (let at = 0; at < text.length;) {
      let end = Math.min(text.length, at + LONGEST)
      if (end < text.length && /[\uD800-\uDBFF]/u.test(text.charAt(end - 1))) end -= 1
      add(text.slice(at, end))
      at = end
    }
  }
  let at = from
  for (const spot of spotsWithin(spots, from, to)) {
    addText(plain(raw.slice(at, spot.from)))
    add(`{${spot.place}}`)
    at = spot.to
  }
  addText(plain(raw.slice(at, to)))
  return [...sentences, sentence].filter((one) => one !== '')
}
