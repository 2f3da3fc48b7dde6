import type { Report } from '../../../report/report'
import { perReading } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import type { Quantity } from '../../sentences/tokens/quantity'
import { isSlipOf } from '../../numbers/toldAmount'
import { type Frame, framesIn } from '../frames/frames'
import { fits, type Told, toldBy } from './fits'

/** A number that differs from the tables as it is read. */
export interface Difference {
  frame: Frame
  told: Told
  severity: 'error' | 'warning'
}

interface Compared {
  frame: Frame
  told: Told
  value: number
  fits: boolean
}

/** Numbers from here on hardly fit by chance. */
const FEWEST_TELLING = 3

/** Quantities of one table: one of them that fits shows that the paragraph is about that table's numbers. */
function tableOf({ kind }: Quantity): 'requests' | 'disputes' | 'documents' | 'decisions' {
  if (kind === 'disputes' || kind === 'decisions') return kind
  return kind === 'documents' ? 'documents' : 'requests'
}
const tableOfFrame = ({ reading }: Frame): string => {
  const [quantity] = reading.quantities
  return quantity ? tableOf(quantity) : ''
}

function comparedIn(report: Report, read: ReadLine): Compared[] {
  return framesIn(read).flatMap((frame): Compared[] => {
    const mention = read.mentions[frame.mention]
    if (!mention || frame.scope === 'other') return []
    const told = toldBy(report, frame.reading)
    if (!told) return []
    const isFigure = told.sides.some(({ cells }) => cells.length === 1 && cells[0] === mention.place)
    return [{ frame, told, value: mention.value, fits: isFigure || fits(told, mention.value) }]
  })
}

/** True when enough of the other numbers are the table's, so that this one is meant to be it too. */
function isAnchored(all: readonly Compared[], one: Compared): boolean {
  const fitting = all.filter(
    (other) => other !== one && other.fits && tableOfFrame(other.frame) === tableOfFrame(one.frame),
  )
  return fitting.length > 1 || fitting.some(({ value }) => value >= FEWEST_TELLING)
}

const FLOWS = new Set(['received', 'handled'])

/** True when a result in the form's own words fits in the sentence: then the others count as the form does. */
const hasSureResult = (all: readonly Compared[], { sentence }: Frame): boolean =>
  all.some(({ frame, fits: fit }) => {
    const [quantity] = frame.reading.quantities
    const isResult = quantity?.kind === 'disputes' && quantity.result !== 'total'
    return fit && isResult && frame.known && frame.sentence === sentence
  })

/** 驳回, 撤诉: other results in some counts, 维持 in others. */
const isOtherResult = ({ known, reading: { quantities } }: Frame): boolean =>
  !known && quantities.some((one) => one.kind === 'disputes' && one.result === 'other')

/** X12 has looked at slips of the table's numbers alone. */
const isOpenDecision = ({ frame: { reading }, told: { sides }, value }: Compared): boolean =>
  reading.quantities[0]?.kind === 'decisions' && !sides.some(({ amount }) => isSlipOf(value, amount))

/** True for words that are understood, of a table that has none of these. */
const isOfNone = ({ frame, told: { sides, also }, value }: Compared): boolean =>
  value > 0 &&
  frame.understood &&
  [...sides.map(({ amount }) => amount), ...also].every((amount) => amount === 0)

const same = (one: Frame, other: Frame): boolean =>
  JSON.stringify(one.reading.quantities[0]) === JSON.stringify(other.reading.quantities[0])

/**
 * The numbers of a paragraph that differ from the tables and that no earlier check has compared: an error where every word
 * is known and the other numbers of the paragraph are the table's, a question where one thing is in doubt, else nothing.
 */
export const differencesIn = perReading((report, read): readonly Difference[] => {
  const all = comparedIn(report, read)
  const wrong = all.filter((one) => !one.fits)
  if (wrong.length === 0) return []
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
    const table = tableOfFrame(frame)
    const [fitting, differing] = [true, false].map(
      (fit) => all.filter((other) => other.fits === fit && tableOfFrame(other.frame) === table).length,
    )
    const anchored = isAnchored(all, one)
    const sure = frame.known && anchored
    if (!anchored && !(frame.known && frame.scope === 'whole')) return []
    // most numbers are others: the paragraph is of another scope
    if ((differing ?? 0) > (fitting ?? 0)) return []
    const again = all.some((other) => other.fits && same(other.frame, frame))
    // 收到 50 件，受理 48 件: another verb of the paragraph tells the table's number
    if (again && FLOWS.has(quantity?.kind ?? '')) return []
    if (frame.doubtedBy && (isOtherResult(frame) || !hasSureResult(all, frame))) return []
    return [{ frame, told, severity: sure && !again && !frame.doubtedBy ? 'error' : 'warning' }]
  })
})
