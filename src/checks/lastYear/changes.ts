import { lastYearOf } from '../../report/lastYear'
import { type Report, yearOf } from '../../report/report'
import { exact } from '../sentences/tokens/exact'
import { inUnitOf } from '../sentences/tokens/inUnit'
import type { Finding } from '../findings/finding'
import { perReading, perWording } from '../sentences/perReading'
import { perStretch } from '../findings/perStretch'
import { type Change, changesIn, type StatedChange, statedChangesIn } from '../sentences/relations/changeOf'
import type { NumberMention } from '../sentences/tokens/numberMention'
import { tableSides, toldSum } from '../numbers/tableSides'
import { textFinding } from '../findings/textFinding'

interface WrongChange {
  change: NumberMention
  sentence: string
  numbers: readonly number[]
}

/**
 * X9: 同比, 较上年. A change that does not follow from the two numbers of its own sentence, or, where last year's tables are
 * known, from the tables.
 */
export const changes = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    wrongChanges(report, stretch.read).map(({ change, sentence, numbers }) =>
      textFinding(report, stretch, {
        rule: 'X9',
        severity: 'error',
        sentence,
        mentions: [change],
        figures: [],
        numbers,
      }),
    ),
  )

const wrongChanges = perReading((report, read): readonly WrongChange[] => {
  const stated = wrongStatedChanges(read)
  const lastYear = lastYearOf(report)
  if (!lastYear) return stated
  const ofTables = changesIn(read, yearOf(report)).flatMap(
    (change) => wrongOfTables(report, lastYear, change) ?? [],
  )
  return [...stated, ...ofTables.filter(({ change }) => !stated.some((one) => one.change === change))]
})

const wrongStatedChanges = perWording((read) =>
  statedChangesIn(read).flatMap((change) => wrongStated(change) ?? []),
)

function wrongStated({ before, now, change, direction }: StatedChange): WrongChange | null {
  if (follows(change, direction, now.value, before.value)) return null
  const word = now.value < before.value ? '减少' : '增加'
  return {
    change,
    sentence: `正文写由 ${inUnitOf(before, before.value)}到 ${inUnitOf(now, now.value)}、${wordFor(direction)} ${shown(change)}，应为${word} ${difference(change, now, before.value)}：`,
    numbers: [now.value, change.value * direction, before.value],
  }
}

function wrongOfTables(report: Report, lastYear: Report, change: Change): WrongChange | null {
  const before = wrongBefore(report, lastYear, change)
  if (before === null) return null
  const { now, change: stated, direction, statement } = change
  const word = now.value < before ? '减少' : '增加'
  return {
    change: stated,
    sentence: `正文写${statement.name} ${now.value} ${now.unit}、比上年${wordFor(direction)} ${shown(stated)}，上年是 ${before} ${now.unit}，应为${word} ${difference(stated, now, before)}：`,
    numbers: [now.value, stated.value * direction, before],
  }
}

const wordFor = (direction: 1 | -1): string => (direction > 0 ? '增加' : '减少')
const shown = (change: NumberMention): string =>
  change.unit === '%' ? `${change.value.toFixed(change.decimals)}%` : inUnitOf(change, change.value)

/** The right change from `before` to `now`: a percentage or an amount, as the stated change is one. */
const difference = (change: NumberMention, now: NumberMention, before: number): string =>
  change.unit === '%'
    ? `${Math.abs((100 * (now.value - before)) / before).toFixed(change.decimals)}%`
    : inUnitOf(now, Math.abs(now.value - before))

/** True when a stated change is the difference of two numbers; a percentage to half a unit of its last digit. */
function follows(change: NumberMention, direction: 1 | -1, now: number, before: number): boolean {
  const risen = (now - before) * direction
  if (change.unit !== '%') return exact(risen) === change.value
  return Math.abs(change.value - (100 * risen) / before) <= 0.5 * 10 ** -change.decimals + 1e-9
}

/**
 * Last year's number by the likeliest table side, when the stated change fits none of the sides; null when it fits one,
 * and while last year's numbers are not known or 0.
 */
function wrongBefore(
  report: Report,
  lastYear: Report,
  { statement, now, change, direction }: Change,
): number | null {
  const sides = tableSides(report, statement.quantity)
  // in the unit of the text: the tables have money in steps of 万元
  const befores = sides.map((side) => toldSum(lastYear, statement.quantity, side))
  const known = befores.flatMap((before) => before ?? [])
  if (known.length === 0 || known.length < befores.length || known.includes(0)) return null
  const fits = (value: number, before: number): boolean => follows(change, direction, value, before)
  const nows = sides.map((side) => toldSum(report, statement.quantity, side) ?? now.value)
  if (known.some((before, i) => fits(now.value, before) || fits(nows[i] ?? now.value, before))) return null
  return known[0] ?? null
}
