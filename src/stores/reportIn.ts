import type { Report } from '../report/report'
import { fileText } from '../storage/fileText'
import { readDraftFile } from '../storage/readDraftFile'
import { templateOf } from '../templates/index'
import { newId } from './newId'

/** The report in a file that holds one, as a new one; nothing is stored. Rejects with a StorageError. */
export async function reportIn(file: Blob): Promise<Report> {
  const draft = readDraftFile(await fileText(file), newId(), templateOf)
  const template = templateOf(draft.template)
  if (!template) throw new RangeError(`no template ${draft.template}`)
  return { template, draft }
}
