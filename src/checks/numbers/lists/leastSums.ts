import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { type PartList, partListsIn } from '../../sentences/relations/partList'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Mismatch } from '../sumsOfSentences'

/** 其他600余条: a short name, and no sum of those before it. */
const LONGEST_NAME = 12
const TOGETHER = /[合共总]计?$/u

const isAtLeast = (text: string, { to, end, from }: NumberMention): boolean =>
  /^[余多]/u.test(text.slice(to, end)) ||
  /(?:超|超过|逾|突破|不少于)$/u.test(text.slice(Math.max(0, from - 3), from))

/** The numbers behind a list's last exact one that go on with it, as long as each is exact or a lower bound. */
function furtherParts({ mentions, line: { text } }: ReadLine, { whole, parts }: PartList): NumberMention[] {
  const last = parts.at(-1)
  if (!last) return []
  const further: NumberMention[] = []
  let end = last.end
  for (const one of mentions.slice(mentions.indexOf(last) + 1)) {
    const name = text.slice(end, one.from)
    const goesOn =
      one.segment === last.segment &&
      one.depth === last.depth &&
      sameKind(one.unit, whole.unit) &&
      /^[，、]/u.test(name) &&
      name.length <= LONGEST_NAME &&
      !TOGETHER.test(one.lead) &&
      (!one.about || isAtLeast(text, one))
    if (!goesOn) break
    further.push(one)
    end = one.end
  }
  return further
}

/** X8: parts of which some are told as a lower bound (1600余条) and that already exceed the whole. */
export const leastSums = (read: ReadLine): Mismatch[] =>
  partListsIn(read).flatMap((list): Mismatch[] => {
    const { whole, wholes, parts } = list
    const further = furtherParts(read, list)
    const [exactly, all] = [sumOf(parts), sumOf([...parts, ...further])]
    const most = Math.max(...wholes.map(({ value }) => value))
    // the exact ones alone are told as any list is
    if (!further.some(({ about }) => about) || exactly > most || all <= most) return []
    const sentence = `${inUnitOf(whole, whole.value)}，所列各项至少合计 ${inUnitOf(whole, all)}，多 ${inUnitOf(whole, exact(all - whole.value))}；请核实：`
    return [{ severity: 'warning', sentence, whole, parts: [...parts, ...further] }]
  })
