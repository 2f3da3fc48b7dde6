import { FIGURE_CHAR, type ProseInline, proseLines } from '../text/prose'
import { type Report, shownAt } from '../report'
import type { Place } from '../template/template'

/** A paragraph in the two forms in which versions are compared. */
export interface ReportLine {
  /** What numbering puts before it, '' for none. */
  marker: string
  /** As the report prints it, figures with their values. */
  shown: string
  /** Words, places of figures and bold type without values: the same while only numbers differ. */
  worded: string
}

const isBold = (inline: ProseInline): boolean => inline.type === 'text' && (inline.marks ?? []).length > 0

/** The paragraphs of a section's text, none for a section without one; empty paragraphs are left out. */
export function reportLines(report: Report, section: Place): ReportLine[] {
  const text = report.draft.sections[section]?.text
  if (!text) return []
  return proseLines(text).flatMap(({ marker, inlines }): ReportLine[] => {
    const shown = inlines
      .map((inline) => (inline.type === 'text' ? inline.text : shownAt(report, inline.attrs.place)))
      .join('')
    if (shown.trim() === '') return []
    const worded = inlines
      .map((inline) => {
        const words =
          inline.type === 'text' ? inline.text : `${FIGURE_CHAR}${inline.attrs.place}${FIGURE_CHAR}`
        return isBold(inline) ? `\u0002${words}\u0003` : words
      })
      .join('')
    return [{ marker, shown, worded: `${marker.replace(/[^.是]/gu, '')}${worded}` }]
  })
}
