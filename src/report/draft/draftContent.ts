import type { Draft, DraftSection } from './draft'
import { fingerprint } from './fingerprint'
import { plainProse } from '../text/plainProse'
import type { Place } from '../template/template'

/** All that was written in a draft, without its id: what leaves the tables, as an earlier form or in a file. */
export type DraftContent = Omit<Draft, 'id'>

type Sections = Readonly<Record<Place, DraftSection>>

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** A figure that is blank is as one that is not there. */
const written = (values: Readonly<Record<Place, string>>): Record<Place, string> =>
  sorted(Object.fromEntries(Object.entries(values).filter(([, typed]) => typed !== '')))

const plainSection = ({ text, values }: DraftSection): DraftSection => ({
  text: text && plainProse(text),
  values: written(values),
})

const plainSections = (sections: Sections): Sections =>
  Object.fromEntries(Object.entries(sections).map(([place, section]) => [place, plainSection(section)]))

/**
 * The content of a draft in its one writing: the same content is the same JSON, whatever was typed first and whoever
 * wrote it down. Files hold this, and so does an earlier form.
 */
export function contentOf(draft: DraftContent): DraftContent {
  const { template, templateVersion, sections, confirmed, lastYear } = draft
  const known = lastYear && Object.keys(lastYear.sections).length > 0 ? lastYear : null
  return {
    template,
    templateVersion,
    sections: plainSections(sections),
    confirmed: sorted(confirmed),
    ...(known && { lastYear: { sections: plainSections(known.sections) } }),
  }
}

const marks = new WeakMap<DraftContent, string>()

/** The same for drafts in which the same is written. */
export function markOf(draft: DraftContent): string {
  let mark = marks.get(draft)
  if (mark === undefined) marks.set(draft, (mark = fingerprint(JSON.stringify(contentOf(draft)))))
  return mark
}

/**
 * The mark of a content as it stands in a file, whatever its shape. Earlier versions made it of the writing that they had
 * and put the same writing into the file, and what a later version reads may have another shape than what was written.
 */
export function markAsWritten(content: Readonly<Record<string, unknown>>): string {
  const { template, templateVersion, sections, confirmed, lastYear } = content
  return fingerprint(JSON.stringify({ template, templateVersion, sections, confirmed, lastYear }))
}
