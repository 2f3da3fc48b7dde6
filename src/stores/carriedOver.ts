import { type EarlierReport, earlierReports } from '../storage/earlierBackup'
import { trail } from '../storage/secondCopy/trail'
import { takenBack } from './backupRecord'
import type { Gathered } from './gatherAll'

/**
 * What a backup has that is written over, and this browser has not any more, although the official did not remove it: it
 * goes into the next one as it is, so that no backup is poorer than the one before. Rejects with a StorageError.
 */
export async function carriedOver(
  before: string,
  { reports, removed }: Pick<Gathered, 'reports' | 'removed'>,
): Promise<EarlierReport[]> {
  const earlier = earlierReports(before)
  if (!earlier.length) return []
  const known = trail()
  const gone = ([, { deleted, erased }]: [string, { deleted: number | null; erased: boolean }]): boolean =>
    erased || deleted !== null
  const settled = new Set([
    ...reports.map(({ report }) => report.draft.id),
    ...removed,
    ...[...known].filter(gone).map(([id]) => id),
    ...(await takenBack()),
  ])
  return earlier.filter(({ id }) => !settled.has(id))
}
