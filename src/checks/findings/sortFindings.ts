import type { Draft } from '../../report/draft/draft'
import type { Report } from '../../report/report'
import type { Finding } from './finding'
import { oneCause } from './oneCause'

const WEIGHT = { error: 0, warning: 1, missing: 2, unread: 3 } as const

/**
 * Findings by section in the report's order; within a section errors come first, then warnings, then what is missing
 * or not read.
 */
export function sortFindings(report: Report, findings: readonly Finding[]): Finding[] {
  const order = new Map(report.template.sections.map(({ place }, i) => [place, i]))
  const rank = (finding: Finding): number =>
    (order.get(finding.target.section) ?? 0) * 4 + WEIGHT[finding.severity]
  return eachItself([...oneCause(findings)].sort((a, b) => rank(a) - rank(b)))
}

/**
 * Makes ids unique: the second finding with one id gets `:2` appended, so that confirming one does not confirm the
 * other.
 */
function eachItself(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const nth = (times.get(finding.id) ?? 0) + 1
    times.set(finding.id, nth)
    return nth === 1 ? finding : { ...finding, id: `${finding.id}:${nth}` }
  })
}

/**
 * True for findings that the official can confirm: warnings, sections to be read through, and errors that depend on how
 * a sentence was parsed. Broken arithmetic, values of the wrong kind and blanks have to be corrected.
 */
export const isConfirmable = ({ severity, read }: Finding): boolean =>
  severity === 'warning' || severity === 'unread' || (severity === 'error' && read === true)

/** True when the finding was confirmed with the `basis` that it has now. */
export function isConfirmed(draft: Draft, finding: Finding): boolean {
  return isConfirmable(finding) && draft.confirmed[finding.id] === finding.basis
}
