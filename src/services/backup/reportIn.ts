import type { Report } from '../../report/report'
import { fileText } from '../../storage/files/fileText'
import { readDraftFile } from '../../storage/files/readDraftFile'
import { templateOf } from '../../templates/index'
import { newId } from '../base/newId'
import { reportOf } from '../base/reportOf'

/** The report in a file that holds one, as a new one; nothing is stored. Rejects with a StorageError. */
export async function reportIn(file: Blob): Promise<Report> {
  return reportOf(readDraftFile(await fileText(file), newId(), templateOf))
}
