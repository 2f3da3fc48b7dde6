import type { DraftSection } from '../draft/draft'
import type { Place, Template } from '../template/template'
import { lastYearOf } from '../lastYear'
import { BLANK_SHOWN, type Report, shownAt } from '../report'
import { onForm } from './ownForm'
import { mappedRoles, type To } from './roles'
import { mappedRules } from './rules'
import { type Swap, swappedSentence, swappedStarter, swappedText } from './texts'

type Sections = Readonly<Record<Place, DraftSection>>

/** A title leaves a blank figure out, and is never empty. */
function titleWith({ reportTitle, title }: Template, swap: Swap): string {
  const now = swappedSentence(reportTitle, (place) => {
    const other = swap(place)
    return other && 'words' in other && other.words === BLANK_SHOWN ? { words: '' } : other
  })
  return now === '' ? title : now
}

/** The places that a form's tables and its figure of the unit's kind name stay: nothing swaps those. */
export function formWith(form: Template, swap: Swap, to: To): Template {
  const { askedOfLastYear, ...others } = form
  const { roles, carried } = form
  const pairs = carried?.flatMap(({ from, to: into, name }) => {
    const [source, target] = [to(from), to(into)]
    return source === null || target === null || source === target ? [] : [{ from: source, to: target, name }]
  })
  const asked = askedOfLastYear?.map(to).filter((place) => place !== null)
  return {
    ...others,
    reportTitle: titleWith(form, swap),
    sections: form.sections.map((section) =>
      section.starter.length > 0 ? { ...section, starter: swappedStarter(section.starter, swap) } : section,
    ),
    rules: mappedRules(form.rules, to),
    ...(roles && { roles: mappedRoles(roles, to) }),
    ...(pairs && { carried: pairs }),
    // one that asks for nothing would not be read again
    ...(asked && asked.length > 0 && { askedOfLastYear: [...new Set(asked)] }),
  }
}

/** Sections with the figures of their texts swapped; one whose text does not change is the same object. */
function textsWith(sections: Sections, swap: Swap): Sections {
  return Object.fromEntries(
    Object.entries(sections).map(([place, section]): [Place, DraftSection] => {
      const text = section.text && swappedText(section.text, swap)
      return [place, text === section.text ? section : { ...section, text }]
    }),
  )
}

function valuesWithout(sections: Sections, gone: ReadonlySet<Place>): Sections {
  return Object.fromEntries(
    Object.entries(sections).map(([place, section]): [Place, DraftSection] => {
      const values = Object.entries(section.values)
      const left = values.filter(([figure]) => !gone.has(figure))
      return [
        place,
        left.length === values.length ? section : { ...section, values: Object.fromEntries(left) },
      ]
    }),
  )
}

/** What comes to stand in this year's text where a figure stood, and in last year's. */
interface Swaps {
  now: Swap
  lastYear: Swap
}

/**
 * The report without some figures: something else stands in its texts, and whatever the form says of them is mapped or
 * left out.
 */
export function withFiguresGone(
  { template, draft }: Report,
  gone: ReadonlySet<Place>,
  swaps: Swaps,
  to: To,
): Report {
  if (gone.size === 0) return { template, draft }
  const form: Template = {
    ...formWith(template, swaps.now, to),
    figures: template.figures.filter(({ place }) => !gone.has(place)),
  }
  const { lastYear } = draft
  const changed = {
    ...draft,
    sections: valuesWithout(textsWith(draft.sections, swaps.now), gone),
    ...(lastYear && {
      lastYear: { sections: valuesWithout(textsWith(lastYear.sections, swaps.lastYear), gone) },
    }),
  }
  return { template: form, draft: onForm(changed, form) }
}

/** The report without some figures; what they showed stays as words in this year's texts and in last year's. */
export function withFiguresAsWords(report: Report, gone: ReadonlySet<Place>): Report {
  const words =
    (shown: Report): Swap =>
    (place) =>
      gone.has(place) ? { words: shownAt(shown, place) } : null
  const to: To = (place) => (gone.has(place) ? null : place)
  return withFiguresGone(
    report,
    gone,
    { now: words(report), lastYear: words(lastYearOf(report) ?? report) },
    to,
  )
}
