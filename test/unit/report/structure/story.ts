import type { Draft } from '../../../../src/report/draft/draft'
import type { Report } from '../../../../src/report/report'
import { proseLines } from '../../../../src/report/text/prose'
import { formOf } from '../../../../src/templates/index'

/** Freezes a value with all that hangs on it, so that a change in place throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

/** The report of a draft on its own form or a built-in one, frozen. */
export function reportOf(draft: Draft): Report {
  const template = formOf(draft)
  if (!template) throw new RangeError(`no form ${draft.template}`)
  return frozen({ template, draft })
}

/** The printed headings of a draft, indented by level. */
export const headings = (draft: Draft): string[] =>
  reportOf(draft).template.sections.flatMap(({ level, heading }) =>
    level === 0 ? [] : [`${'  '.repeat(level - 1)}${heading}`],
  )

/** The place of the section with a heading. Throws when there is none. */
export function placeOf(draft: Draft, heading: string): string {
  const section = reportOf(draft).template.sections.find((one) => one.heading === heading)
  if (!section) throw new RangeError(`no section ${heading}`)
  return section.place
}

/** A section's text with `{place}` for its figures. */
export const textOf = (draft: Draft, section: string): string => {
  const text = draft.sections[section]?.text
  if (!text) return ''
  return proseLines(text)
    .map(({ inlines }) =>
      inlines.map((one) => (one.type === 'text' ? one.text : `{${one.attrs.place}}`)).join(''),
    )
    .join('\n')
}
