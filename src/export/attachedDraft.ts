import { contentOf, markOf } from '../report/draft/draftContent'
import { DRAFT_SCHEMA } from '../report/draft/draftSchema'
import { type Report, titleOf } from '../report/report'

/**
 * The draft as it is attached to its PDF: all that it holds now, last year's data and confirmations included, and no earlier
 * version. It has neither the draft's id nor a time,
 * so that the same content gives the same file on every machine.
 */
export function attachedDraft({ template, draft }: Report): string {
  return JSON.stringify({
    format: 'nianbao-draft',
    version: DRAFT_SCHEMA,
    title: titleOf({ template, draft }),
    mark: markOf(draft),
    ...contentOf(draft),
  })
}
