import type { Report } from '../../report/report'
import { homeOf } from '../../report/standing'
import type { Place } from '../../report/template/template'
import { aboutFigures } from './aboutFigures'
import type { Finding } from './finding'

/** Arguments of {@link cellFinding}. */
interface CellCase {
  /** The finding's id: the check id, with a suffix where there may be several findings: `W1-normative`. */
  rule: string
  severity: 'error' | 'warning'
  sentence: string
  /** The finding's target is the first of them. */
  figures: readonly Place[]
  numbers: readonly number[]
}

/** A list of one finding whose target is the first figure; empty when the report does not state that figure. */
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
