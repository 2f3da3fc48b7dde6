import type { Report } from '../../../report/report'
import { knownAmounts } from './known'
import { isOfCases } from '../frames/counted'
import { framesIn } from '../frames/frames'
import { perReading } from '../../sentences/perReading'
import { perStretch } from '../../findings/perStretch'
import type { Finding } from '../../findings/finding'
import type { ReadLine } from '../../sentences/statements/statements'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { type Mismatch, mismatchFinding, sumSentence } from '../../numbers/sumsOfSentences'
import { isTransposed } from '../../numbers/lists/transposed'

/** A sentence that parts all requests by one view: 从申请内容看，涉及招生的12件、财务的5件、人事的4件. */
const VIEW =
  /^(?:从|按|就)(?:[^，。；\d]{0,6})(?:申请|受理|来源|渠道|方式|途径|层级|内容|领域|类型|类别|事项|对象)[^，。；\d]{0,6}，/u
const SOME = /主要|等|其中|前[三五]|较多|集中|不含|复议|诉讼/u
/** By how much three parts and more may miss the whole that they are compared with. */
const NEAR = 0.1
const OF_TABLES = new Set(['outcome', 'disputes'])

/** The numbers of each sentence that begins with such words. */
function viewsIn({ mentions, line: { text } }: ReadLine): NumberMention[][] {
  const views = new Map<number, NumberMention[]>()
  for (const one of mentions) {
    const list = views.get(one.sentence)
    if (list) list.push(one)
    else if (VIEW.test(text.slice(one.sentence, one.sentence + 30))) views.set(one.sentence, [one])
  }
  return [...views.values()]
}

/** The views of a paragraph that are no total of table three. */
export const wrongViewsIn = perReading((report: Report, read): readonly Mismatch[] => {
  const totals = knownAmounts(report).requests?.totals ?? []
  if (totals.length === 0) return []
  const { text } = read.line
  const ofTables = new Set(
    framesIn(read).flatMap(({ mention, reading }) =>
      OF_TABLES.has(reading.quantities[0]?.kind ?? '') ? [read.mentions[mention]] : [],
    ),
  )
  return viewsIn(read).flatMap((all): Mismatch[] => {
    const parts = all.filter(({ unit, depth }) => unit !== '%' && depth === 0)
    const [first] = parts
    const last = parts.at(-1)
    if (!first || !last || parts.length < 2) return []
    const isList = parts.every((one) => isOfCases(one) && !one.hedged && !ofTables.has(one))
    if (!isList || SOME.test(text.slice(first.sentence, last.end + 3))) return []
    const sum = sumOf(parts)
    if (totals.some(({ amount }) => amount === sum)) return []
    const near = totals.find(
      ({ amount }) =>
        isTransposed(amount, parts) || (parts.length > 2 && Math.abs(sum - amount) <= amount * NEAR),
    )
    if (!near) return []
    // the table's total, said where the first part stands and in its measure word
    const whole = { ...first, value: near.amount, place: null }
    return [{ severity: 'warning', sentence: sumSentence(near.name, whole, sum), whole, parts }]
  })
})

/**
 * X8: requests by channel, subject or level that together are no total of table three. Asked where three and more come near
 * one, or two digits exchanged make one.
 */
export const viewFindings = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    wrongViewsIn(report, stretch.read).map((one) => mismatchFinding(report, stretch, one)),
  )
