import { normalised } from '../../report/text/normalised'
import type { Template } from '../../report/template/template'
import type { UnitForm } from '../../storage/records/parse/unitForm'
import { createUnitFormStore } from '../../storage/store/unitForms'
import { newId } from '../base/newId'
import { drafts } from '../repository/drafts'

export type { UnitForm }

const store = createUnitFormStore(drafts)

/** The forms that this browser keeps, the one saved last first. Rejects with a StorageError. */
export const unitForms = (): Promise<UnitForm[]> => store.list()

/** True when two forms share at least half of their headings, and so are taken for two issues of one form. */
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
 * Stores a form as the next issue of the one that it was made from, or else of the one with its name. Resolves with
 * what was stored. Rejects with a StorageError.
 */
export async function saveUnitForm(form: Template, now = Date.now()): Promise<UnitForm> {
  const wanted = normalised(form.title).slice(0, 190) || '未命名格式'
  const forms = await store.list()
  const before =
    forms.find(({ id }) => id === form.unitForm?.id) ??
    forms.find((one) => one.name === wanted && areIssues(one.form, form))
  // another office's form with the same name stays: the new one gets a free name
  const name = before?.name ?? freeName(forms, wanted)
  const kept = { id: before?.id ?? newId(), name, issue: (before?.issue ?? 0) + 1, saved: now, form }
  await store.put(kept)
  return kept
}

/** The stored issue of a draft's form, when it is later than the draft's. Rejects with a StorageError. */
export async function laterIssue({ unitForm }: Template): Promise<UnitForm | null> {
  if (!unitForm) return null
  const here = (await store.list()).find(({ id }) => id === unitForm.id)
  return here && here.issue > unitForm.issue ? here : null
}

/** Keeps a form as it is; one of its id is replaced. Rejects with a StorageError. */
export const putUnitForm = (form: UnitForm): Promise<void> => store.put(form)

/** Removes a form; drafts on it keep theirs. Rejects with a StorageError. */
export const removeUnitForm = (id: string): Promise<void> => store.remove(id)
