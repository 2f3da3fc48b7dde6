import { rolesOf } from '../../report/template/figureRoles'
import type { Report } from '../../report/report'
import { amountIn } from '../findings/amounts'
import { exact } from '../sentences/tokens/exact'
import { inUnitOf } from '../sentences/tokens/inUnit'
import type { Finding } from '../findings/finding'
import { type NumberMention, sumOf } from '../sentences/tokens/numberMention'
import { type PartList, partListsIn } from '../sentences/relations/partList'
import type { Quantity } from '../sentences/tokens/quantity'
import { isToldFurther } from '../sentences/relations/toldFurther'
import type { ReadLine } from '../sentences/statements/statements'
import { bareLists } from './lists/bareLists'
import { bracketedLists } from './lists/bracketed'
import { leastSums } from './lists/leastSums'
import { retold } from './lists/retold'
import { series } from './lists/series'
import { isTransposed } from './lists/transposed'
import { countedTogethers } from './lists/together'
import { channels, type Mismatch, mismatchFinding, sumSentence, togethers } from './sumsOfSentences'
import { perReading, perWording } from '../sentences/perReading'
import { perStretch } from '../findings/perStretch'
import { sideSum, tableSides } from './tableSides'

/**
 * X8 (C04): parts behind 其中 or 包括 that add up to more than the whole (an error; a warning between channels or measure
 * words), or to less where the list looks complete, since 其中 may name some parts only. Lists of figures alone are left
 * to the form's rules.
 */
export const listSums = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    mismatchesIn(report, stretch.read).map((one) => mismatchFinding(report, stretch, one)),
  )

const sums = perWording((read): readonly Mismatch[] => [
  ...channels(read),
  ...togethers(read),
  ...leastSums(read),
  ...series(read),
  ...retold(read),
  ...bareLists(read),
  ...bracketedLists(read),
  ...countedTogethers(read),
])

/** The wholes of a paragraph that differ from the sum of their parts. */
export const mismatchesIn = perReading((report, read): readonly Mismatch[] => [
  ...partListsIn(read).flatMap((list) => mismatchOf(report, read, list) ?? []),
  ...sums(read),
])

function mismatchOf(report: Report, read: ReadLine, list: PartList): Mismatch | null {
  const { whole, parts } = list
  if ([whole, ...parts].every(({ place }) => place !== null)) return null
  const together = sumOf(parts)
  const wholes = [...list.wholes.map(({ value }) => value), sumOf(list.wholes)]
  const outcomes = isOfOutcomes(read, list) || isOfResults(list)
  if (wholes.some((one) => fits(one, read.line.text, list, outcomes))) return null
  const [least, most] = tolerance(report, read, list)
  const rounding = exact([whole, ...parts].reduce((all, one) => all + one.rounding, 0))
  if (rounding > 0 && wholes.some((one) => Math.abs(one - together) <= rounding)) return null
  const sameUnit = parts.every(({ unit }) => unit === whole.unit)
  if (wholes.every((one) => together > one + most + rounding)) {
    const severity = sameUnit && !list.overlapping ? 'error' : 'warning'
    return { severity, sentence: sentenceFor(list, together), whole, parts }
  }
  if (list.wholes.length > 1 || together >= whole.value - least - rounding || list.open || list.mixed)
    return null
  if (isToldFurther(read, list)) return null
  // a part that differs from its cell is reported by X3, and the other rows may make up the rest
  return looksComplete(list, together) && !hasWrongOutcome(report, read, list)
    ? { severity: 'warning', sentence: sentenceFor(list, together), whole, parts }
    : null
}

function sentenceFor({ whole, closed, more }: PartList, together: number): string {
  const { value, lead } = whole
  const name = lead.length <= LONGEST_NAME ? lead : ''
  if (together < value && more > 0 && together + more < value) {
    const shown = (amount: number): string => inUnitOf(whole, amount)
    const behind = `连同后文 ${shown(more)}共 ${shown(together + more)}，少 ${shown(value - together - more)}`
    return `${name === '' ? '' : `${name} `}${shown(value)}，所列各项合计 ${shown(together)}，${behind}；如未列全，请确认：`
  }
  const end = together > value ? '' : closed ? '；请核实' : '；如未列全，请确认'
  return sumSentence(name, whole, together, end)
}
/** A whole with a longer name is told without it. */
const LONGEST_NAME = 16

