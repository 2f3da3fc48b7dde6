import type { Draft } from '../report/draft'
import type { Report } from '../report/report'
import type { Finding } from './finding'
import { leftOvers } from './leftOvers'
import { blankFigures, emptySections } from './missing'
import { otherYears } from './otherYears'
import { closingDate } from './closingDate'
import { nearCopies } from './nearCopy'
import { brokenRules } from './rules'
import { unstatedValues } from './unstated'
import { wrongValues } from './wrongValues'

const WEIGHT = { error: 0, warning: 1, missing: 2 } as const

/**
 * Everything in a report that is missing, wrong or to be confirmed, by section in the report's order; within a section
 * errors come first, then warnings, then what is missing. Confirmed warnings are among them: see {@link isConfirmed}.
 */
export function check(report: Report): Finding[] {
  const order = new Map(report.template.sections.map(({ place }, i) => [place, i]))
  const rank = (finding: Finding): number =>
    (order.get(finding.target.section) ?? 0) * 3 + WEIGHT[finding.severity]
  return [
    ...wrongValues(report),
    ...brokenRules(report),
    ...leftOvers(report),
    ...otherYears(report),
    ...closingDate(report),
    ...nearCopies(report),
    ...unstatedValues(report),
    ...emptySections(report),
    ...blankFigures(report),
  ].sort((a, b) => rank(a) - rank(b))
}

/** True for a warning that was confirmed for the very numbers it has now. */
export function isConfirmed(draft: Draft, finding: Finding): boolean {
  return finding.severity === 'warning' && draft.confirmed[finding.id] === finding.basis
}
