import type { Draft, DraftSection } from './draft'
import { fingerprint } from './fingerprint'
import type { Place } from './template'

/** All that was written in a draft, without its id: what leaves the tables, as an earlier form or in a file. */
export type DraftContent = Omit<Draft, 'id'>

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

const plainSections = (
  sections: Readonly<Record<Place, DraftSection>>,
): Readonly<Record<Place, DraftSection>> =>
  Object.fromEntries(
    Object.entries(sections).map(([place, { text, values }]) => [place, { text, values: sorted(values) }]),
  )

/** The content of a draft, values in alphabetical order: the same writing is the same JSON, whatever was typed first. */
export function contentOf(draft: DraftContent): DraftContent {
  const { template, templateVersion, sections, confirmed, lastYear } = draft
  return {
    template,
    templateVersion,
    sections: plainSections(sections),
    confirmed: sorted(confirmed),
    ...(lastYear && { lastYear: { sections: plainSections(lastYear.sections) } }),
  }
}

/** The same for drafts in which the same is written. */
export const markOf = (draft: DraftContent): string => fingerprint(JSON.stringify(contentOf(draft)))
