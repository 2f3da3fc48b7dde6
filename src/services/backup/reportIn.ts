import type { Report } from '../../report/report'
import { fileText } from '../../storage/files/fileText'
import { readDraftFile } from '../../storage/files/readDraftFile'
import { templateOf } from '../../templates/index'
import { newId } from '../base/newId'
import { reportOf } from '../base/reportOf'

/** The report in a file that holds exactly one, under a new id; stores nothing. Rejects with a StorageError. */
export async function reportIn(file: Blob): Promise<Report> {
  return reportOf(readDraftFile(await fileText(file), newId(), templateOf))
}
