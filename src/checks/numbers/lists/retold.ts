import { REST_OF_LIST } from '../../sentences/relations/partList'
import type { ReadLine } from '../../sentences/statements/statements'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { type Mismatch, sumSentence } from '../sumsOfSentences'

const BEGINS = /^其中，?/u
const FEWEST_PARTS = 3

/** 其中区网站公开信息5460条: told before as 区网站5460条. */
const isRetold = (first: NumberMention, earlier: NumberMention): boolean =>
  earlier.value === first.value &&
  earlier.unit === first.unit &&
  earlier.lead.length > 1 &&
  first.lead.replace(BEGINS, '').startsWith(earlier.lead.replace(BEGINS, ''))

/** The numbers of a paragraph by sentence, in order. */
function sentencesOf({ mentions }: ReadLine): NumberMention[][] {
  const sentences: NumberMention[][] = []
  for (const one of mentions) {
    const last = sentences.at(-1)
    if (last && last[0]?.sentence === one.sentence) last.push(one)
    else sentences.push([one])
  }
  return sentences
}

/**
 * X8: a sentence with 其中 that takes up a part of the sentence before and names its parts to the last (其他): 其中区网站5460条，政策类2620条，…，
 * 其他488条.
 */
export function retold(read: ReadLine): Mismatch[] {
  const sentences = sentencesOf(read)
  return sentences.flatMap(([whole, ...behind], n): Mismatch[] => {
    const before = sentences[n - 1]
    if (!whole || whole.about || !before?.some((one) => isRetold(whole, one))) return []
    if (!BEGINS.test(read.line.text.slice(whole.sentence, whole.sentence + 3))) return []
    const parts = behind.filter(({ depth }) => depth === whole.depth)
    const isList = parts.every(({ unit, about }) => unit === whole.unit && !about)
    if (!isList || parts.length < FEWEST_PARTS || !REST_OF_LIST.test(parts.at(-1)?.lead ?? '')) return []
    const together = sumOf(parts)
    if (together === whole.value) return []
    const sentence = sumSentence(whole.lead.replace(BEGINS, ''), whole, together)
    return [{ severity: 'warning', sentence, whole, parts }]
  })
}
