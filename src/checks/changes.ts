import { lastYearOf } from '../report/lastYear'
import { type Report, yearOf } from '../report/report'
import type { Finding } from './finding'
import { type Change, changesIn } from './reading/changeOf'
import { readSection } from './reading/readSection'
import { sideSum, tableSides } from './tableSides'
import { textFinding } from './textFinding'

/** 同比, 较上年: a change that last year's tables do not give (X9), while they are known. */
export function changes(report: Report): Finding[] {
  const lastYear = lastYearOf(report)
  if (!lastYear) return []
  return report.template.sections.flatMap(({ place: section }) =>
    readSection(report, section).flatMap((read, line) =>
      changesIn(read, yearOf(report)).flatMap((change): Finding[] => {
        const before = wrongBefore(report, lastYear, change)
        if (before === null) return []
        const { now, change: stated, direction, statement } = change
        const word = direction > 0 ? '增加' : '减少'
        return [
          textFinding(report, {
            rule: 'X9',
            severity: 'error',
            sentence: `正文写${statement.name} ${now.value} ${now.unit}、比上年${word} ${shown(stated.value, stated.decimals, stated.unit)}，上年是 ${before} ${now.unit}，${actual(change, before)}：`,
            section,
            line,
            read,
            mentions: [stated],
            figures: [],
            numbers: [now.value, stated.value * direction, before],
          }),
        ]
      }),
    ),
  )
}

const shown = (value: number, decimals: number, unit: string): string =>
  unit === '%' ? `${value.toFixed(decimals)}%` : `${value} ${unit}`

function actual({ now, change }: Change, before: number): string {
  const difference = now.value - before
  const word = difference < 0 ? '减少' : '增加'
  return change.unit === '%'
    ? `应为${word} ${Math.abs((100 * difference) / before).toFixed(change.decimals)}%`
    : `应为${word} ${Math.abs(difference)} ${now.unit}`
}

/** Last year's number when the change fits none of the ways in which the tables tell it. */
function wrongBefore(
  report: Report,
  lastYear: Report,
  { statement, now, change, direction }: Change,
): number | null {
  const sides = tableSides(report, statement.quantity)
  const befores = sides.map((side) => sideSum(lastYear, side))
  const known = befores.flatMap((before) => before ?? [])
  if (known.length === 0 || known.length < befores.length || known.includes(0)) return null
  const fits = (value: number, before: number): boolean => {
    const difference = (value - before) * direction
    if (change.unit !== '%') return difference === change.value
    return Math.abs(change.value - (100 * difference) / before) <= 0.5 * 10 ** -change.decimals + 1e-9
  }
  const nows = sides.map((side) => sideSum(report, side) ?? now.value)
  if (known.some((before, i) => fits(now.value, before) || fits(nows[i] ?? now.value, before))) return null
  return known[0] ?? null
}
