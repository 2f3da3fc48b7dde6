import type { Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import { inUnitOf } from '../sentences/tokens/inUnit'
import type { Finding } from '../findings/finding'
import type { NumberMention } from '../sentences/tokens/numberMention'
import type { Quantity } from '../sentences/tokens/quantity'
import { readSection } from '../sentences/statements/readSection'
import { sameKind } from '../sentences/lexicon/sameKind'
import type { ReadLine } from '../sentences/statements/statements'
import { isGeneral, isOfPart, phraseName } from './phraseName'
import { sideSum, tableSides } from './tableSides'
import { perWording } from '../sentences/perReading'
import { textFinding } from '../findings/textFinding'

interface Occurrence {
  section: Place
  line: number
  read: ReadLine
  mention: NumberMention
}

/**
 * X11: one quantity has two values in the text. Only for quantities that the tables do not hold; those are compared
 * with the tables. Within one paragraph only two sentences that begin with the same words are compared.
 */
export function oneValue(report: Report): Finding[] {
  const first = new Map<string, Occurrence>()
  return report.template.sections.flatMap((part) =>
    readSection(report, part.place).flatMap((stretch) =>
      namedNumbers(report, stretch.read).flatMap(({ name, mention }): Finding[] => {
        const { read, section, line } = stretch
        const before = first.get(name)
        if (!before) {
          first.set(name, { section, line, read, mention })
          return []
        }
        if (before.mention.value === mention.value) return []
        const together = before.section === section && before.line === line
        if (together && !(before.read === read && isToldAgain(read, before.mention, mention))) return []
        if (!sameKind(before.mention.unit, mention.unit) || (before.mention.place && mention.place)) return []
        const [one, two] = [before.mention, mention]
        return [
          textFinding(report, stretch, {
            rule: 'X11',
            severity: 'warning',
            sentence: `同一项“${name}”，前面写 ${inUnitOf(one, one.value)}，这里写 ${inUnitOf(two, two.value)}，差 ${inUnitOf(two, Math.abs(one.value - two.value))}；请核实：`,
            mentions: [mention],
            figures: [one, two].flatMap(({ place }) => place ?? []),
            numbers: [one.value, two.value],
          }),
        ]
      }),
    ),
  )
}

const LONG_ENOUGH = 7

/** True for two sentences that begin with the same words: 全年主动公开政府信息4511条。…。全年主动公开政府信息4151条。 */
function isToldAgain({ line: { text }, statements, mentions }: ReadLine, ...two: NumberMention[]): boolean {
  const [one, other] = two.map(({ sentence, from }) => text.slice(sentence, from))
  const read = statements.some(({ mention }) => two.some((told) => told === mentions[mention]))
  return one === other && !read && two[0]?.sentence !== two[1]?.sentence
}

interface Named {
  name: string
  mention: NumberMention
  /** The quantity of a statement, which is compared with the tables once they hold it; null for a phrase. */
  quantity: Quantity | null
}

/**
 * Numbers that can be compared by a name: a statement's quantity, or a phrase of at least {@link LONG_ENOUGH}
 * characters.
 */
const namedIn = perWording(({ mentions, statements, line: { text } }): readonly Named[] =>
  mentions.flatMap((mention, index): Named[] => {
    if (mention.about || mention.unit === '' || mention.unit === '%' || mention.depth > 0) return []
    const statement = statements.find((one) => one.mention === index)
    if (statement) {
      const { quantity, name } = statement
      const part = quantity.kind === 'applicants' || quantity.kind === 'outcome'
      // fees are compared by X10; two numbers of decisions may be of different decisions
      return part || ['fee', 'decisions', 'charges'].includes(quantity.kind)
        ? []
        : [{ name, mention, quantity }]
    }
    const words = text.slice(mention.sentence, mention.from)
    if (words.includes('：') || isOfPart(words)) return []
    const name = phraseName(mention.lead)
    // 主动公开政府信息 may be told for each department: only a number called 全年, 共, 累计 or 总计 is one quantity
    if (isGeneral(name) && !/全年|共|累计|总计/u.test(mention.lead)) return []
    const telling = name.length >= LONG_ENOUGH && /公开|发布|受理|制发|办理/u.test(name)
    return telling ? [{ name, mention, quantity: null }] : []
  }),
)

/** The named numbers whose quantity no table holds yet. */
const namedNumbers = (report: Report, read: ReadLine): readonly Named[] =>
  namedIn(read).filter(({ quantity }) => {
    if (!quantity) return true
    const known = tableSides(report, quantity).map((side) => sideSum(report, side))
    return known.length === 0 || known.includes(null)
  })
