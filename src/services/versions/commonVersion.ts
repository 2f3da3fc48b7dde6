import { markOf } from '../../report/draft/draftContent'
import type { Report } from '../../report/report'
import { keepVersion, reportAt, type Version, versionsOf } from './versions'

/** How many of the newest versions are compared, and named in a backup. */
const MOST = 100

/**
 * Keeps the report as it goes into a backup; resolves with the marks of its versions, newest first. A computer that takes
 * the backup back finds by them what both have. Rejects with a StorageError.
 */
export async function knownMarks(report: Report): Promise<string[]> {
  await keepVersion(report, 'exported')
  const versions = await versionsOf(report.draft.id)
  return [...new Set(versions.map(({ mark }) => mark))].slice(0, MOST)
}

/** The newest of some versions whose content has one of the marks, null for none. Rejects with a StorageError. */
export async function newestMarked(
  draft: string,
  versions: readonly Version[],
  marks: ReadonlySet<string>,
): Promise<Report | null> {
  for (const { number, mark } of versions) {
    const report = marks.has(mark) ? await reportAt(draft, number).catch(() => null) : null
    if (report) return report
  }
  // the marks of versions that an earlier program stored may have been computed in another way
  for (const { number } of versions.slice(0, MOST)) {
    const report = await reportAt(draft, number).catch(() => null)
    if (report && marks.has(markOf(report.draft))) return report
  }
  return null
}

/**
 * The newest version of a report that the computer of a backup had too, null for none.
 * @param theirs the report in the backup
 * @param known the marks that the backup names
 */
export async function commonVersion(
  draft: string,
  theirs: Report,
  known: readonly string[],
): Promise<Report | null> {
  const own = markOf(theirs.draft)
  const versions = await versionsOf(draft)
  // without what was taken back from this very file: after an undo it can be taken back again
  const apart = versions.filter(({ cause, mark }) => cause !== 'returned' || mark !== own)
  return newestMarked(draft, apart, new Set([own, ...known]))
}

/**
 * Keeps the content of a backup that was taken back as a version of the report: the next backup is compared with it.
 * Rejects with a StorageError.
 */
export async function keepReturned({ draft: { id } }: Report, theirs: Report): Promise<void> {
  await keepVersion({ ...theirs, draft: { ...theirs.draft, id } }, 'returned')
}
