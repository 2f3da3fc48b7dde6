import type { Report } from '../../../report/report'
import type { Place } from '../../../report/template/template'
import type { Changes } from '../../../returned/model'

/** What a file that came back changes, or a sentence that says why nothing can be taken from it. */
export type ReadFile =
  | {
      kind: 'read'
      changes: Changes
      /** Of the content that the file was made from; null where it does not say. */
      mark: string | null
      /** Of a whole report that came back as a draft, with the marks of versions that its file names; else null. */
      draft: { theirs: Report; known: readonly string[] | null } | null
      /** Sections that it was sent with and that the report does not have any more. */
      gone: readonly Place[]
    }
  | { kind: 'refused'; sentence: string }

export const refused = (sentence: string): ReadFile => ({ kind: 'refused', sentence })

/** The file is of another report. */
export const otherReport = (name: string, title: string): ReadFile =>
  refused(
    `“${name}”是从${title ? `“${title}”` : '另一份报告'}导出的，不是这份报告的修改稿，没有收，报告没有改动。`,
  )
