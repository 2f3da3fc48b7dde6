import type { Finding } from '../../checks/findings/finding'

/** What may stand between a report and its export, the gravest first, as it is counted. */
const KINDS = [
  { severity: 'error', name: '错误', measure: '处' },
  { severity: 'missing', name: '未填', measure: '项' },
  { severity: 'warning', name: '待核实', measure: '处' },
  { severity: 'unread', name: '待通读', measure: '节' },
] as const

/** The findings of each kind of which there are any, with their number in words: `错误 2 处`. */
export function byKind(findings: readonly Finding[]) {
  return KINDS.flatMap(({ severity, name, measure }) => {
    const all = findings.filter((finding) => finding.severity === severity)
    return all.length ? [{ severity, measure, all, said: `${name} ${all.length} ${measure}` }] : []
  })
}

/** How many of each kind: `错误 2 处、未填 14 项、待核实 3 处`. */
export const countsOf = (findings: readonly Finding[]): string =>
  byKind(findings)
    .map(({ said }) => said)
    .join('、')
