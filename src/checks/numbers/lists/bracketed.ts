import { isChange } from '../../sentences/lexicon/isChange'
import { sameKind } from '../../sentences/lexicon/sameKind'
import type { ReadLine } from '../../sentences/statements/statements'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { type Mismatch, sumSentence } from '../sumsOfSentences'

/** The name of a part before its bracket: 来自企业（9件）、律师事务所等法律服务机构（6件）和科研院所（1件）. */
const NAME = /^[，：、和及与]?(?:以及)?[^，。；：（）、\d]{2,20}（$/u
/** Words by which a list names some of its parts only, or tells something else of the whole. */
const SOME = /主要|其次|重点|其中|同比|环比|平均|[较比](?:上|去|20)|占/u
const LAST = /^(?:和|及|与|以及|其余|其他|其它)/u
const MOST_PARTS = 30
const NEAR = 0.25

/** The numbers in brackets of their own behind a number, each behind its name; whether words end the list. */
function partsBehind(
  { mentions, line: { text } }: ReadLine,
  at: number,
  whole: NumberMention,
): { parts: NumberMention[]; closed: boolean } {
  const parts: NumberMention[] = []
  let [end, closed] = [whole.end, false]
  for (const one of mentions.slice(at + 1, at + 1 + MOST_PARTS)) {
    const name = text.slice(end, one.from)
    const isPart =
      one.sentence === whole.sentence &&
      one.depth === whole.depth + 1 &&
      sameKind(one.unit, whole.unit) &&
      !one.hedged &&
      NAME.test(name) &&
      !SOME.test(name) &&
      text.charAt(one.end) === '）'
    if (!isPart) break
    parts.push(one)
    closed = LAST.test(name)
    end = one.end + 1
  }
  if (/^(?:[^，。；]{0,6})?等/u.test(text.slice(end, end + 8))) return { parts: [], closed }
  return { parts, closed }
}

/**
 * X8: a whole whose parts stand in a bracket behind the name of each: 18件来自企业（9件）、律师事务所（6件）和科研院所（3件）. Asked where they
 * are more than the whole, or fewer though 和, 其余 or the whole's own 其余 ends the list, or though they come near it.
 */
export function bracketedLists(read: ReadLine): Mismatch[] {
  return read.mentions.flatMap((whole, at): Mismatch[] => {
    if (whole.hedged || !sameKind(whole.unit, '件') || isChange(whole)) return []
    const { parts, closed } = partsBehind(read, at, whole)
    const together = sumOf(parts)
    if (parts.length < 2 || together === whole.value) return []
    const off = (whole.value - together) / whole.value
    const isNear = parts.length > 2 && off <= NEAR
    if (off > 0 && !(closed || isNear)) return []
    const sentence = sumSentence(whole.lead.slice(-12), whole, together)
    return [{ severity: 'warning', sentence, whole, parts }]
  })
}
