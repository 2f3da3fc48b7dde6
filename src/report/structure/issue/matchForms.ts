import { figuresOf } from '../../report'
import type { Figure, Place, Section, Template } from '../../template/template'
import { withoutNumber } from '../numbering'

/** What of an earlier issue of a form is what of the later one, by place. */
export interface FormMatch {
  sections: ReadonlyMap<Place, Place>
  figures: ReadonlyMap<Place, Place>
}

/** Pairs what has the same key on both sides, each at most once, in order. */
function pairBy<Item extends { place: Place }>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item, side: 'before' | 'after') => string,
  pairs: Map<Place, Place>,
): void {
  const taken = new Set(pairs.values())
  const free = new Map<string, Item[]>()
  for (const item of after) {
    if (taken.has(item.place)) continue
    const name = key(item, 'after')
    free.set(name, [...(free.get(name) ?? []), item])
  }
  for (const item of before) {
    if (pairs.has(item.place)) continue
    const other = free.get(key(item, 'before'))?.shift()
    if (other) pairs.set(item.place, other.place)
  }
}

const nameOf = ({ heading }: Section): string => withoutNumber(heading).replace(/\s+/gu, '')

/** A section's name with those of the sections that it stands in. */
function pathsOf({ sections }: Template): ReadonlyMap<Place, string> {
  const open: string[] = []
  return new Map(
    sections.map((section) => {
      open.length = Math.max(0, Math.min(open.length, section.level - 1))
      const path = [...open, nameOf(section)].join('/')
      if (section.level > 0) open.push(nameOf(section))
      return [section.place, path]
    }),
  )
}

const isSameSort = (a: Section, b: Section): boolean =>
  (a.table === undefined) === (b.table === undefined) && (a.level === 0) === (b.level === 0)

function matchSections(before: Template, after: Template): Map<Place, Place> {
  const pairs = new Map<Place, Place>()
  const paths = { before: pathsOf(before), after: pathsOf(after) }
  const sort = ({ table, level }: Section) => `${table ? 'table' : 'text'}${level === 0 ? 0 : ''}`
  pairBy(
    before.sections,
    after.sections,
    (one, side) => sort(one) + (paths[side].get(one.place) ?? ''),
    pairs,
  )
  pairBy(before.sections, after.sections, (one) => sort(one) + nameOf(one), pairs)
  // renamed: an issue that was made by editing the one before has its places
  const later = new Map(after.sections.map((section) => [section.place, section]))
  const taken = new Set(pairs.values())
  for (const section of before.sections) {
    const same = later.get(section.place)
    if (!pairs.has(section.place) && same && !taken.has(same.place) && isSameSort(section, same))
      pairs.set(section.place, same.place)
  }
  return pairs
}

/** The figures that both forms need: they are the same whatever they are called. */
function pairBasics(before: Template, after: Template, pairs: Map<Place, Place>): void {
  pairs.set(before.unit, after.unit)
  pairs.set(before.year, after.year)
  pairs.set(before.closing.signature, after.closing.signature)
  pairs.set(before.closing.date, after.closing.date)
  if (before.unitKinds && after.unitKinds) pairs.set(before.unitKinds.figure, after.unitKinds.figure)
}

function matchFigures(
  before: Template,
  after: Template,
  sections: ReadonlyMap<Place, Place>,
): Map<Place, Place> {
  const pairs = new Map<Place, Place>()
  pairBasics(before, after, pairs)
  const homes: Record<'before' | 'after', (figure: Figure) => string> = {
    before: ({ section }) => sections.get(section) ?? `gone ${section}`,
    after: ({ section }) => section,
  }
  // a label is of one figure in a form; a document that was read anew may tell it in another section
  pairBy(before.figures, after.figures, (one, side) => `${one.kind} ${homes[side](one)} ${one.label}`, pairs)
  pairBy(before.figures, after.figures, (one) => `${one.kind} ${one.label}`, pairs)
  pairBy(before.figures, after.figures, (one) => one.label, pairs)
  const known = figuresOf(after)
  const taken = new Set(pairs.values())
  for (const figure of before.figures) {
    const same = known.get(figure.place)
    const isFree = same && !taken.has(same.place) && !pairs.has(figure.place)
    if (isFree && same.kind === figure.kind && homes.before(figure) === homes.after(same))
      pairs.set(figure.place, same.place)
  }
  return pairs
}

/** What of a form is what of another one: by heading and label, and where those were changed by place. */
export function matchForms(before: Template, after: Template): FormMatch {
  const sections = matchSections(before, after)
  return { sections, figures: matchFigures(before, after, sections) }
}