/**
 * True when the parts make up the whole, once or several times in a row: by applicant, then by channel, then the
 * beginning of a further breakdown. Behind 、 the same breakdown goes on.
 */
function fits(whole: number, text: string, { parts, inBracket }: PartList, oneWay: boolean): boolean {
  let rest = 0
  let times = 0
  for (const [i, { value, end }] of parts.entries()) {
    rest = exact(rest + value)
    if (rest > whole) return false
    const goesOn = i < parts.length - 1 && text.charAt(end) === '、'
    if (rest === whole && !goesOn) [rest, times] = [0, times + 1]
  }
  return times > 0 && (rest === 0 || !(inBracket || oneWay))
}

const APPLICANT =
  /^(?:自然人|公民|个人|法人|商业企业|企业|科研机构|社会公益组织|公益组织|法律服务机构|律师事务所)/u

/** A list that names 其他, or nearly reaches the whole, was meant to be complete. */
function looksComplete({ whole, parts, closed, more, inBracket }: PartList, together: number): boolean {
  if (closed) return parts.length > 1
  if (more > 0 && together + more === whole.value) return false
  if (more > 0 && together + more < whole.value && together + more >= whole.value * 0.9) return true
  const share = together / whole.value
  if (parts.length > 1 && isTransposed(whole.value, parts, whole)) return true
  // （自然人3件、企业4件）: 等 aside, a bracket of applicants names them all
  if (inBracket && parts.length > 1 && parts.every(({ lead }) => APPLICANT.test(lead))) return true
  return parts.length >= 3 ? share >= 0.5 : parts.length === 2 && share >= 0.8
}

/**
 * By how much the parts may fall short of the whole, and exceed it. Results listed behind 受理 may leave out the requests
 * carried to next year and include those carried over from last year; other lists have to match.
 */
function tolerance(
  report: Report,
  { mentions, statements }: ReadLine,
  { whole, parts }: PartList,
): [number, number] {
  const kindOf = (mention: NumberMention): string | undefined =>
    statements.find((one) => mentions[one.mention] === mention)?.quantity.kind
  if (kindOf(whole) !== 'received' || !parts.some((part) => kindOf(part) === 'outcome')) return [0, 0]
  const { requests } = rolesOf(report.template)
  return [
    amountIn(report, requests?.carriedOut?.total) ?? 0,
    amountIn(report, requests?.carriedIn?.total) ?? Infinity,
  ]
}

/** True when a whole is the table's and one of its results is not as in its cell: 办结119件，其中予以公开48件，部分公开18件. */
function hasWrongOutcome(
  report: Report,
  { mentions, statements, conditional }: ReadLine,
  list: PartList,
): boolean {
  const totals: readonly Quantity[] = [
    { kind: 'handled', loose: false },
    { kind: 'received', newOnly: false },
  ]
  const says = (quantity: Quantity, value: number): boolean =>
    tableSides(report, quantity).some((side) => sideSum(report, side) === value)
  if (!totals.some((total) => says(total, list.whole.value))) return false
  const told = [...statements, ...conditional.map(({ statement }) => statement)]
  const rows = list.parts.map((part) => told.find(({ mention }) => mentions[mention] === part)?.quantity)
  return (
    rows.every((row) => row?.kind === 'outcome' && sideSums(report, row).every((one) => one !== null)) &&
    list.parts.some(({ value }, i) => rows[i] && !says(rows[i], value))
  )
}

const sideSums = (report: Report, quantity: Quantity): (number | null)[] =>
  tableSides(report, quantity).map((side) => sideSum(report, side))

/** True when all parts are rows of table three, which break the whole down in one way only. */
const isOfOutcomes = ({ mentions, statements }: ReadLine, { parts }: PartList): boolean =>
  parts.every((part) =>
    statements.some(({ mention, quantity }) => mentions[mention] === part && quantity.kind === 'outcome'),
  )

const RESULT = /维持|纠正|撤[诉回销]|终止|审结|审理|在审|驳回|败诉|胜诉|其他|其它|调解/u

/** True for cases with their results, which part them in one way only: 行政复议5件：维持2件，纠正1件，终止1件，未审结1件. */
const isOfResults = ({ whole, parts }: PartList): boolean =>
  /复议|诉讼/u.test(whole.lead) && parts.every(({ lead, tail }) => RESULT.test(lead + tail))
