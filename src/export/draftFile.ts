import { contentOf, markOf } from '../report/draft/draftContent'
import { DRAFT_SCHEMA } from '../report/draft/draftSchema'
import { type Report, titleOf } from '../report/report'
import { fileNameOf } from './fileName'

/** A text file to be saved by the official. */
export interface TextFile {
  name: string
  text: string
}

/** Comes first in a file: a file that was cut off is known by it. */
export const FORMAT = 'nianbao-draft'

/** What a file says of a draft, without its id and the time: equal for equal content. */
export const draftContent = (report: Report) => ({
  title: titleOf(report),
  version: DRAFT_SCHEMA,
  mark: markOf(report.draft),
  ...contentOf(report.draft),
})

/**
 * A draft as a file that any later version reads back: plain JSON, whose title and values can be read in any text
 * editor.
 * @param now dates the file and its name
 * @param updated when the draft was last changed (ms), where that is not now
 * @param known the marks of its versions: where it is taken back, it is compared with the newest that is there too
 */
export function draftFile(
  { template, draft }: Report,
  now: Date,
  updated: number | null = null,
  known: readonly string[] = [],
): TextFile {
  const title = titleOf({ template, draft })
  const content = {
    format: FORMAT,
    saved: now.toISOString(),
    ...(updated !== null && { updated: new Date(updated).toISOString() }),
    id: draft.id,
    ...(known.length > 0 && { known }),
    ...draftContent({ template, draft }),
  }
  return { name: fileNameOf(title || template.title, '备份', now), text: JSON.stringify(content, null, 2) }
}

/** The stored rows of a draft that this version cannot read, unchanged, for somebody who can. */
export function rawFile(title: string, rows: unknown, now: Date): TextFile {
  const content = { format: 'nianbao-raw', saved: now.toISOString(), rows }
  return { name: fileNameOf(title || '无法读取的草稿', '原样', now), text: JSON.stringify(content, null, 2) }
}
