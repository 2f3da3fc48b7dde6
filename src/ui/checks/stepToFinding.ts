import type { Finding } from '../../checks/findings/finding'
import { nextFinding, type WalkedTo } from '../../checks/findings/walk'
import type { Report } from '../../report/report'
import type { Place } from '../../report/template/template'

/** Where one went last, and of which report. */
let last: (WalkedTo & { draft: string }) | null = null

/**
 * Goes to the next finding, or the one before.
 * @param here the section at hand
 * @returns what is said of it
 */
export function stepToFinding(
  { template, draft }: Report,
  findings: readonly Finding[],
  here: Place,
  back: boolean,
  goTo: (finding: Finding) => void,
): string {
  const before = last?.draft === draft.id ? last : null
  const places = template.sections.map(({ place }) => place)
  const finding = nextFinding(findings, places, here, before, back)
  last = finding && { finding, findings, draft: draft.id }
  if (!finding) return '没有要处理的问题。'
  goTo(finding)
  const blanks = findings.filter(
    ({ severity, target }) => severity === 'missing' && target.section === finding.target.section,
  ).length
  const more = finding.severity === 'missing' && blanks > 1 ? `（本节还有 ${blanks} 空）` : ''
  return `共 ${findings.length} 处：${finding.sentence}${more}`
}
