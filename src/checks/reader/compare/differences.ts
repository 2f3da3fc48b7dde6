import type { Report } from '../../../report/report'
import { isPermuted, isSlipOf } from '../../numbers/toldAmount'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Frame } from '../frames/frames'
import { type Compared, comparedIn, isSame, tableOf } from './compared'
import { elsewhereOf } from './elsewhere'
import type { Told } from './fits'

/** A number that differs from the tables in the reading of its frame. */
export interface Difference {
  frame: Frame
  told: Told
  severity: 'error' | 'warning'
}

/** From here on a number hardly agrees with the table by chance. */
const FEWEST_TELLING = 3
/**
 * When so many numbers in other paragraphs agree with the table and few differ, a number that stands alone in its
 * paragraph is taken to be the table's too.
 */
const FEWEST_AROUND = 3
const FEW_DIFFERING = 0.2
/** The same over all tables, for a report that states few numbers of this one. */
const FEWEST_OF_ALL = 6
/** Fewer suffice where the unit itself is named: 我镇收到3件. */
const FEWEST_WITH_WHOLE = 2

const countOf = (all: readonly Compared[], frame: Frame, fit: boolean): number =>
  all.filter((other) => other.fits === fit && tableOf(other.frame) === tableOf(frame)).length

/** True when enough other numbers of the paragraph agree with the table, so that this one should agree too. */
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

/**
 * True when a result in the form's own words agrees with the table: the other results of that sentence then are the
 * form's too.
 */
const hasSureResult = (all: readonly Compared[], { sentence }: Frame): boolean =>
  all.some(({ frame, fits: fit }) => {
    const [quantity] = frame.reading.quantities
    const isResult = quantity?.kind === 'disputes' && quantity.result !== 'total'
    return fit && isResult && frame.known && frame.sentence === sentence
  })

/**
 * True for words such as 重复 or 信访 alone: they are results of requests only where other results agree with the table.
 */
const isLooseResult = (all: readonly Compared[], { unsure, reading }: Frame): boolean =>
  unsure &&
  reading.quantities[0]?.kind === 'outcome' &&
  !all.some(({ frame, fits: fit }) => fit && frame.reading.quantities[0]?.kind === 'outcome')

/** True for 驳回, 撤诉, which some units count as 其他结果 and some as 结果维持. */
const isOtherResult = ({ known, reading: { quantities } }: Frame): boolean =>
  !known && quantities.some((one) => one.kind === 'disputes' && one.result === 'other')

/** True for a number of decisions that is far from the table's: X12 reports only those that are near it. */
const isOpenDecision = ({ frame: { reading }, told: { sides }, value }: Compared): boolean =>
  (reading.quantities[0]?.kind === 'decisions' || reading.quantities[0]?.kind === 'charges') &&
  !sides.some(({ amount }) => isSlipOf(value, amount))

/** 2120件行政处罚决定全部公示 where the table has 2210: such a number needs no other as evidence. */
function isSwappedDecision(
  { frame: { reading, scope, mention }, told: { sides }, value }: Compared,
  { mentions, line: { text } }: ReadLine,
): boolean {
  const { lead = '', end = 0 } = mentions[mention] ?? {}
  const isOfAll = lead === '' && /^行政..(?:决定)?(?:已)?(?:全部|均|悉数)/u.test(text.slice(end, end + 12))
  return (
    isOfAll &&
    reading.quantities[0]?.kind === 'decisions' &&
    scope !== 'named' &&
    sides.some(({ amount }) => isPermuted(value, amount))
  )
}

/** Words of a lost case, which are said of nothing else. */
const LOST = /^(?:被)?(?:败诉|确认违法|责令重)/u
/** True where the words are understood and the table has 0 for them. */
const isOfNone = ({ frame, told: { sides, also }, value }: Compared): boolean =>
  value > 0 &&
  (frame.understood || LOST.test(frame.name)) &&
  frame.scope !== 'named' &&
  [...sides.map(({ amount }) => amount), ...also].every((amount) => amount === 0)

/**
 * The numbers of a paragraph that differ from the tables and that no earlier check has compared. An error where every
 * word is known and the other numbers agree with the table; a question where one of these is in doubt; else not
 * reported.
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
    // 行政复议1件 where the table has 0 needs no other number as evidence
    const others = wrong.filter((other) => !isOfNone(other)).length
    if (isOfNone(one) && frame.depth === 0 && others <= all.length - wrong.length)
      return [{ frame, told, severity: 'warning' }]
    if (isSwappedDecision(one, read)) return [{ frame, told, severity: 'warning' }]
    const anchored = isAnchored(all, one)
    const around = frame.understood && frame.part === 'no' && isAnchoredAround(elsewhere, one)
    if (!anchored && !around && !(frame.known && frame.scope === 'whole')) return []
    // most numbers differ: the paragraph counts something else
    const [fitting, differing] = [countOf(all, frame, true), countOf(all, frame, false)]
    if (differing > fitting && !(around && differing === 1)) return []
    const again = all.some((other) => other.fits && isSame(other.frame, frame))
    const statedAgain = again || elsewhere.some((other) => other.fits && isSame(other.frame, frame))
    // 收到 50 件，受理 48 件: another verb has the table's number
    if (statedAgain && (FLOWS.has(quantity?.kind ?? '') || frame.scope === 'named')) return []
    if (frame.doubtedBy && !around && (isOtherResult(frame) || !hasSureResult(all, frame))) return []
    if (isLooseResult(all, frame)) return []
    const sure = frame.known && anchored && frame.scope !== 'named' && !again && !frame.doubtedBy
    return [{ frame, told, severity: sure ? 'error' : 'warning' }]
  })
}
