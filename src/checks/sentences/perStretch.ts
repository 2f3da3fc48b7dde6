import type { Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { Finding } from '../findings/finding'
import { type ReadStretch, readSection } from './statements/readSection'

/** Asks each stretch of the report's sentences, with a rest behind each: of a text of any length none takes long. */
export function* perStretch(
  report: Report,
  ask: (section: Place, stretch: ReadStretch) => readonly Finding[],
): Generator<undefined, Finding[]> {
  const found: Finding[] = []
  for (const { place } of report.template.sections)
    for (const stretch of readSection(report, place)) {
      found.push(...ask(place, stretch))
      yield
    }
  return found
}
