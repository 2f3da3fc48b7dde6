import { partNote } from '../../report/values/typed/note'
import type { Mend } from '../../report/mend/mend'
import { plainLines } from '../../report/text/prose'
import { type Report, typedAt } from '../../report/report'
import type { Place } from '../../report/template/template'

/** A range in a paragraph of a section's text and what is right there. */
interface Correction {
  line: number
  from: number
  to: number
  put: string
}

/** A mend that writes other words into a section's text. */
export function wordsMend(
  report: Report,
  section: Place,
  corrections: readonly Correction[],
  { label, together }: Pick<Mend, 'label' | 'together'>,
): Mend {
  const text = report.draft.sections[section]?.text
  const lines = text ? plainLines(text) : []
  return {
    label,
    changes: corrections.map(({ line, from, to, put }) => ({
      kind: 'words',
      section,
      line,
      from,
      to,
      was: (lines[line] ?? '').slice(from, to),
      put,
    })),
    ...(together !== undefined && { together }),
  }
}

/** A mend that sets figures, as `shown`; the note of a cell stays. */
export const valueMend = (
  report: Report,
  label: string,
  values: readonly { figure: Place; shown: string }[],
): Mend => ({
  label,
  changes: values.map(({ figure, shown }) => {
    const was = typedAt(report, figure)
    return { kind: 'value', figure, was, put: shown + was.slice(partNote(was).typed.length) }
  }),
})
