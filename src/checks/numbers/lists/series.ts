import { exact, inUnitOf } from '../../sentences/tokens/exact'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { ReadLine } from '../../sentences/statements/statements'
import { type Mismatch, sum } from '../sumsOfSentences'

const MARKER = /其中|分别(?:为|是)|具体(?:为|是)/gu
const FEWEST_ITEMS = 2

/** Numbers as items of two: 甲局1件，收取880元；乙局1件，收取1080元. Null where they are none. */
function pairsOf(listed: readonly NumberMention[]): readonly [NumberMention[], NumberMention[]] | null {
  const [a, b] = listed
  if (!a || !b || a.unit === b.unit || listed.length % 2 > 0 || listed.length < 2 * FEWEST_ITEMS) return null
  const first = listed.filter((_, i) => i % 2 === 0)
  const second = listed.filter((_, i) => i % 2 > 0)
  const isOne = first.every(({ unit }) => unit === a.unit) && second.every(({ unit }) => unit === b.unit)
  return isOne && !listed.some(({ about }) => about) ? [first, second] : null
}

/**
 * X8: a list whose items have two numbers each, of two measure words, beside the two wholes told before it: 3件…收取2230元。其中，甲局1件，
 * 收取880元；…
 */
export function series({ mentions, line: { text } }: ReadLine): Mismatch[] {
  return [...text.matchAll(MARKER)].flatMap(({ index }): Mismatch[] => {
    const next = mentions.findIndex(({ from }) => from > index)
    const first = mentions[next]
    if (!first || first.unit === '%') return []
    const listed = []
    for (const one of mentions.slice(next)) {
      if (one.sentence !== first.sentence) break
      listed.push(one)
    }
    const pairs = pairsOf(listed)
    if (!pairs || /等/u.test(text.slice(listed.at(-1)?.end, (listed.at(-1)?.end ?? 0) + 4))) return []
    const told = mentions.slice(Math.max(0, next - 4), next)
    return pairs.flatMap((parts): Mismatch[] => {
      const wholes = told.filter(({ unit, about }) => unit === parts[0]?.unit && !about)
      const [whole] = wholes
      const together = sum(parts)
      if (!whole || wholes.length > 1 || together === whole.value) return []
      const more = together > whole.value
      const sentence = `${whole.lead} ${inUnitOf(whole, whole.value)}，所列各项合计 ${inUnitOf(whole, together)}，${more ? '多' : '少'} ${inUnitOf(whole, exact(Math.abs(together - whole.value)))}；请核实：`
      return [{ severity: 'warning', sentence, whole, parts }]
    })
  })
}
