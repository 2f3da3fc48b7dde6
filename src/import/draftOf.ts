import { type Draft, newDraft, withText } from '../report/draft/draft'
import type { ProseDoc } from '../report/text/prose'
import type { Place, Template } from '../report/template/template'
import type { Reading } from './model/reading'

const proseOf = (lines: readonly string[]): ProseDoc => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/**
 * A draft made of what was read; a section that the document does not have is as in a new draft.
 * @param confirmed values of the basics as the official corrected them, by figure
 */
export function draftOf(
  template: Template,
  id: string,
  reading: Reading,
  confirmed: Readonly<Record<Place, string>>,
): Draft {
  let draft = newDraft(template, id, { ...reading.values, ...confirmed })
  for (const [section, lines] of Object.entries(reading.texts))
    draft = withText(draft, section, reading.proses?.[section] ?? proseOf(lines))
  return draft
}
