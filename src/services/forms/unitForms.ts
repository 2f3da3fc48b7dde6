import { normalised } from '../../report/text/normalised'
import type { Template } from '../../report/template/template'
import { readUnitForm, unitFormText } from '../../storage/files/unitFormFile'
import type { UnitForm } from '../../storage/records/parse/unitForm'
import { StorageError } from '../../storage/records/storageError'
import { createUnitFormStore } from '../../storage/store/unitForms'
import { newId } from '../base/newId'
import { drafts } from '../repository/drafts'

export type { UnitForm }

const store = createUnitFormStore(drafts)

/** The forms that this browser keeps, the one saved last first. Rejects with a StorageError. */
export const unitForms = (): Promise<UnitForm[]> => store.list()

/**
 * Keeps a form; the one that it was made from, or else one of its name, gets a newer issue. Resolves with the form. Rejects
 * with a StorageError.
 */
export async function saveUnitForm(form: Template, now = Date.now()): Promise<UnitForm> {
  const name = normalised(form.title).slice(0, 200) || '未命名格式'
  const forms = await store.list()
  const before = forms.find(({ id }) => id === form.unitForm?.id) ?? forms.find((one) => one.name === name)
  const kept = { id: before?.id ?? newId(), name, issue: (before?.issue ?? 0) + 1, saved: now, form }
  await store.put(kept)
  return kept
}

/** The issue that this browser has of a draft's form, when it is a later one. Rejects with a StorageError. */
export async function laterIssue({ unitForm }: Template): Promise<UnitForm | null> {
  if (!unitForm) return null
  const here = (await store.list()).find(({ id }) => id === unitForm.id)
  return here && here.issue > unitForm.issue ? here : null
}

/**
 * Takes a form from the text of a file; resolves with a sentence that says what became of it. An older issue than the one
 * that is here does not replace it. Rejects with a StorageError of the database.
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
  const here = (await store.list()).find(({ id }) => id === form.id)
  if (here && here.issue > form.issue)
    return `本机的格式“${here.name}”是第 ${here.issue} 版，文件里的是第 ${form.issue} 版，没有替换。`
  await store.put(form)
  return `已收进本单位格式“${form.name}”（第 ${form.issue} 版），在“新建报告”里可以选用。`
}

/** The text of the file that hands a form to other units. */
export const unitFormFile = (form: UnitForm): string => unitFormText(form)

/** Removes a form; drafts on it keep theirs. Rejects with a StorageError. */
export const removeUnitForm = (id: string): Promise<void> => store.remove(id)
