import { isSameJson } from '../../draft/isSameJson'
import { figureAt, type Report, typedAt } from '../../report'
import { cellsOf } from '../../template/tables'
import type { Figure, Place, Section, Template } from '../../template/template'
import { figuresIn, isEmptyProse } from '../../text/prose'
import { starterProse } from '../../text/starter'
import { levelOf } from '../branches'
import { isBasics } from '../moved'
import { uniqueLabel } from '../names'
import { numbered } from '../numbering'
import { highestGiven, named, namesOf } from '../places'
import type { FormMatch } from './matchForms'

/** True when the official wrote something into the section's text that the form did not say. */
export function isWritten({ draft }: Report, section: Section): boolean {
  const text = draft.sections[section.place]?.text
  return !!text && !isSameJson(text, starterProse(section.starter))
}

const isBlank = ({ draft }: Report, { place }: Section): boolean => {
  const text = draft.sections[place]?.text
  return !text || isEmptyProse(text)
}
const isFilled = (report: Report, figures: readonly Place[]): boolean =>
  figures.some((figure) => typedAt(report, figure).trim() !== '')

/** Sections without a partner that must not go: something is written in them, or typed in their table. */
export const sectionsToKeep = (report: Report, { sections }: FormMatch): Section[] =>
  report.template.sections.filter(
    (section) =>
      !sections.has(section.place) &&
      !isBasics(section) &&
      ((isWritten(report, section) && !isBlank(report, section)) ||
        (section.table && isFilled(report, cellsOf(section.table)))),
  )

/** Figures without a partner that stand in a text which stays, or in a table that stays. */
function figuresToKeep(report: Report, match: FormMatch, kept: readonly Section[]): ReadonlySet<Place> {
  const stays = report.template.sections.filter(
    (section) => kept.includes(section) || (match.sections.has(section.place) && isWritten(report, section)),
  )
  const places = new Set<Place>()
  for (const { place, table } of stays) {
    const text = report.draft.sections[place]?.text
    for (const figure of text ? figuresIn(text) : []) if (!match.figures.has(figure)) places.add(figure)
    if (table && kept.some((section) => section.place === place))
      for (const figure of cellsOf(table)) places.add(figure)
  }
  return places
}

/** A section without what the earlier form said of it: its sentences name figures that may be gone. */
function ordinary({
  level,
  heading,
  short,
  table,
  runIn,
  unheaded,
  annex,
}: Section): Omit<Section, 'place' | 'level'> {
  return {
    heading,
    short,
    guidance: '',
    starter: [],
    ...(table && { table }),
    ...(runIn && { runIn }),
    ...(annex && { annex }),
    // a preamble has no printed heading
    ...((unheaded || level === 0) && { unheaded: true as const }),
  }
}

/** The form with the kept sections after what stood before them, and what the kept things are called in it. */
export function formWithKept(
  report: Report,
  target: Template,
  match: FormMatch,
  kept: readonly Section[],
): { form: Template; sections: Map<Place, Place>; figures: Map<Place, Place> } {
  const sections = new Map(match.sections)
  const figures = new Map(match.figures)
  const names = new Set([...target.sections, ...target.figures].map(({ place }) => place))
  let form: Template = {
    ...target,
    given: Math.max(
      report.template.given ?? 0,
      target.given ?? 0,
      highestGiven(names),
      highestGiven(namesOf(report)),
    ),
  }
  for (const { place } of kept) {
    const next = named(form, 's')
    form = next.form
    sections.set(place, next.place)
  }
  const list = [...form.sections]
  for (const section of kept) {
    const at = section.annex ? list.length : indexBehind(report.template, list, sections, section)
    const [before, after] = [list[at - 1]?.level ?? 0, list[at]?.level ?? 0]
    const level = section.annex ? 1 : levelOf(Math.max(Math.min(section.level, before + 1), after - 1))
    list.splice(at, 0, { ...ordinary(section), place: sections.get(section.place) ?? '', level })
  }
  form = { ...form, sections: list }
  for (const place of figuresToKeep(report, match, kept)) {
    const figure = figureAt(report.template, place)
    const home = sections.get(figure.section) ?? list.find(({ level }) => level > 0)?.place
    if (home === undefined) continue
    const next = named(form, 'f')
    const again: Figure = {
      ...figure,
      place: next.place,
      section: home,
      label: uniqueLabel(form, figure.label),
    }
    form = { ...next.form, figures: [...next.form.figures, again] }
    figures.set(place, next.place)
  }
  const known = new Set(sections.values())
  const withTables = form.sections.map((section): Section => {
    if (!section.table || !kept.some(({ place }) => sections.get(place) === section.place)) return section
    const to = (row: Section['table'] & object, part: 'head' | 'body') =>
      row[part].map((cells) =>
        cells.map((cell) =>
          cell.kind === 'figure' ? { ...cell, figure: figures.get(cell.figure) ?? cell.figure } : cell,
        ),
      )
    return {
      ...section,
      table: { ...section.table, head: to(section.table, 'head'), body: to(section.table, 'body') },
    }
  })
  return {
    form: {
      ...form,
      sections: numbered(withTables.filter(({ place }) => known.has(place) || names.has(place))),
    },
    sections,
    figures,
  }
}

/** After the nearest section before it that has a place in the list; after what has no printed heading otherwise. */
function indexBehind(
  old: Template,
  list: readonly Section[],
  places: ReadonlyMap<Place, Place>,
  { place }: Section,
): number {
  for (let i = old.sections.findIndex((one) => one.place === place) - 1; i >= 0; i -= 1) {
    const to = places.get(old.sections[i]?.place ?? '')
    const at = list.findIndex((one) => one.place === to)
    if (at >= 0 && (list[at]?.level ?? 0) > 0) return at + 1
  }
  const first = list.findIndex(({ level }) => level > 0)
  return first < 0 ? list.length : first
}
