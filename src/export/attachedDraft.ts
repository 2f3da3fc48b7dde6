import { contentOf, markOf } from '../report/draft/draftContent'
import { DRAFT_SCHEMA } from '../report/draft/draftSchema'
import { type Report, titleOf } from '../report/report'

/**
 * The draft as it is attached to its PDF: what it holds now, and nothing else. It has neither the draft's id nor a time,
 * so that the same content gives the same file on every machine.
 * @param date `2026-01-01`, the day that dates the PDF
 */
export function attachedDraft({ template, draft }: Report, date: string): string {
  return JSON.stringify({
    format: 'nianbao-draft',
    version: DRAFT_SCHEMA,
    saved: `${date}T00:00:00.000Z`,
    title: titleOf({ template, draft }),
    mark: markOf(draft),
    ...contentOf(draft),
  })
}
