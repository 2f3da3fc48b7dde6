import { isEmptyProse, proseLines } from '../../report/text/prose'
import { type Report, sectionAt, shownAt } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { Finding } from '../findings/finding'

/** A part's words, figures among them; null for a part that the form does not have or that is empty. */
export function wordsOf(report: Report, place: Place): string | null {
  const text = report.draft.sections[place]?.text
  if (!text || isEmptyProse(text)) return null
  return proseLines(text)
    .map(({ inlines }) =>
      inlines.map((one) => (one.type === 'text' ? one.text : shownAt(report, one.attrs.place))).join(''),
    )
    .join('\n')
}

/** A finding about a part as a whole: it is asked again when its sentence changes, unless told otherwise. */
export function ofSection(
  report: Report,
  section: Place,
  id: string,
  severity: Finding['severity'],
  sentence: string,
  basis = sentence,
): Finding {
  return {
    id,
    severity,
    sentence,
    about: sectionAt(report.template, section).heading,
    target: { kind: 'section', section },
    figures: [],
    basis,
  }
}
