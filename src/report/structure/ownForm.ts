import { OWN_FORM, type Place, type Section, type Template } from '../template/template'
import { starterProse } from '../text/starter'
import type { Draft, DraftSection } from '../draft/draft'
import { perReport } from '../perReport'
import type { Report } from '../report'
import { highestGiven, namesOf } from './places'

/** What a section has before something is written in it. */
const EMPTY: DraftSection = { text: starterProse([]), values: {} }

/** A place has at most 60 characters; with 'Chapter' and what makes it unique it must not be longer. */
const LONGEST = 48

/** A chapter becomes a section of level 1 with an empty text, which prints the heading alone. */
function withoutChapters({ sections }: Template, names: ReadonlySet<string>): readonly Section[] {
  return sections.flatMap((one): Section[] => {
    const { chapter, chapterShort, ...section } = one
    if (chapter === undefined) return [one]
    let place = `${section.place.slice(0, LONGEST)}Chapter`
    while (names.has(place)) place += 'x'
    const short = chapterShort ?? chapter
    return [{ place, heading: chapter, short, level: 1, guidance: '', starter: [] }, section]
  })
}

/** The draft on a form of its own, with a part for each of its sections and no others. */
export function onForm(draft: Draft, form: Template): Draft {
  const sections: Record<Place, DraftSection> = {}
  for (const { place } of form.sections) sections[place] = draft.sections[place] ?? EMPTY
  return { ...draft, template: OWN_FORM, templateVersion: form.version, sections, form }
}

/**
 * The report on a form that is its own data, in which every heading is a section: a built-in form becomes its `base`.
 * Prints the same.
 */
export const ownReport = perReport((report: Report): Report => {
  const { template, draft } = report
  const chapters = template.sections.some(({ chapter }) => chapter !== undefined)
  if (template.id === OWN_FORM && template.given !== undefined && !chapters) return report
  const names = namesOf(report)
  const form: Template = {
    ...template,
    ...(template.id !== OWN_FORM && { id: OWN_FORM, base: template.id }),
    sections: withoutChapters(template, names),
    given: template.given ?? highestGiven(names),
  }
  return { template: form, draft: onForm(draft, form) }
})
