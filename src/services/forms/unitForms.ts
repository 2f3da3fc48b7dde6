import { isSameJson } from '../../report/draft/isSameJson'
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

/** True for two forms of which at least half of the headings are the same: issues of one form. */
function areIssues(one: Template, other: Template): boolean {
  const headings = new Set(other.sections.map(({ heading }) => heading))
  const shared = one.sections.filter(({ heading }) => headings.has(heading)).length
  return shared * 2 >= Math.max(one.sections.length, other.sections.length)
}

/** A name that no form has yet: 年度报告（2） where there is one of that name. */
function freeName(forms: readonly UnitForm[], wanted: string): string {
  const taken = new Set(forms.map(({ name }) => name))
  let name = wanted
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}（${n}）`
  return name
}

/**
 * Keeps a form; the one that it was made from, or else one of its name, gets a newer issue. Resolves with the form. Rejects
 * with a StorageError.
 */
export async function saveUnitForm(form: Template, now = Date.now()): Promise<UnitForm> {
  const wanted = normalised(form.title).slice(0, 190) || '未命名格式'
  const forms = await store.list()
  const before =
    forms.find(({ id }) => id === form.unitForm?.id) ??
    forms.find((one) => one.name === wanted && areIssues(one.form, form))
  // two offices' forms may have one name
  const name = before?.name ?? freeName(forms, wanted)
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
  if (here && here.issue === form.issue && !isSameJson(here.form, form.form))
    return `本机的格式“${here.name}”也是第 ${here.issue} 版，但内容不同，没有替换。请向发文件的人要新的一版，或者先删除本机的。`
  await store.put(form)
  return `已收进本单位格式“${form.name}”（第 ${form.issue} 版），在“新建报告”里可以选用。`
}

/** The text of the file that hands a form to other units. */
export const unitFormFile = (form: UnitForm): string => unitFormText(form)

/** Removes a form; drafts on it keep theirs. Rejects with a StorageError. */
export const removeUnitForm = (id: string): Promise<void> => store.remove(id)
