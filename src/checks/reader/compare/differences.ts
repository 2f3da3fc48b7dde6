import type { Report } from '../../../report/report'
import { isSlipOf } from '../../numbers/toldAmount'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Frame } from '../frames/frames'
import { type Compared, comparedIn, isSame, tableOf } from './compared'
import { elsewhereOf } from './elsewhere'
import type { Told } from './fits'

/** A number that differs from the tables as it is read. */
export interface Difference {
  frame: Frame
  told: Told
  severity: 'error' | 'warning'
}

/** Numbers from here on hardly fit by chance. */
const FEWEST_TELLING = 3
/** So many numbers of other paragraphs are the table's, and hardly one is not: a number alone is meant to be it too. */
const FEWEST_AROUND = 3
const FEW_DIFFERING = 0.2
/** So many of all tables where a report tells few of this one. */
const FEWEST_OF_ALL = 6
/** 我镇收到3件: the unit itself is named. */
const FEWEST_WITH_WHOLE = 2

const countOf = (all: readonly Compared[], frame: Frame, fit: boolean): number =>
  all.filter((other) => other.fits === fit && tableOf(other.frame) === tableOf(frame)).length

/** True when enough of the other numbers are the table's, so that this one is meant to be it too. */
function isAnchored(all: readonly Compared[], one: Compared): boolean {
  const fitting = all.filter(
    (other) => other !== one && other.fits && tableOf(other.frame) === tableOf(one.frame),
  )
  return fitting.length > 1 || fitting.some(({ value }) => value >= FEWEST_TELLING)
}

function isAnchoredAround(around: readonly Compared[], { frame }: Compared): boolean {
  const [fitting, differing] = [countOf(around, frame, true), countOf(around, frame, false)]
  if (fitting >= FEWEST_AROUND) return differing <= fitting * FEW_DIFFERING
  const all = around.filter((one) => one.fits).length
  const fewest = frame.scope === 'whole' ? FEWEST_WITH_WHOLE : FEWEST_OF_ALL
  return frame.known && differing === 0 && all >= fewest && around.length - all <= all * FEW_DIFFERING
}

const FLOWS = new Set(['received', 'handled'])

/** True when a result in the form's own words fits in the sentence: then the others count as the form does. */
const hasSureResult = (all: readonly Compared[], { sentence }: Frame): boolean =>
  all.some(({ frame, fits: fit }) => {
    const [quantity] = frame.reading.quantities
    const isResult = quantity?.kind === 'disputes' && quantity.result !== 'total'
    return fit && isResult && frame.known && frame.sentence === sentence
  })

/** 重复, 信访 alone: results of requests only where others are the table's. */
const isLooseResult = (all: readonly Compared[], { unsure, reading }: Frame): boolean =>
  unsure &&
  reading.quantities[0]?.kind === 'outcome' &&
  !all.some(({ frame, fits: fit }) => fit && frame.reading.quantities[0]?.kind === 'outcome')

/** 驳回, 撤诉: other results in some counts, 维持 in others. */
const isOtherResult = ({ known, reading: { quantities } }: Frame): boolean =>
  !known && quantities.some((one) => one.kind === 'disputes' && one.result === 'other')

/** X12 has looked at slips of the table's numbers alone. */
const isOpenDecision = ({ frame: { reading }, told: { sides }, value }: Compared): boolean =>
  (reading.quantities[0]?.kind === 'decisions' || reading.quantities[0]?.kind === 'charges') &&
  !sides.some(({ amount }) => isSlipOf(value, amount))

/** True for words that are understood, of a table that has none of these. */
const isOfNone = ({ frame, told: { sides, also }, value }: Compared): boolean =>
  value > 0 &&
  frame.understood &&
  frame.scope !== 'named' &&
  [...sides.map(({ amount }) => amount), ...also].every((amount) => amount === 0)

/**
 * The numbers of a paragraph that differ from the tables and that no earlier check has compared: an error where every word
 * is known and the other numbers of the paragraph are the table's, a question where one thing is in doubt, else nothing.
 */
export function differencesIn(report: Report, read: ReadLine): readonly Difference[] {
  const all = comparedIn(report, read)
  const wrong = all.filter((one) => !one.fits)
  if (wrong.length === 0) return []
  const elsewhere = elsewhereOf(report, read)
  const known = new Set([
    ...read.statements.map(({ mention }) => mention),
    ...read.conditional.map(({ statement }) => statement.mention),
  ])
  return wrong.flatMap((one): Difference[] => {
    const { frame, told } = one
    const [quantity] = frame.reading.quantities
    if (known.has(frame.mention) && !isOpenDecision(one)) return []
    // 行政复议1件 beside a table of none needs no other number
    const others = wrong.filter((other) => !isOfNone(other)).length
    if (isOfNone(one) && frame.depth === 0 && others <= all.length - wrong.length)
      return [{ frame, told, severity: 'warning' }]
    const anchored = isAnchored(all, one)
    const around = frame.understood && frame.part === 'no' && isAnchoredAround(elsewhere, one)
    if (!anchored && !around && !(frame.known && frame.scope === 'whole')) return []
    // most numbers are others: the paragraph is of another scope
    const [fitting, differing] = [countOf(all, frame, true), countOf(all, frame, false)]
    if (differing > fitting && !(around && differing === 1)) return []
    const again = all.some((other) => other.fits && isSame(other.frame, frame))
    const toldAgain = again || elsewhere.some((other) => other.fits && isSame(other.frame, frame))
    // 收到 50 件，受理 48 件: another verb tells the table's number
    if (toldAgain && (FLOWS.has(quantity?.kind ?? '') || frame.scope === 'named')) return []
    if (frame.doubtedBy && !around && (isOtherResult(frame) || !hasSureResult(all, frame))) return []
    if (isLooseResult(all, frame)) return []
    const sure = frame.known && anchored && frame.scope !== 'named' && !again && !frame.doubtedBy
    return [{ frame, told, severity: sure ? 'error' : 'warning' }]
  })
}
