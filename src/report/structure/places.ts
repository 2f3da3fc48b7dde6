import type { Place, Template } from '../template/template'
import type { Report } from '../report'

/** All names in use: places of sections and figures, ids of rules, and whatever else the draft has values under. */
export function namesOf({ template, draft }: Report): ReadonlySet<string> {
  const names = new Set([...template.sections, ...template.figures].map(({ place }) => place))
  for (const { id } of template.rules) names.add(id)
  for (const sections of [draft.sections, draft.lastYear?.sections ?? {}])
    for (const [section, { values }] of Object.entries(sections)) {
      names.add(section)
      for (const figure of Object.keys(values)) names.add(figure)
    }
  return names
}

/** The highest number of names like s1, f12; 0 for none. */
export function highestGiven(names: ReadonlySet<string>): number {
  let highest = 0
  for (const name of names) {
    const number = /^[a-z](\d{1,9})$/u.exec(name)?.[1]
    if (number !== undefined) highest = Math.max(highest, Number(number))
  }
  return highest
}

/**
 * A name that the form never had, and the form that remembers it: a stored row of a section that was removed would come
 * back with its place. `letter`: s for a section, f for a figure, r for a rule.
 */
export function named(form: Template, letter: 's' | 'f' | 'r'): { form: Template; place: Place } {
  const given = (form.given ?? 0) + 1
  return { form: { ...form, given }, place: `${letter}${given}` }
}
