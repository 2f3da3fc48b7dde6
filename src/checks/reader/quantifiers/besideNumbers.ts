import { sameKind } from '../../sentences/lexicon/sameKind'
import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import { isWithin, type Quantifier, quantifiersIn } from '../shares/bounds'

/** A share in words beside a number that gives the same share, with the part and whole of that number. */
export interface BesideNumber extends Quantifier {
  part: number
  whole: number
  unit: string
}

const ALL = 100
/** 占办结数47.1%，不到一半: nothing but a mark stands between. */
const BEHIND_PERCENT = /^[，（](?:已|仅|还|均|大?约)?$/u
const ENDS = /^(?:[，。；）]|$)/u
/** 近九成（764条） */
const IN_BRACKET = /^（(?:共|计|即)?$/u
/** 收录860条，近九成（764条）; 860条中，近九成 */
const BEHIND_WHOLE = /^[^，。；：（）\d]{0,8}，(?:其中)?$/u

/** The share in words behind a percentage that it does not fit; null for others. */
function behindPercent(
  text: string,
  before: NumberMention | undefined,
  one: Quantifier,
): BesideNumber | null {
  if (before?.unit !== '%' || before.about || !/占|比例|比重/u.test(before.lead)) return null
  if (!BEHIND_PERCENT.test(text.slice(before.end, one.from)) || !ENDS.test(text.slice(one.to))) return null
  // a percentage is exact to its last decimal
  const room = 0.5 * 10 ** -before.decimals
  const fits = [before.value - room, before.value, before.value + room].some((n) => isWithin(one, n, ALL))
  return fits ? null : { ...one, part: before.value, whole: ALL, unit: '%' }
}

/** The share in words whose part stands in a bracket behind it, of the number before it. */
function beforeBracket(
  { mentions, line: { text } }: ReadLine,
  at: number,
  one: Quantifier,
): BesideNumber | null {
  const [whole, part] = [mentions[at], mentions[at + 1]]
  if (!whole || !part || whole.about || part.about || !sameKind(whole.unit, part.unit)) return null
  if (!IN_BRACKET.test(text.slice(one.to, part.from)) || text.charAt(part.end) !== '）') return null
  if (!BEHIND_WHOLE.test(text.slice(whole.end, one.from)) || whole.value < part.value) return null
  const told = mentions.slice(Math.max(0, at - 8), at + 1)
  const wholes = told.filter((n) => n.sentence === whole.sentence && sameKind(n.unit, part.unit))
  if (wholes.some(({ value }) => isWithin(one, part.value, value))) return null
  return { ...one, part: part.value, whole: whole.value, unit: part.unit }
}

/** The shares in words that the number directly beside them contradicts: 占47.1%，超过一半; 860条，近八成（764条）. */
export const besideNumbersIn = perWording((read: ReadLine): readonly BesideNumber[] => {
  const { mentions, line } = read
  let at = -1
  return quantifiersIn(line.text).flatMap((one): BesideNumber[] => {
    while ((mentions[at + 1]?.from ?? Infinity) < one.from) at += 1
    const found = behindPercent(line.text, mentions[at], one) ?? beforeBracket(read, at, one)
    return found ? [found] : []
  })
})
