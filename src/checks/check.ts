import type { Draft } from '../report/draft'
import type { Report } from '../report/report'
import { changes } from './changes'
import { contradictions, uncommentedCorrections } from './contradictions'
import type { Finding } from './finding'
import { againstLastYear } from './lastYear'
import { itemCounts } from './itemCounts'
import { leftOvers } from './leftOvers'
import { listSums } from './listSums'
import { aboutNumbers, missingWords } from './loosePhrases'
import { blankFigures, emptySections } from './missing'
import { oneValue } from './oneValue'
import { otherYears } from './otherYears'
import { aspects, feeStatement, problemsAndImprovements } from './partsOfForm'
import { period } from './period'
import { closingDate } from './closingDate'
import { nearCopies } from './nearCopy'
import { brokenRules } from './rules'
import { shares } from './shares'
import { textAgainstTables } from './textAgainstTables'
import { unitPowers } from './unitPowers'
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
  const findings = [
    ...wrongValues(report),
    ...brokenRules(report),
    ...againstLastYear(report),
    ...unitPowers(report),
    ...leftOvers(report),
    ...missingWords(report),
    ...textAgainstTables(report),
    ...contradictions(report),
    ...uncommentedCorrections(report),
    ...listSums(report),
    ...itemCounts(report),
    ...shares(report),
    ...changes(report),
    ...oneValue(report),
    ...otherYears(report),
    ...period(report),
    ...aboutNumbers(report),
    ...aspects(report),
    ...problemsAndImprovements(report),
    ...feeStatement(report),
    ...closingDate(report),
    ...nearCopies(report),
    ...unstatedValues(report),
    ...emptySections(report),
    ...blankFigures(report),
  ].sort((a, b) => rank(a) - rank(b))
  return eachItself(findings)
}

/** The second finding of one id gets a number, so that confirming one does not confirm the other. */
function eachItself(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const nth = (times.get(finding.id) ?? 0) + 1
    times.set(finding.id, nth)
    return nth === 1 ? finding : { ...finding, id: `${finding.id}:${nth}` }
  })
}

/** True for a warning that was confirmed for the very numbers it has now. */
export function isConfirmed(draft: Draft, finding: Finding): boolean {
  return finding.severity === 'warning' && draft.confirmed[finding.id] === finding.basis
}
