import type { Draft } from '../../report/draft/draft'
import type { Report } from '../../report/report'
import { StorageError } from '../../storage/records/storageError'
import { formOf } from '../../templates/index'

/** A draft with its template. Throws a StorageError `newer` when this program does not know the template. */
export function reportOf(draft: Draft): Report {
  const template = formOf(draft)
  if (!template) throw new StorageError('newer', `template ${draft.template}`)
  return { template, draft }
}
