import { BACKUP_VERSION } from '../report/backupVersion'
import { StorageError } from './storageError'
import { isRow, type StoredRow } from './upgrade'

/** A report as it stands in a backup, to be written again as it is. */
export interface EarlierReport {
  id: string
  title: string
  row: StoredRow
}

/**
 * The reports in the text of a backup that is to be written over, none in whatever is no such file. Throws a
 * StorageError `fileNewer` for one of a newer program.
 */
export function earlierReports(text: string): EarlierReport[] {
  const json = jsonOf(text)
  if (!isRow(json) || json['format'] !== 'nianbao-backup') return []
  const { version, reports } = json
  if (typeof version === 'number' && version > BACKUP_VERSION)
    throw new StorageError('fileNewer', `backup of version ${version}`)
  if (!Array.isArray(reports)) return []
  return reports.flatMap((row: unknown) => {
    if (!isRow(row) || typeof row['id'] !== 'string' || !row['id']) return []
    return { id: row['id'], title: typeof row['title'] === 'string' ? row['title'] : '', row }
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // nothing that could be read back either
    return null
  }
}
