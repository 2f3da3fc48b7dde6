import { progressOf, shownAt, titleOf, yearOf, entryAt } from '../../report/report'
import { markOf } from '../../report/draft/draftContent'
import { fileText } from '../../storage/files/fileText'
import { type FoundReport, readBackup } from '../../storage/files/readBackup'
import { StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import { unsavedDraft } from '../session/sessions'
import { orNull } from '../base/orNull'
import { reportOf } from '../base/reportOf'

/** A report in a file, as it is shown before anything is restored. */
export interface LookLine {
  found: FoundReport
  title: string
  unit: string
  year: number | null
  filled: number
  stated: number
  /** Whether the report list has it: with the same content, with other content, only in the bin, or not at all. */
  here: 'same' | 'differs' | 'removed' | 'absent'
  /** The id of the report here that it can be taken back into: another state of it, or the whole of which it is a part. */
  own: string | null
}

/** What a file holds; `saved`: when it was written, in ms since 1970, null where the file does not say. */
export interface Look {
  saved: number | null
  lines: LookLine[]
  /** Titles of the reports that cannot be read. */
  refused: readonly string[]
}

/** Reads a file and compares it with what is here; stores nothing. Rejects with a StorageError. */
export async function lookInto(file: Blob): Promise<Look> {
  const { saved, reports, refused } = readBackup(await fileText(file), templateOf)
  const marksHere = new Map<string, string | null>()
  const { standing, removed } = await drafts.list().catch((cause: unknown) => {
    // the database cannot be read: then every report counts as absent
    if (cause instanceof StorageError) return { standing: [], removed: [] }
    throw cause
  })
  const heads = standing.flatMap((row) => (row.kind === 'draft' ? [row.head] : []))
  const isRemoved = (id: string, title: string): boolean =>
    removed.some((row) => row.id === id || (title !== '' && row.title === title))
  async function markHere(id: string): Promise<string | null> {
    let mark = marksHere.get(id)
    if (mark === undefined) {
      const report =
        unsavedDraft(id)?.report() ??
        (await drafts.load(id, templateOf).then(({ draft }) => reportOf(draft), orNull))
      marksHere.set(id, (mark = report && markOf(report.draft)))
    }
    return mark
  }
  const lines: LookLine[] = []
  for (const found of reports) {
    const report = reportOf(found.draft)
    const title = titleOf(report)
    const alike = heads.filter((head) => head.id === found.key || head.title === title)
    // reading removes invisible characters, so the mark in the file may differ from that of the draft that was read
    const marks = new Set([markOf(found.draft), ...(found.intact ? [found.mark] : [])])
    const same = (await Promise.all(alike.map(({ id }) => markHere(id)))).some(
      (mark) => mark !== null && marks.has(mark),
    )
    const [latest] = [...alike].sort((a, b) => b.updated - a.updated)
    const mine = alike.find(({ id }) => id === found.key) ?? latest
    const whole = heads.find(({ id }) => id === report.template.partOf?.draft)
    const { unit } = report.template
    lines.push({
      found,
      title,
      unit: entryAt(report, unit).kind === 'blank' ? '' : shownAt(report, unit),
      year: yearOf(report),
      ...progressOf(report),
      here: same ? 'same' : alike.length > 0 ? 'differs' : isRemoved(found.key, title) ? 'removed' : 'absent',
      own: same ? null : ((whole ?? mine)?.id ?? null),
    })
  }
  return { saved, lines, refused: refused.map(({ title }) => title) }
}
