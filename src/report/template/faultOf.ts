import { placesIn } from './figureRoles'
import type { Place } from './place'
import type { Rule } from './rule'
import { isWhole } from './tables'
import type { StarterBlock, Template } from './template'

/**
 * What is wrong with a form, in English for a message of the program; null when nothing is: every place is named once, every
 * figure that a section, a table, a rule or a role names exists, and its tables have no gaps.
 */
export function faultOf(template: Template): string | null {
  const { sections, figures } = template
  const sectionPlaces = new Set(sections.map(({ place }) => place))
  const known = new Map(figures.map((figure) => [figure.place, figure]))
  if (sectionPlaces.size < sections.length) return 'two sections have one place'
  if (known.size < figures.length) return 'two figures have one place'
  const homeless = figures.find(({ section }) => !sectionPlaces.has(section))
  if (homeless) return `figure ${homeless.place} has no section`
  if (known.get(template.year)?.kind !== 'year') return 'the report has no year'
  const unknown = named(template).find((place) => !known.has(place))
  if (unknown !== undefined) return `there is no figure ${unknown}`
  const torn = sections.find(({ table }) => table && !isWhole(table))
  return torn ? `the table of ${torn.place} has gaps` : null
}

/** Places of all figures that a form names, some of them often. */
function named(template: Template): Place[] {
  const { unit, year, closing, unitKinds, carried = [], askedOfLastYear = [] } = template
  return [
    unit,
    year,
    ...Object.values(closing),
    ...(unitKinds ? [unitKinds.figure] : []),
    ...carried.flatMap(({ from, to }) => [from, to]),
    ...askedOfLastYear,
    ...inWords(template.reportTitle),
    ...template.sections.flatMap(({ starter, table }) => [
      ...starter.flatMap(inStarter),
      ...[...(table?.head ?? []), ...(table?.body ?? [])]
        .flat()
        .flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : [])),
    ]),
    ...template.rules.flatMap(figuresOfRule),
    ...placesIn(template.roles),
  ]
}

const inWords = (sentence: string): Place[] =>
  Array.from(sentence.matchAll(/\{(\w+)\}/gu), ([, place = '']) => place)
const inStarter = (block: StarterBlock): Place[] =>
  (typeof block === 'string' ? [block] : block.items.flat()).flatMap(inWords)

/** The figures that a rule compares. */
export function figuresOfRule(rule: Rule): Place[] {
  switch (rule.kind) {
    case 'sum':
    case 'partsWithin':
      return [rule.total, ...rule.parts]
    case 'balance':
      return [...rule.left, ...rule.right]
    case 'atMost':
      return [rule.part, rule.whole]
    case 'percent':
      return [...rule.figures]
    case 'fullRate':
      return [rule.rate, rule.part, rule.whole]
  }
}
