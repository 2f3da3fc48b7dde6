import { StorageError } from '../records/storageError'
import { cleanForm, cleanText } from '../records/cleanDraft'
import { isRow } from '../records/upgrade'
import { isCrowded } from '../records/isCrowded'
import { parseUnitForm, type UnitForm } from '../records/parse/unitForm'

/** Version of the file's shape. */
const VERSION = 1

/** A form as a file that any later version reads. */
export const unitFormText = (form: UnitForm): string =>
  JSON.stringify({ format: 'nianbao-form', version: VERSION, writtenBy: '年报编辑器', ...form }, null, 1)

/** The form in a file. Throws a StorageError with a `file…` code. */
export function readUnitForm(text: string): UnitForm {
  if (isCrowded(text)) throw new StorageError('fileCrowded', 'too many values')
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (cause) {
    throw new StorageError('fileCut', 'no JSON', cause)
  }
  if (!isRow(json) || json['format'] !== 'nianbao-form')
    throw new StorageError('fileForeign', 'another format')
  if (typeof json['version'] === 'number' && json['version'] > VERSION)
    throw new StorageError('fileNewer', `form file of version ${json['version']}`)
  try {
    const form = parseUnitForm(json)
    return { ...form, name: cleanText(form.name) || '未命名格式', form: cleanForm(form.form) }
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    throw new StorageError('fileBroken', cause.message, cause)
  }
}
