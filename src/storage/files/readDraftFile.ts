import type { Draft } from '../../report/draft/draft'
import type { TemplateOf } from '../records/parse/formFor'
import { readBackup } from './readBackup'
import { StorageError } from '../records/storageError'

/**
 * The draft in the text of a file that holds exactly one, under the new `id`, so that it does not replace the draft it
 * was saved from. Throws a StorageError with a `file…` code.
 */
export function readDraftFile(text: string, id: string, templateOf: TemplateOf): Draft {
  const [found, ...others] = readBackup(text, templateOf).reports
  if (!found) throw new StorageError('fileBroken', 'no report')
  if (others.length > 0) throw new StorageError('fileMany', `${others.length + 1} reports`)
  return { ...found.draft, id }
}
