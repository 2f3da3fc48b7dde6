import { outline } from '../../pages/outline'
import { isSealed } from '../../report/draft/seal'
import { entriesOf, figuresOf, type Report } from '../../report/report'
import { reportOfSections } from '../../report/structure/part/partReport'
import type { Place } from '../../report/template/template'
import { blankedNote, figureChange, valueAt } from '../figureChanges'
import { findChanges } from '../findChanges'
import type { Changes, FigureChange } from '../model'
import { blocksAsReturned } from './reportAsReturned'

const sectionsOf = ({ template }: Report): Set<Place> => new Set(template.sections.map(({ place }) => place))

/** What stands above and under the text. */
const isFrame = (key: string): boolean => key === 'title' || key.startsWith('closing.')

/**
 * What a draft that somebody else went on with changes, or a part of it. Sections that only one of the two has are told and
 * stay as they are. Values are compared as such, those that the report does not print too.
 */
export function draftChanges(mine: Report, theirs: Report): Changes {
  const [own, other] = [sectionsOf(mine), sectionsOf(theirs)]
  const both = new Set([...own].filter((place) => other.has(place)))
  const target = both.size < own.size ? reportOfSections(mine, both) : mine
  // the title and what is under the text are made of figures, which are compared below
  const frame = outline(target).filter(({ key }) => isFrame(key))
  const [title, closing] = [frame.slice(0, 1), frame.slice(1)]
  const text = outline(theirs).filter(({ key }) => !isFrame(key) && both.has(key.slice(0, key.indexOf('.'))))
  const annexes = text.findIndex(({ kind }) => kind === 'annex')
  const end = annexes < 0 ? text.length : annexes
  const blocks = [...title, ...text.slice(0, end), ...closing, ...text.slice(end)]
  const found = findChanges(target, blocksAsReturned(blocks))
  const { changes, blanked } = unprinted(target, theirs, found)
  const allBlanked = [...found.blanked, ...blanked]
  // one note tells how many are blank, those that are not printed among them
  const printed = found.notes.filter((note) => note !== blankedNote(found.blanked.length))
  const notes = allBlanked.length > 0 ? [...printed, blankedNote(allBlanked.length)] : printed
  return {
    ...found,
    changes: [...changes, ...found.changes],
    blanked: allBlanked,
    notes: [
      ...sectionNotes(theirs, own),
      ...figureNotes(target, theirs),
      ...sealNotes(mine, theirs),
      ...notes,
    ],
  }
}

/** Values of figures that were found in no text and no table. */
function unprinted(
  mine: Report,
  theirs: Report,
  found: Changes,
): { changes: FigureChange[]; blanked: FigureChange[] } {
  const told = new Set(
    [...found.changes, ...found.blanked].flatMap((change) => {
      if (change.kind === 'figure') return [change.figure]
      return change.kind === 'paragraph' ? change.figures.map(({ figure }) => figure) : []
    }),
  )
  const known = figuresOf(theirs.template)
  const changes: FigureChange[] = []
  const blanked: FigureChange[] = []
  for (const { place } of mine.template.figures) {
    if (told.has(place) || !known.has(place)) continue
    const [before, after] = [valueAt(mine, place), valueAt(theirs, place)]
    if (before === after) continue
    if (after === '') blanked.push(figureChange(mine, place, ''))
    else changes.push(figureChange(mine, place, after))
  }
  return { changes, blanked }
}

/** Sections that the copy alone has. */
const sectionNotes = ({ template }: Report, own: ReadonlySet<Place>): string[] =>
  template.sections
    .filter(({ place }) => !own.has(place))
    .map(
      ({ heading }) =>
        `“${heading}”一节这份报告里没有（可能已删去，或是对方新加的），没有收。要收请先在这里添加这一节，再把文字复制过来。`,
    )

/** The other layout of 署名 and 成文日期: it is no value that could be taken. */
const sealNotes = (mine: Report, theirs: Report): string[] =>
  isSealed(mine.draft) === isSealed(theirs.draft)
    ? []
    : ['落款是否加盖印章，对方选的不一样，没有收；要改请在基本信息里选。']

/** Figures that the copy alone has, and those that are of another kind in it. */
function figureNotes(mine: Report, theirs: Report): string[] {
  const own = figuresOf(mine.template)
  const entries = entriesOf(theirs)
  return theirs.template.figures.flatMap(({ place, label, kind }) => {
    const value = valueAt(theirs, place)
    const same = own.get(place)
    if (!same)
      return entries.get(place)?.kind === 'blank' ? [] : [`数据项“${label}”这份报告里没有，${value} 没有收。`]
    return same.kind === kind || value === ''
      ? []
      : [`数据项“${same.label}”的种类在两份里不一样，收的 ${value} 请核对。`]
  })
}
