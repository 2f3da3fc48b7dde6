import type { ReadLine } from '../../sentences/statements/statements'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { type Mismatch, sumSentence } from '../sumsOfSentences'

const MARKER = /其中|分别(?:为|是)|具体(?:为|是)/gu
const FEWEST_ITEMS = 2
/** Most numbers that such a list is followed for, and most numbers before it that may be its wholes. */
const MOST_LISTED = 60
const MOST_TOLD = 4

/** Numbers as items of two: 甲局1件，收取880元；乙局1件，收取1080元. Null where they are none. */
function pairsOf(listed: readonly NumberMention[]): readonly [NumberMention[], NumberMention[]] | null {
  const [a, b] = listed
  if (
    !a ||
    !b ||
    a.unit === '%' ||
    a.unit === b.unit ||
    listed.length % 2 > 0 ||
    listed.length < 2 * FEWEST_ITEMS
  )
    return null
  const first = listed.filter((_, i) => i % 2 === 0)
  const second = listed.filter((_, i) => i % 2 > 0)
  const isOne = first.every(({ unit }) => unit === a.unit) && second.every(({ unit }) => unit === b.unit)
  return isOne && !listed.some(({ about }) => about) ? [first, second] : null
}

/** 甲局1件等: the list names some of its items only. */
const isOpen = (text: string, last: NumberMention | undefined): boolean =>
  last !== undefined && text.slice(last.end, last.end + 4).includes('等')

/**
 * X8: a list whose items have two numbers each, of two measure words, beside the two wholes told before it: 3件…收取2230元。其中，甲局1件，
 * 收取880元；…
 */
export function series({ mentions, line: { text } }: ReadLine): Mismatch[] {
  let next = 0
  return [...text.matchAll(MARKER)].flatMap(({ index }): Mismatch[] => {
    while ((mentions[next]?.from ?? Infinity) < index) next += 1
    const sentence = mentions[next]?.sentence
    const listed = mentions.slice(next, next + MOST_LISTED).filter((one) => one.sentence === sentence)
    const pairs = pairsOf(listed)
    if (!pairs || isOpen(text, listed.at(-1))) return []
    const told = mentions.slice(Math.max(0, next - MOST_TOLD), next)
    return pairs.flatMap((parts): Mismatch[] => {
      const wholes = told.filter(({ unit, about }) => unit === parts[0]?.unit && !about)
      const [whole] = wholes
      const together = sumOf(parts)
      if (!whole || wholes.length > 1 || together === whole.value) return []
      return [{ severity: 'warning', sentence: sumSentence(whole.lead, whole, together), whole, parts }]
    })
  })
}
