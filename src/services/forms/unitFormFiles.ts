import { isSameJson } from '../../report/draft/isSameJson'
import { readUnitForm, unitFormText } from '../../storage/files/unitFormFile'
import { StorageError } from '../../storage/records/storageError'
import { putUnitForm, type UnitForm, unitForms } from './unitForms'

/**
 * Imports a 本单位格式 (an office's own form) from a file's text; resolves with the sentence that says what was done. An
 * issue older than the stored one does not replace it. Rejects with a StorageError of the database.
 */
export async function takeUnitForm(text: string): Promise<string> {
  let form: UnitForm
  try {
    form = readUnitForm(text)
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause
    return cause.code === 'fileNewer'
      ? '这个格式文件由更新版本的年报编辑器做成，请换用新版本打开。'
      : '这个格式文件不完整或已损坏，没有收进来。请向发文件的人再要一份。'
  }
  const here = (await unitForms()).find(({ id }) => id === form.id)
  if (here && here.issue > form.issue)
    return `本机的格式“${here.name}”是第 ${here.issue} 版，文件里的是第 ${form.issue} 版，没有替换。`
  if (here && here.issue === form.issue && !isSameJson(here.form, form.form))
    return `本机的格式“${here.name}”也是第 ${here.issue} 版，但内容不同，没有替换。请向发文件的人要新的一版，或者先删除本机的。`
  await putUnitForm(form)
  return `已收进本单位格式“${form.name}”（第 ${form.issue} 版），在“新建报告”里可以选用。`
}

/** The text of the file that hands a form to other units. */
export const unitFormFile = (form: UnitForm): string => unitFormText(form)
