import type { Report } from '../report/report'
import { BIGGEST_DRAFT_FILE, readDraftFile } from '../storage/readDraftFile'
import { StorageError } from '../storage/storageError'
import { templateOf } from '../templates/index'
import { newId } from './newId'

/** The report in a draft file, as a new one. Rejects with a StorageError. */
export async function reportIn(file: Blob): Promise<Report> {
  if (file.size > BIGGEST_DRAFT_FILE) throw new StorageError('fileTooBig', `${file.size} bytes`)
  const draft = readDraftFile(await textOf(file), newId(), templateOf)
  const template = templateOf(draft.template)
  if (!template) throw new RangeError(`no template ${draft.template}`)
  return { template, draft }
}

/** A file that is gone or locked by now is the world's doing. */
async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text()
  } catch (cause) {
    throw new StorageError('failed', 'the file cannot be read', cause)
  }
}
