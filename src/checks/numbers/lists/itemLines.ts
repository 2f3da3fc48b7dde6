import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { readSection, type ReadStretch } from '../../sentences/statements/readSection'
import { isVague, type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { mismatchFinding, sumSentence } from '../sumsOfSentences'
import { isTransposed } from './transposed'

/** A paragraph that ends with its whole, whose parts are paragraphs of their own: 全年公开信息398条，按内容分： */
const OPENS =
  /^，?(?:其中|按[^，。；：]{1,10}(?:分|看|划分|统计)?|具体(?:为|是|如下)?|分别(?:为|是)|包括|情况如下|如下)?：$/u
/** The marks before an item; all items of a list have the same kind: ——, （1）, 1., 一是, ①. */
const ITEMS = [
  /^[—–-]+/u,
  /^[·•●▪]/u,
  /^[（(][一二三四五六七八九十\d]{1,3}[）)]/u,
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)、.．]/u,
  /^[一二三四五六七八九十]是/u,
  /^[①-⑳]/u,
] as const
const MOST_ITEMS = 40
/** From what share of the whole on the items were meant to be all of it. */
const ALMOST = 0.75
const REST = /其他|其它|其余/u

const textOf = ({ read }: ReadStretch): string => read.line.text

/** The whole that a paragraph ends with; null where it ends with none. */
function wholeOf({ read: { mentions, line } }: ReadStretch): NumberMention | null {
  const last = mentions.at(-1)
  if (!last || last.hedged || last.depth > 0 || !sameKind(last.unit, '条')) return null
  return OPENS.test(line.text.slice(last.end)) ? last : null
}

/** The first number of each item behind a paragraph; null where an item has none of the whole's kind. */
function itemsBehind(
  lines: readonly ReadStretch[],
  at: number,
  whole: NumberMention,
): NumberMention[] | null {
  const parts: NumberMention[] = []
  const next = lines[at + 1]
  const item = ITEMS.find((one) => next && one.test(textOf(next)))
  for (const line of lines.slice(at + 1, at + 1 + MOST_ITEMS)) {
    if (!item?.test(textOf(line))) break
    const first = line.read.mentions.find((one) => sameKind(one.unit, whole.unit) && one.depth === 0)
    if (!first || isVague(first) || textOf(line).endsWith('等。')) return null
    parts.push(first)
  }
  return parts
}

/**
 * X8: parts that stand in paragraphs of their own behind their whole. Asked where they are more than it, or where the
 * list looks complete.
 */
export function itemLines(report: Report): Finding[] {
  return report.template.sections.flatMap(({ place }) => {
    const lines = readSection(report, place)
    return lines.flatMap((stretch, at): Finding[] => {
      const whole = wholeOf(stretch)
      const parts = whole && itemsBehind(lines, at, whole)
      if (!parts || parts.length < 2) return []
      const together = sumOf(parts)
      if (together === whole.value || [whole, ...parts].every((one) => one.place !== null)) return []
      const isAll =
        isTransposed(whole.value, parts, whole) ||
        (parts.length > 2 && together >= whole.value * ALMOST) ||
        REST.test(parts.at(-1)?.lead ?? '')
      if (together < whole.value && !isAll) return []
      const sentence = sumSentence(whole.lead.slice(-16), whole, together)
      return [mismatchFinding(report, stretch, { severity: 'warning', sentence, whole, parts })]
    })
  })
}
