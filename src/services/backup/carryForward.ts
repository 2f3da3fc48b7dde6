import { markOf } from '../../report/draft/draftContent'
import { earlierBackup, type EarlierBackup, type EarlierReport } from '../../storage/files/earlierBackup'
import { manifest } from '../../storage/replica/manifest'
import { readContent } from '../../storage/records/readContent'
import { StorageError } from '../../storage/records/storageError'
import { isRow, type StoredRow } from '../../storage/records/upgrade'
import { templateOf } from '../../templates/index'
import { takenBack, writtenForms } from './backupRecord'
import type { Gathered } from './collectBackup'

/** Why a report goes from one backup into the next: it is not here, cannot be read here, or has a form there that is not. */
export type WhyOnly = 'gone' | 'unread' | 'other'

/** What only a backup has that is written over. */
export interface CarriedForward {
  reports: { title: string; why: WhyOnly; row: StoredRow }[]
  /** Named versions that the reports of here had once, by their id. */
  versions: ReadonlyMap<string, StoredRow[]>
  unreadable: EarlierBackup['unreadable']
}

/** Marks a form that stands beside the one which the writer of the file had: earlier programs keep it by this. */
const APART = 'apart'

/**
 * What a backup has that is written over, and this browser has not, although the official did not remove it: it goes into
 * the next one as it is, so that no backup is poorer than the one before. A form that differs from the one that is here may
 * be of another computer, or of this one before its disk was set back, and clocks do not tell: it gives way only when it is
 * known, by its content, as one that this browser wrote or has among its earlier forms. Rejects with a StorageError.
 */
export async function carryForward(
  before: string,
  { reports, removed, unreadable }: Pick<Gathered, 'reports' | 'removed' | 'unreadable'>,
): Promise<CarriedForward> {
  const earlier = earlierBackup(before)
  const only: CarriedForward = { reports: [], versions: new Map(), unreadable: [] }
  if (earlier.reports.length + earlier.unreadable.length === 0) return only
  const [isWritten, taken] = await Promise.all([writtenForms(), takenBack()])
  const here = new Map(reports.map((one) => [one.report.draft.id, one]))
  const unread = new Set(unreadable.map(({ id }) => id))
  const gone = new Set([...removed, ...goneOnPurpose()])
  const versions = new Map<string, StoredRow[]>()

  function whyOnly({ id, mark, row }: EarlierReport): WhyOnly | null {
    if (gone.has(id) || taken.has(id) || taken.has(`${id} ${mark}`)) return null
    const own = here.get(id)
    if (!own) return unread.has(id) ? 'unread' : 'gone'
    const now = markOf(own.report.draft)
    const isOurs = (one: string): boolean => one === now || own.marks.has(one) || isWritten(id, one)
    // earlier versions made the mark of the writing that they had
    return isOurs(mark) || isOurs(markIn(row)) ? null : 'other'
  }
  for (const one of earlier.reports) {
    const { id, title, row } = one
    const why = whyOnly(one)
    if (why) only.reports.push({ title, why, row: why === 'other' ? { ...row, [APART]: true } : row })
    else if (here.has(id))
      versions.set(id, [...(versions.get(id) ?? []), ...lackedVersions(row, here.get(id)?.forms ?? [])])
  }
  for (const one of earlier.unreadable) {
    const id = idIn(one.rows)
    if (id !== null && !here.has(id) && !unread.has(id) && !gone.has(id)) only.unreadable.push(one)
  }
  return { ...only, versions }
}

/** The mark of what a row says, '' for one that cannot be read. */
function markIn({ draft, version }: StoredRow): string {
  try {
    return markOf(readContent(draft, { schema: version, id: '', templateOf }))
  } catch (cause) {
    if (cause instanceof StorageError) return ''
    throw cause
  }
}

function goneOnPurpose(): string[] {
  return [...manifest()].flatMap(([id, { erased, deleted }]) => (erased || deleted !== null ? [id] : []))
}

/** The named versions of an earlier row that are not among those which the report has now. */
function lackedVersions(
  { versions }: StoredRow,
  forms: readonly { name: string; at: number }[],
): StoredRow[] {
  const own = new Set(forms.map(({ name, at }) => `${new Date(at).toISOString()} ${name}`))
  const rows: unknown[] = Array.isArray(versions) ? versions : []
  return rows.filter(isRow).filter(({ saved, name }) => !own.has(`${String(saved)} ${String(name)}`))
}

function idIn(rows: unknown): string | null {
  const head = isRow(rows) ? rows['head'] : null
  return isRow(head) && typeof head['id'] === 'string' ? head['id'] : null
}
