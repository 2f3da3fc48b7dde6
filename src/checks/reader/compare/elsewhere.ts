import { perReport } from '../../../report/perReport'
import type { Report } from '../../../report/report'
import { readSection } from '../../sentences/statements/readSection'
import type { ReadLine } from '../../sentences/statements/statements'
import { type Compared, comparedIn } from './compared'

/**
 * Most numbers of other paragraphs that are used as evidence: more than a report has, and a bound for the time that a
 * text of any length takes.
 */
const MOST = 400

const comparedInAll = perReport((report: Report): readonly Compared[] => {
  const all: Compared[] = []
  for (const { place } of report.template.sections)
    for (const { read } of readSection(report, place)) {
      all.push(...comparedIn(report, read))
      if (all.length >= MOST) return all.slice(0, MOST)
    }
  return all
})

/** The compared numbers of the other paragraphs of a report. */
export function elsewhereOf(report: Report, read: ReadLine): readonly Compared[] {
  const own = new Set(comparedIn(report, read))
  return comparedInAll(report).filter((one) => !own.has(one))
}
