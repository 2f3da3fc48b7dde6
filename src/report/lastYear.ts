import { type Draft, type DraftSection, type LastYear, newDraft, withText } from './draft/draft'
import { isSealed, withSealed } from './draft/seal'
import { normalised } from './text/normalised'
import { entryAt, figuresOf, type Report, typedAt, yearOf } from './report'
import { withHeadingsNextYear, yearsNextYear } from './nextYear'
import { hasText } from './template/tables'
import type { Place, Template } from './template/template'
import { written } from './values/parse'

const reports = new WeakMap<LastYear, Report>()

/**
 * Last year's report as far as it is known, null when nothing of it is. The same object while its data do not change.
 */
export function lastYearOf({ template, draft: { lastYear, ...draft } }: Report): Report | null {
  if (!lastYear) return null
  let report = reports.get(lastYear)
  if (report?.template !== template) {
    report = { template, draft: { ...draft, sections: lastYear.sections, confirmed: {} } }
    reports.set(lastYear, report)
  }
  return report
}

/** Last year's value at a place as its own input shows it; null when it is blank or not known. */
export function lastYearAt(report: Report, place: Place): string | null {
  const before = lastYearOf(report)
  return (before && written(entryAt(before, place))) || null
}

/**
 * Last year's value that a figure (上年结转) takes over, and its source in words; null for other figures and while it is
 * not known.
 */
function carriedTo(report: Report, place: Place): { typed: string; source: string } | null {
  const carried = report.template.carried?.find(({ to }) => to === place)
  const typed = carried && lastYearAt(report, carried.from)
  if (!carried || !typed) return null
  const before = lastYearOf(report)
  const year = (before && yearOf(before)) ?? (yearOf(report) ?? 0) - 1
  return { typed, source: `${year > 0 ? `${year} 年` : '上年'}报告的${carried.name}` }
}

/** Hint for the official: where a 上年结转 comes from, or what last year's report has instead. null as in carriedTo. */
export function carriedHint(report: Report, place: Place): string | null {
  const carried = carriedTo(report, place)
  if (!carried) return null
  return typedAt(report, place) === carried.typed
    ? `来自 ${carried.source}`
    : `${carried.source}是 ${carried.typed}`
}

/** Last year's values for those of the carried figures that are still blank, as they would be typed. */
export function offeredCarried(report: Report): ReadonlyMap<Place, string> {
  const before = lastYearOf(report)
  const offers = new Map<Place, string>()
  if (!before) return offers
  for (const { from, to } of report.template.carried ?? []) {
    const entry = entryAt(before, from)
    if (entry.kind === 'value' && entryAt(report, to).kind === 'blank') offers.set(to, entry.shown)
  }
  return offers
}

/** What the next year's draft keeps of a draft: values and texts, but no confirmations. */
const keptOf = (draft: Draft): LastYear => ({ sections: draft.sections })

/**
 * The draft for the year after a report. Texts, words and choices, that of a seal too, are taken over, 结转下年度 becomes 上年结转, every other
 * figure is blank, and last year's values and texts are kept in it. Numbers that were typed into sentences come along;
 * `carried-number` asks about them.
 * @param values typed texts by place, over what is taken over
 * @throws RangeError when the report has no year
 */
export function nextYearDraft(
  before: Report,
  id: string,
  values: Readonly<Record<Place, string>> = {},
): Draft {
  const year = yearOf(before)
  if (year === null) throw new RangeError('the report of last year has no year')
  const { template } = before
  const typed: Record<Place, string> = yearsNextYear(before)
  for (const { place, kind } of template.figures)
    if (kind === 'text' || kind === 'choice') typed[place] = typedAt(before, place)
  for (const { from, to } of template.carried ?? []) {
    const entry = entryAt(before, from)
    // without the note in last year's cell, which is about last year
    if (entry.kind === 'value') typed[to] = entry.shown
  }
  let draft = newDraft(template, id, { ...typed, [template.year]: String(year + 1), ...values })
  for (const section of template.sections) {
    const text = before.draft.sections[section.place]?.text
    if (hasText(section) && text) draft = withText(draft, section.place, text)
  }
  const kept = { ...draft, lastYear: keptOf(before.draft) }
  return withHeadingsNextYear(withSealed(kept, isSealed(before.draft)))
}

const noSections = (template: Template): Record<Place, DraftSection> =>
  Object.fromEntries(template.sections.map(({ place }) => [place, { text: null, values: {} }]))

/**
 * The draft with a number of last year's report typed by hand; '' blanks it. Throws a RangeError for a place that the
 * template does not have.
 */
export function withLastYear({ template, draft }: Report, place: Place, entered: string): Draft {
  const typed = normalised(entered)
  const section = figuresOf(template).get(place)?.section
  if (section === undefined) throw new RangeError(`template ${template.id} has no figure ${place}`)
  const sections = draft.lastYear?.sections ?? noSections(template)
  const own = sections[section] ?? { text: null, values: {} }
  const { [place]: old = '', ...others } = own.values
  if (old === typed) return draft
  const values = typed === '' ? others : { ...others, [place]: typed }
  return { ...draft, lastYear: { sections: { ...sections, [section]: { ...own, values } } } }
}
