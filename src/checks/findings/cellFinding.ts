import type { Report } from '../../report/report'
import { homeOf } from '../../report/standing'
import type { Place } from '../../report/template/template'
import { aboutFigures } from './aboutFigures'
import type { Finding } from './finding'

/** What a finding about figures needs to be said. */
interface CellCase {
  /** The rule with what makes it one of several: `W1-normative`. */
  rule: string
  severity: 'error' | 'warning'
  sentence: string
  /** First the one that the finding leads to. */
  figures: readonly Place[]
  numbers: readonly number[]
}

/** A finding that leads to a figure; none when the report does not state it. */
export function cellFinding(
  report: Report,
  { rule, severity, sentence, figures, numbers }: CellCase,
): Finding[] {
  const [first] = figures
  const section = first === undefined ? null : homeOf(report, first)
  if (first === undefined || section === null) return []
  return [
    {
      id: rule,
      severity,
      sentence,
      about: aboutFigures(report, figures, sentence),
      target: { kind: 'figure', section, figure: first },
      figures,
      basis: numbers.join(' '),
    },
  ]
}
