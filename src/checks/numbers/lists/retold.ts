import { exact, inUnitOf } from '../../sentences/tokens/exact'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { ReadLine } from '../../sentences/statements/statements'
import { type Mismatch, sum } from '../sumsOfSentences'

const BEGINS = /^其中，?/u
const REST = /^(?:其余|其它|其他|剩余)/u
const FEWEST_PARTS = 3

/** 其中区网站公开信息5460条: told before as 区网站5460条. */
const isRetold = (first: NumberMention, earlier: NumberMention): boolean =>
  earlier.value === first.value &&
  earlier.unit === first.unit &&
  earlier.lead.length > 1 &&
  first.lead.replace(BEGINS, '').startsWith(earlier.lead.replace(BEGINS, ''))

/**
 * X8: a sentence with 其中 that takes up a part of the sentence before and names its parts to the last (其他): 其中区网站5460条，政策类2620条，…，
 * 其他488条.
 */
export function retold({ mentions, line: { text } }: ReadLine): Mismatch[] {
  const starts = mentions.filter(
    (one, i) =>
      one.sentence > 0 &&
      mentions[i - 1]?.sentence !== one.sentence &&
      BEGINS.test(text.slice(one.sentence, one.sentence + 3)),
  )
  return starts.flatMap((whole): Mismatch[] => {
    const at = mentions.indexOf(whole)
    // the sentence before it is where its whole was told
    const before = mentions[at - 1]?.sentence
    const earlier = mentions.slice(0, at).filter(({ sentence }) => sentence === before)
    if (whole.about || !earlier.some((one) => isRetold(whole, one))) return []
    const parts = mentions
      .slice(at + 1)
      .filter(({ sentence, depth }) => sentence === whole.sentence && depth === whole.depth)
    const isList = parts.every(({ unit, about }) => unit === whole.unit && !about)
    const together = sum(parts)
    if (
      parts.length < FEWEST_PARTS ||
      !isList ||
      !REST.test(parts.at(-1)?.lead ?? '') ||
      together === whole.value
    )
      return []
    const more = together > whole.value
    const sentence = `${whole.lead.replace(BEGINS, '')} ${inUnitOf(whole, whole.value)}，所列各项合计 ${inUnitOf(whole, together)}，${more ? '多' : '少'} ${inUnitOf(whole, exact(Math.abs(together - whole.value)))}；请核实：`
    return [{ severity: 'warning', sentence, whole, parts }]
  })
}
