import { type Draft, withValue } from './draft/draft'
import { figuresIn } from './text/prose'
import { inlinesOf } from './text/starter'
import { cellsOf } from './template/tables'
import type { Figure, Place, Section, Template } from './template/template'
import type { Entry } from './values/typed/entry'
import { BLANK } from './values/typed/entry'
import { perReport } from './perReport'
import { parse, written } from './values/parse'

/** A template with a draft written on it: everything shown is computed from this pair. */
export interface Report {
  template: Template
  draft: Draft
}

/** Printed where a figure has no value yet. */
export const BLANK_SHOWN = '____'

const figureMaps = new WeakMap<Template, ReadonlyMap<Place, Figure>>()

/** The template's figures by place, cached by template. */
export function figuresOf(template: Template): ReadonlyMap<Place, Figure> {
  let map = figureMaps.get(template)
  if (!map) {
    map = new Map(template.figures.map((figure) => [figure.place, figure]))
    figureMaps.set(template, map)
  }
  return map
}

/** The figure at a place. Throws a RangeError for a place that the template does not name. */
export function figureAt(template: Template, place: Place): Figure {
  const figure = figuresOf(template).get(place)
  if (!figure) throw new RangeError(`template ${template.id} has no figure ${JSON.stringify(place)}`)
  return figure
}

/** The section at a place. Throws a RangeError for a place that the template does not name. */
export function sectionAt(template: Template, place: Place): Section {
  const section = template.sections.find((one) => one.place === place)
  if (!section) throw new RangeError(`template ${template.id} has no section ${JSON.stringify(place)}`)
  return section
}

/** What was typed into a figure, '' for nothing. Throws a RangeError for a place that the template does not name. */
export function typedAt({ template, draft }: Report, place: Place): string {
  const figure = figureAt(template, place)
  return draft.sections[figure.section]?.values[place] ?? ''
}

/** The draft with what was typed into several figures. Throws a RangeError for a place that the template does not name. */
export const withValues = ({ template, draft }: Report, values: ReadonlyMap<Place, string>): Draft =>
  [...values].reduce(
    (now, [place, typed]) => withValue(now, figureAt(template, place).section, place, typed),
    draft,
  )

/** The draft with a figure's value rewritten as the report prints it; the same draft when nothing changes or there is no such figure. */
export function withWritten(report: Report, place: Place): Draft {
  const figure = figuresOf(report.template).get(place)
  if (!figure) return report.draft
  const settled = written(entryAt(report, place))
  return settled === typedAt(report, place)
    ? report.draft
    : withValue(report.draft, figure.section, place, settled)
}

/** What was typed into every figure, parsed. */
export const entriesOf = perReport((report: Report): ReadonlyMap<Place, Entry> => {
  const { template } = report
  const yearEntry = parse(figureAt(template, template.year), typedAt(report, template.year), null)
  const year = yearEntry.kind === 'value' ? yearEntry.amount : null
  return new Map(
    template.figures.map((figure) => [figure.place, parse(figure, typedAt(report, figure.place), year)]),
  )
})

/** The entry of one figure. */
export function entryAt(report: Report, place: Place): Entry {
  return entriesOf(report).get(place) ?? BLANK
}

/** The report's year, null while it is blank or wrong. */
export function yearOf(report: Report): number | null {
  const entry = entryAt(report, report.template.year)
  return entry.kind === 'value' ? entry.amount : null
}

/** The hint of a figure, '' for none. The example in a date's hint is of the year after the report's. */
export function hintAt(report: Report, place: Place): string {
  const { kind, hint = '' } = figureAt(report.template, place)
  const year = yearOf(report)
  return kind === 'date' && year !== null ? hint.replace(/\d{4}(?=年)/u, String(year + 1)) : hint
}

/** A figure as the report prints it, without its unit: a wrong entry as typed, a blank as {@link BLANK_SHOWN}. */
export function shownAt(report: Report, place: Place): string {
  const entry = entryAt(report, place)
  switch (entry.kind) {
    case 'blank':
      return BLANK_SHOWN
    case 'value':
      return entry.shown
    case 'wrong':
      return entry.typed.trim()
  }
}

/** The report's title; a blank figure in it is left out. */
export function titleOf(report: Report): string {
  return inlinesOf(report.template.reportTitle)
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return entryAt(report, inline.attrs.place).kind === 'blank' ? '' : shownAt(report, inline.attrs.place)
    })
    .join('')
}

/**
 * Places of the figures that the report states: in its title, its sentences and tables, and those under the text that
 * are filled. Cached: the outline asks for each section.
 */
export const statedFigures = perReport((report: Report): ReadonlySet<Place> => {
  const { template, draft } = report
  const stated = new Set<Place>()
  for (const inline of inlinesOf(template.reportTitle))
    if (inline.type === 'figure') stated.add(inline.attrs.place)
  for (const { place, table } of template.sections) {
    const text = draft.sections[place]?.text
    if (text) for (const figure of figuresIn(text)) stated.add(figure)
    if (table) for (const figure of cellsOf(table)) stated.add(figure)
  }
  for (const place of Object.values(template.closing))
    if (typedAt(report, place).trim() !== '') stated.add(place)
  return stated
})

interface Progress {
  filled: number
  stated: number
}

/**
 * How many of the figures that the report states hold a value of their kind; optional ones are not counted. Cached: the
 * desk and the next save ask for it of the same draft.
 */
export const progressOf = perReport((report: Report): Progress => {
  const entries = entriesOf(report)
  const counted = [...statedFigures(report)].filter((place) => !figureAt(report.template, place).optional)
  const filled = counted.filter((place) => entries.get(place)?.kind === 'value')
  return { filled: filled.length, stated: counted.length }
})
