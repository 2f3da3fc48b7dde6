import { BACKUP_VERSION } from '../../report/draft/backupVersion'
import { isCrowded } from '../records/isCrowded'
import { jsonOf } from '../local/localNotes'
import { StorageError } from '../records/storageError'
import { isRow, type StoredRow } from '../records/upgrade'

/** A report in a backup, to be written again as it is. */
export interface EarlierReport {
  id: string
  title: string
  /** The mark of its content, '' where the file has none. */
  mark: string
  row: StoredRow
}

/** What is in a backup that is about to be overwritten. */
export interface EarlierBackup {
  reports: EarlierReport[]
  /** Stored rows of drafts that could not be read when the file was written. */
  unreadable: { title: string; rows: unknown }[]
}

/**
 * Reads the text of a backup that is about to be overwritten, of all reports or of one. Returns empty lists for any
 * other text. Throws a StorageError `fileNewer` for a backup of a newer program.
 */
export function earlierBackup(text: string): EarlierBackup {
  // no backup of this program has as many values as a crowded text
  const json = isCrowded(text) ? null : jsonOf(text)
  if (!isRow(json)) return { reports: [], unreadable: [] }
  if (json['format'] === 'nianbao-draft') return { reports: reportsOf([asReport(json)]), unreadable: [] }
  if (json['format'] !== 'nianbao-backup') return { reports: [], unreadable: [] }
  const { version, reports, unreadable } = json
  if (typeof version === 'number' && version > BACKUP_VERSION)
    throw new StorageError('fileNewer', `backup of version ${version}`)
  return { reports: reportsOf(reports), unreadable: listOf(unreadable).flatMap(unreadableOf) }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const reportsOf = (rows: unknown): EarlierReport[] =>
  listOf(rows).flatMap((row) => {
    if (!isRow(row)) return []
    const [id, title, mark] = [textOf(row['id']), textOf(row['title']), textOf(row['mark'])]
    return id ? [{ id, title, mark, row }] : []
  })

const unreadableOf = (row: unknown): EarlierBackup['unreadable'] =>
  isRow(row) ? [{ title: textOf(row['title']), rows: row['rows'] }] : []

/** The file of one report as a row of a backup of all. */
function asReport({ title, id, saved, version, mark, template, ...rest }: StoredRow): StoredRow {
  const { templateVersion, sections, confirmed, lastYear, form } = rest
  const draft = { template, templateVersion, sections, confirmed, lastYear, form }
  return { title, id, updated: saved, version, mark, draft, versions: [] }
}
