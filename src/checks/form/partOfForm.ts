import { isEmptyProse, proseLines } from '../../report/text/prose'
import { type Report, sectionAt, shownAt } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { Finding } from '../findings/finding'

/**
 * Text of a section with figures as printed, one line for a paragraph; null for a section without text or with an empty
 * one.
 */
export function wordsOf(report: Report, place: Place): string | null {
  const text = report.draft.sections[place]?.text
  if (!text || isEmptyProse(text)) return null
  return proseLines(text)
    .map(({ inlines }) =>
      inlines.map((one) => (one.type === 'text' ? one.text : shownAt(report, one.attrs.place))).join(''),
    )
    .join('\n')
}

/**
 * A finding about a section as a whole. `basis` is the sentence unless given, so a confirmation ends when the sentence
 * changes.
 */
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
