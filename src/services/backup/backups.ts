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

/** A report in a file, as it is looked at before anything is restored. */
export interface LookLine {
  found: FoundReport
  title: string
  unit: string
  year: number | null
  filled: number
  stated: number
  /** Whether the shelf has it: the very same, another form of it, or nothing of the kind, which may lie in the bin. */
  here: 'same' | 'differs' | 'removed' | 'absent'
}

/** What a file holds. */
export interface Look {
  saved: number | null
  lines: LookLine[]
  /** Titles of what cannot be read. */
  refused: readonly string[]
}

/** Looks into a file; nothing is stored. Rejects with a StorageError. */
export async function lookInto(file: Blob): Promise<Look> {
  const { saved, reports, refused } = readBackup(await fileText(file), templateOf)
  const marksHere = new Map<string, string | null>()
  const { standing, removed } = await drafts.list().catch((cause: unknown) => {
    // what cannot be listed cannot be compared with
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
    // reading takes out what cannot be seen, so that the mark of the file may be of more than was found in it
    const marks = new Set([markOf(found.draft), ...(found.intact ? [found.mark] : [])])
    const same = (await Promise.all(alike.map(({ id }) => markHere(id)))).some(
      (mark) => mark !== null && marks.has(mark),
    )
    const { unit } = report.template
    lines.push({
      found,
      title,
      unit: entryAt(report, unit).kind === 'blank' ? '' : shownAt(report, unit),
      year: yearOf(report),
      ...progressOf(report),
      here: same ? 'same' : alike.length > 0 ? 'differs' : isRemoved(found.key, title) ? 'removed' : 'absent',
    })
  }
  return { saved, lines, refused: refused.map(({ title }) => title) }
}
