import { lastYearOf } from '../../report/lastYear'
import { entryAt, figureAt, type Report, statedFigures } from '../../report/report'
import { homeOf } from '../../report/standing'
import type { Figure, Place } from '../../report/template/template'
import type { Finding } from '../findings/finding'
import { doubtOf } from './doubt'

/**
 * unlikely: values that are valid and probably not meant, as warnings, for the official may know better. Impossible
 * values are errors of {@link wrongValues}.
 */
export function unlikelyValues(report: Report): Finding[] {
  return [...statedFigures(report)].flatMap((place): Finding[] => {
    const figure = figureAt(report.template, place)
    const entry = entryAt(report, place)
    const section = homeOf(report, place)
    if (entry.kind !== 'value' || section === null) return []
    const before = entry.amount === null ? null : amountBefore(report, figure)
    const doubt =
      doubtOf(figure, entry) ?? (before === null ? null : jumpDoubt(figure, entry.amount ?? 0, before))
    if (doubt === null) return []
    const link = /^[“有是注]/u.test(doubt) ? '' : ' '
    return [
      {
        id: `unlikely:${place}`,
        severity: 'warning',
        sentence: `${figure.label}${link}${doubt}${doubt.endsWith('？') ? '' : '；'}确认无误的，点“已核实”。`,
        about: figure.label,
        target: { kind: 'figure', section, figure: place },
        figures: [place],
        basis: `${entry.shown}${entry.note === undefined ? '' : ` ${entry.note}`}${before === null ? '' : ` ${before}`}`,
      },
    ]
  })
}

/** Smaller numbers are not compared: a few more or less already make a large ratio. */
const SMALL = 30
const TEN = 10

/** Last year's number of a count that stands in sentences, null otherwise; cells of tables have W5. */
function amountBefore(report: Report, { kind, cell, place }: Figure): number | null {
  if (kind !== 'count' || cell) return null
  const lastYear = lastYearOf(report)
  return lastYear && amountAt(lastYear, place)
}

function amountAt(report: Report, place: Place): number | null {
  const entry = entryAt(report, place)
  return entry.kind === 'value' ? entry.amount : null
}

/** Why a number is doubtful beside last year's: ten times as much and more, or a tenth and less. Null otherwise. */
function jumpDoubt({ unit }: Figure, now: number, before: number): string | null {
  const [less, more] = [Math.min(now, before), Math.max(now, before)]
  if (less === 0 || more < SMALL || more < less * TEN) return null
  const digits = String(now).length - String(before).length
  const slip = Math.abs(digits) === 1 ? `，是否${digits > 0 ? '多打' : '少打'}了一位？` : '，请核对'
  return `${now} ${unit}，上年 ${before} ${unit}${slip}`
}
