import { markOf } from '../../report/draft/draftContent'
import { earlierBackup, type EarlierBackup, type EarlierReport } from '../../storage/files/earlierBackup'
import { manifest } from '../../storage/replica/manifest'
import { readContent } from '../../storage/records/readContent'
import { StorageError } from '../../storage/records/storageError'
import { isRow, type StoredRow } from '../../storage/records/upgrade'
import { templateOf } from '../../templates/index'
import { takenBack, writtenMarks } from './backupRecord'
import type { Gathered } from './collectBackup'

/** Why a report is carried forward: it is not here, cannot be read here, or has other content in the file. */
export type WhyOnly = 'gone' | 'unread' | 'other'

/** What only the backup has that is about to be overwritten. */
export interface CarriedForward {
  reports: { title: string; why: WhyOnly; row: StoredRow }[]
  /** Named versions that are only in the file, of reports that are here, by report id. */
  versions: ReadonlyMap<string, StoredRow[]>
  unreadable: EarlierBackup['unreadable']
}

/**
 * Marks a row in the file whose content is not that of the browser that wrote the file, but was carried forward from
 * the file before. Earlier program versions pass the key on.
 */
const APART = 'apart'

/**
 * Finds what the backup that is about to be overwritten (`before`, its text) has and this browser has not, unless the
 * official removed it. It is written into the next backup as it is, so that no backup has less than the one before.
 * Content that differs from the report here may be of another computer, or of this one before its disk was set back,
 * and clocks do not tell which. It is dropped only when its mark shows that this browser wrote it or has it among its
 * versions. Rejects with a StorageError.
 */
export async function carryForward(
  before: string,
  { reports, removed, unreadable }: Pick<Gathered, 'reports' | 'removed' | 'unreadable'>,
): Promise<CarriedForward> {
  const earlier = earlierBackup(before)
  const only: CarriedForward = { reports: [], versions: new Map(), unreadable: [] }
  if (earlier.reports.length + earlier.unreadable.length === 0) return only
  const [isWritten, taken] = await Promise.all([writtenMarks(), takenBack()])
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
    // earlier versions of the program made the mark of the text as it was written, so it is also made of the content
    return isOurs(mark) || isOurs(markIn(row)) ? null : 'other'
  }
  for (const one of earlier.reports) {
    const { id, title, row } = one
    const why = whyOnly(one)
    if (why) only.reports.push({ title, why, row: why === 'other' ? { ...row, [APART]: true } : row })
    else if (here.has(id))
      versions.set(id, [...(versions.get(id) ?? []), ...lackedVersions(row, here.get(id)?.versions ?? [])])
  }
  for (const one of earlier.unreadable) {
    const id = idIn(one.rows)
    if (id !== null && !here.has(id) && !unread.has(id) && !gone.has(id)) only.unreadable.push(one)
  }
  return { ...only, versions }
}

/** The mark of a row's content, '' when it cannot be read. */
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

/** The named versions of a row in the file that the report here does not have. */
function lackedVersions({ versions }: StoredRow, here: readonly { name: string; at: number }[]): StoredRow[] {
  const own = new Set(here.map(({ name, at }) => `${new Date(at).toISOString()} ${name}`))
  const rows: unknown[] = Array.isArray(versions) ? versions : []
  return rows.filter(isRow).filter(({ saved, name }) => !own.has(`${String(saved)} ${String(name)}`))
}

function idIn(rows: unknown): string | null {
  const head = isRow(rows) ? rows['head'] : null
  return isRow(head) && typeof head['id'] === 'string' ? head['id'] : null
}
