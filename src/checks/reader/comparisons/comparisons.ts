import { lastYearOf } from '../../../report/lastYear'
import type { Report } from '../../../report/report'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { sideSum, tableSides } from '../../numbers/tableSides'
import { quantityAt } from '../shares/shareSides'
import { perReading } from '../../sentences/perReading'
import { namesAnother } from '../../sentences/phrases/subject'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Quantity } from '../../sentences/tokens/quantity'
import { type TwoYears, twoYearsIn, type YearChange, yearChangesIn } from './yearWords'

interface Doubt {
  at: Pick<NumberMention, 'from' | 'to'>
  sentence: string
  numbers: readonly number[]
}

const RECEIVED: Quantity = { kind: 'received', newOnly: false }
const KINDS = new Set<Quantity['kind']>([
  'received',
  'handled',
  'disputes',
  'documents',
  'outcome',
  'applicants',
  'decisions',
])

/** Below this a number may equal the table's by chance. */
const FEWEST_TELLING = 3

/** Last year's numbers for a quantity that is `now` this year, as far as they are known. */
function befores(report: Report, lastYear: Report, quantity: Quantity, now: number): number[] {
  const sides = tableSides(report, quantity)
  const same = sides.filter((side) => sideSum(report, side) === now)
  return (same.length > 0 ? same : sides).flatMap((side) => sideSum(lastYear, side) ?? [])
}

function follows({ by, direction, value, room }: YearChange, now: number, before: number): boolean {
  const risen = (now - before) * direction
  if (by === 'count') return risen === value
  return before > 0 && Math.abs((100 * risen) / before - value) <= room + 1e-9
}

const wordsFor = ({ by }: YearChange, now: number, before: number): string => {
  const word = now < before ? '减少' : '增加'
  const difference = Math.abs(now - before)
  return `${word} ${by === 'count' ? difference : `${((100 * difference) / before).toFixed(1)}%`}`
}

function wrongChange(report: Report, lastYear: Report, read: ReadLine, change: YearChange): Doubt | null {
  const now = read.mentions[change.now]
  const quantity = quantityAt(read, change.now)
  if (!now || now.about || !quantity || !KINDS.has(quantity.kind)) return null
  // a number that is the table's is the unit's own, whoever is named: 镇综合窗口办理行政许可86件
  const isTables =
    now.value >= FEWEST_TELLING &&
    tableSides(report, quantity).some((one) => sideSum(report, one) === now.value)
  if ((change.bare || quantity.kind === 'decisions') && !isTables) return null
  if (quantity.kind !== 'decisions' && namesAnother(read.line.text.slice(now.sentence, now.from), read.frame))
    return null
  const known = befores(report, lastYear, quantity, now.value)
  const [before] = known
  if (!before || known.some((one) => follows(change, now.value, one))) return null
  const { unit, value } = now
  const shown = read.line.text.slice(change.from, change.to)
  return {
    at: change,
    sentence: `正文写 ${value} ${unit}、比上年${change.direction > 0 ? '增加' : '减少'} ${shown}，上年是 ${before} ${unit}，应为${wordsFor(change, value, before)}${change.by === 'count' ? ` ${unit}` : ''}；请核实：`,
    numbers: [value, change.value * change.direction, before],
  }
}

/** True where the tables are known and give other numbers of requests. */
function differs(report: Report, value: number): number | null {
  const known = tableSides(report, RECEIVED).map((side) => sideSum(report, side))
  const [own = null] = known
  return own === null || known.includes(value) ? null : own
}

function wrongYears(
  report: Report,
  lastYear: Report | null,
  read: ReadLine,
  { before, now, direction }: TwoYears,
): Doubt[] {
  const [was, is] = [before, now].map((at) => (at === null ? undefined : read.mentions[at]))
  const doubts: Doubt[] = []
  const told = was && lastYear ? differs(lastYear, was.value) : null
  if (was && told !== null)
    doubts.push({
      at: was,
      sentence: `正文写上年收到 ${was.value} ${was.unit}，上年报告是 ${told} ${was.unit}；请核实：`,
      numbers: [was.value, told],
    })
  const own = is ? differs(report, is.value) : null
  if (is && own !== null)
    doubts.push({
      at: is,
      sentence: `正文写今年 ${is.value} ${is.unit}，表三新收 ${own} ${is.unit}；请核实：`,
      numbers: [is.value, own],
    })
  if (doubts.length === 0 && was && is && (is.value - was.value) * direction < 0)
    doubts.push({
      at: is,
      sentence: `正文写由 ${was.value} ${was.unit}${direction > 0 ? '增加' : '减少'}到 ${is.value} ${is.unit}；请核实：`,
      numbers: [was.value, is.value],
    })
  return doubts
}

/** 未发生行政诉讼，与上年一样 */
const NONE_AS_BEFORE =
  /(?:未(?:发生|产生|收到|有)|没有|无)[^，。；\d]{0,16}?行政(复议|诉讼)(?:案件|情况)?[，（](?:均|都)?(?:与|同|和)(?:上一?年度?|去年)(?:同期)?(?:一样|相同|持平|一致)/gu
const CASES = {
  复议: ['review'],
  诉讼: ['litigationDirect', 'litigationAfterReview'],
} as const

/** Cases that are denied for this year as for the last, where last year had some. */
const wrongDenials = (lastYear: Report, { line: { text } }: ReadLine): Doubt[] =>
  [...text.matchAll(NONE_AS_BEFORE)].flatMap((match): Doubt[] => {
    const [shown] = match
    const kind = match[1] === '复议' ? '复议' : '诉讼'
    const [side] = tableSides(lastYear, { kind: 'disputes', blocks: CASES[kind], result: 'total' })
    const before = side ? sideSum(lastYear, side) : null
    if (!before) return []
    return [
      {
        at: { from: match.index, to: match.index + shown.length },
        sentence: `正文写没有行政${kind}、与上年相同，上年报告是 ${before} 件；请核实：`,
        numbers: [0, before],
      },
    ]
  })

const doubtsIn = perReading((report: Report, read): readonly Doubt[] => {
  const lastYear = lastYearOf(report)
  const changes = lastYear
    ? yearChangesIn(read).flatMap((one) => wrongChange(report, lastYear, read, one) ?? [])
    : []
  const denied = lastYear ? wrongDenials(lastYear, read) : []
  return [
    ...changes,
    ...denied,
    ...twoYearsIn(read).flatMap((one) => wrongYears(report, lastYear, read, one)),
  ]
})

/**
 * X9: what a sentence says of last year, where `changes` has not read it: in words (减少一半, 增长三成), of numbers that frames read, from a
 * last year of which some cells alone are known, and last year's number itself. Asked.
 * @param told the changes that are told already
 */
export const comparisons = (report: Report, told: readonly Finding[]): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    doubtsIn(report, stretch.read).flatMap(({ at, sentence, numbers }) => {
      const finding = textFinding(report, stretch, {
        rule: 'X9',
        severity: 'warning',
        sentence,
        mentions: [at],
        figures: [],
        numbers,
      })
      return told.some(({ target }) => isSamePlace(target, finding.target)) ? [] : [finding]
    }),
  )

/** True for two findings about the same words. */
export const isSamePlace = (one: Finding['target'], other: Finding['target']): boolean =>
  one.kind === 'text' &&
  other.kind === 'text' &&
  one.section === other.section &&
  one.line === other.line &&
  one.from < other.to &&
  other.from < one.to
