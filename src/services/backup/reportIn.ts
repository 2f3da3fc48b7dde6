import { type Report, titleOf } from '../../report/report'
import { fileText } from '../../storage/files/fileText'
import { readBackup } from '../../storage/files/readBackup'
import { readDraftFile } from '../../storage/files/readDraftFile'
import { StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { newId } from '../base/newId'
import { reportOf } from '../base/reportOf'

/** The report in a file that holds exactly one, under a new id; stores nothing. Rejects with a StorageError. */
export async function reportIn(file: Blob): Promise<Report> {
  return reportOf(readDraftFile(await fileText(file), newId(), templateOf))
}

/** A report in a file. `key`: the id of the draft that the file was made from, '' where it does not say. */
interface FoundCopy {
  report: Report
  key: string
  /** The marks of the versions that there were where the file was made; null where it does not say. */
  known: readonly string[] | null
}

/**
 * What a file has of a report: the one report in it, or of several the one with its id or, alone, with its title. Rejects with a
 * StorageError.
 */
export async function copyOf(file: Blob, report: Report): Promise<FoundCopy> {
  const found = readBackup(await fileText(file), templateOf).reports.map(({ key, known, draft }) => ({
    key,
    known,
    report: reportOf({ ...draft, id: newId() }),
  }))
  const [one, ...others] = found
  if (!one) throw new StorageError('fileBroken', 'no report')
  if (others.length === 0) return one
  const title = titleOf(report)
  const alike = found.filter((other) => titleOf(other.report) === title)
  const own = found.find(({ key }) => key === report.draft.id) ?? (alike.length === 1 ? alike[0] : undefined)
  if (!own) throw new StorageError('fileMany', `${found.length} reports, none of them this one`)
  return own
}
