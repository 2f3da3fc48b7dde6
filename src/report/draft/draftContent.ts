import type { Draft, DraftSection } from './draft'
import { fingerprint } from './fingerprint'
import { plainProse } from '../text/plainProse'
import type { Place } from '../template/template'

/** Everything written in a draft, without its id: what goes into a version or a file. */
export type DraftContent = Omit<Draft, 'id'>

type Sections = Readonly<Record<Place, DraftSection>>

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Drops blank figures: one that is blank is the same as one that is missing. */
const written = (values: Readonly<Record<Place, string>>): Record<Place, string> =>
  sorted(Object.fromEntries(Object.entries(values).filter(([, typed]) => typed !== '')))

const plainSection = ({ text, values }: DraftSection): DraftSection => ({
  text: text && plainProse(text),
  values: written(values),
})

const plainSections = (sections: Sections): Sections =>
  Object.fromEntries(Object.entries(sections).map(([place, section]) => [place, plainSection(section)]))

/** A JSON value with the keys of every object in one order. */
function inOrder<T>(value: T): T
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => inOrder(one))
  if (typeof value !== 'object' || value === null) return value
  return sorted(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOrder<unknown>(one)])))
}

/**
 * The canonical form of a draft's content: equal content gives the same JSON, in whatever order it was typed and by
 * whatever program it was written. Files and versions hold this form.
 */
export function contentOf(draft: DraftContent): DraftContent {
  const { template, templateVersion, sections, confirmed, lastYear, form } = draft
  const known = lastYear && Object.keys(lastYear.sections).length > 0 ? lastYear : null
  return {
    template,
    templateVersion,
    sections: plainSections(sections),
    confirmed: sorted(confirmed),
    ...(known && { lastYear: { sections: plainSections(known.sections) } }),
    ...(form && { form: inOrder(form) }),
  }
}

const marks = new WeakMap<DraftContent, string>()

/** The property of an exported file that has the mark of the content that it was made from. */
export const CONTENT_MARK = 'nianbao.content'

/** Fingerprint of a draft's content: equal for drafts with equal content. */
export function markOf(draft: DraftContent): string {
  let mark = marks.get(draft)
  if (mark === undefined) marks.set(draft, (mark = fingerprint(JSON.stringify(contentOf(draft)))))
  return mark
}

/**
 * Fingerprint of content as it stands in a file, of whatever shape. Earlier versions of the program computed the mark
 * from their own form and wrote the same form into the file; after reading, its shape may be another.
 */
export function markAsWritten(content: Readonly<Record<string, unknown>>): string {
  const { template, templateVersion, sections, confirmed, lastYear, form } = content
  return fingerprint(JSON.stringify({ template, templateVersion, sections, confirmed, lastYear, form }))
}
