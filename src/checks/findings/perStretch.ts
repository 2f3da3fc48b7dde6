import type { Report } from '../../report/report'
import type { Finding } from './finding'
import { type ReadStretch, readSection } from '../sentences/statements/readSection'

/**
 * Runs a check on each parsed stretch of the report and yields after each, so that no step takes long in a text of any
 * length.
 */
export function* perStretch(
  report: Report,
  ask: (stretch: ReadStretch) => readonly Finding[],
): Generator<undefined, Finding[]> {
  const found: Finding[] = []
  for (const { place } of report.template.sections)
    for (const stretch of readSection(report, place)) {
      found.push(...ask(stretch))
      yield
    }
  return found
}
