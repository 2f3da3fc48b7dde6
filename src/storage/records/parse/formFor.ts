import { FORM } from '../../../report/draft/draft'
import { OWN_FORM, type Template } from '../../../report/template/template'
import { StorageError } from '../storageError'
import { isNewer, isRow, type UpgradeStep } from '../upgrade'

/** Parses a form that is stored with its draft; throws a StorageError `broken`. It is large, and seldom needed. */
export type FormParser = (stored: unknown) => Template

/** Returns undefined for a built-in template that this program does not know: it is of a newer one. */
export type TemplateOf = (id: string) => Template | undefined

/**
 * The form of a stored draft: its own, from its rows, or the built-in one that its head names. Throws a StorageError
 * `newer` or `broken`.
 */
export function formFor(
  id: string,
  rows: readonly unknown[],
  templateOf: TemplateOf,
  parseForm: FormParser,
  steps?: readonly UpgradeStep[],
): Template {
  if (id !== OWN_FORM) {
    const template = templateOf(id)
    if (template) return template
    throw new StorageError('newer', `template ${id}`)
  }
  const row = rows.find((one) => isRow(one) && one['section'] === FORM)
  if (isNewer(row, steps)) throw new StorageError('newer', 'form of a newer schema')
  return parseForm(isRow(row) ? row['form'] : undefined)
}
