import type { Template } from '../template/template'
import { type Draft, newDraft } from './draft'
import { isSameJson } from './isSameJson'

/**
 * True for a draft with nothing in it but what its report was begun with: the form's own text, and values of the section
 * that names the unit and the year. A built-in form that was changed is something.
 */
export function isUntouched(template: Template, draft: Draft): boolean {
  const named = template.figures.find(({ place }) => place === template.year)?.section
  const begun = named === undefined ? {} : draft.sections[named]?.values
  if (draft.lastYear || draft.form?.base !== undefined) return false
  return isSameJson(draft.sections, newDraft(template, draft.id, begun).sections)
}
