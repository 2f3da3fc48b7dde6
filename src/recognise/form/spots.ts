import type { Place } from '../../report/template/template'
import { withStrokes } from '../lines/bracketBlanks'
import { type DocumentLine, documentLines } from '../lines/lines'
import type { Recognised, RecognisedFigure } from '../recognised'
import { MARKS } from '../words/measures'

/** A stretch of the raw text in which a figure stands; UTF-16 units. */
export interface Spot {
  from: number
  to: number
  place: Place
}
/** A figure of the document with all of its spots. */
export interface Stated {
  place: Place
  /** Its occurrences, in their order. */
  members: readonly RecognisedFigure[]
  spots: readonly Spot[]
}

/** Places of the figures that every form has. */
export const UNIT = 'unit'
/** Place of the report's year. */
export const YEAR = 'year'
/** Place of 署名. */
export const SIGNATURE = 'signature'
/** Place of 成文日期. */
export const SIGNED_ON = 'signedOn'

const DIGITS = `(?:[\\d０-９${MARKS}]{1,4}|[${MARKS}]{0,28})`
const DAY = new RegExp(`${DIGITS}[^\\S\\n]{0,4}月[^\\S\\n]{0,4}${DIGITS}[^\\S\\n]{0,4}日`, 'gu')
/** As many characters before and after a mark hold the rest of its day. */
const NEAR = 60

/** The lines that are printed as text: neither the title nor a web page's. */
export function textLines(raw: string, { titleLines, furniture }: Recognised): DocumentLine[] {
  const others = new Set([...titleLines, ...furniture].map(({ offset }) => offset))
  return documentLines(raw).filter(({ offset }) => !others.has(offset))
}

/** Where a figure stands; of a day (x月xx日) both of its numbers with the words between them, whichever is the figure. */
function spanOf(
  raw: string,
  { kind, offset, literal }: RecognisedFigure,
): readonly [from: number, to: number] {
  const end = offset + literal.length
  if (kind !== 'monthDay') return [offset, end]
  const start = Math.max(0, offset - NEAR)
  for (const { 0: day, index } of raw.slice(start, end + NEAR).matchAll(DAY)) {
    const from = start + index
    if (from <= offset && end <= from + day.length) return [from, from + day.length]
  }
  return [offset, end]
}

/**
 * The document's figures, and the unit and the year among them. The unit stands wherever its name does; a blank of the
 * name is no figure then. What states a cell of a table has the cell's place.
 */
export function statedIn(raw: string, found: Recognised): Stated[] {
  const figures = [...found.figures].sort((a, b) => a.offset - b.offset)
  const years = figures.filter(({ kind }) => kind === 'year')
  const ofReport = years.find(({ literal }) => literal === found.year) ?? years[0]
  const cells = new Map(found.cells.flatMap(({ group, place, taken }) => (taken ? [[group, place]] : [])))
  const unit = unitSpots(raw, found, figures)
  const stated = new Map<Place, { members: RecognisedFigure[]; spots: Spot[] }>()
  if (unit.length > 0) stated.set(UNIT, { members: [], spots: unit })
  const stroked = withStrokes(raw)
  let end = 0
  let next = 0
  for (const figure of figures) {
    const [from, to] = spanOf(stroked, figure)
    while (next < unit.length && (unit[next]?.to ?? 0) <= from) next += 1
    if ((unit[next]?.from ?? Infinity) < to) continue
    const place = figure.group === ofReport?.group ? YEAR : (cells.get(figure.group) ?? figure.group)
    const one = stated.get(place) ?? { members: [], spots: [] }
    // the second number of a day
    const again = one.spots.at(-1)?.from === from
    if (from < end && !again) continue
    if (!again) one.spots.push({ from, to, place })
    one.members.push(figure)
    stated.set(place, one)
    end = Math.max(end, to)
  }
  return [...stated].map(([place, one]) => ({ place, members: one.members, spots: one.spots }))
}

/** 县政府 and 社区 are said of any: no name in front of them may be cut, and the shortest stand for the unit in the title alone. */
const GENERIC = /^(?:[省市州县区旗乡镇村街]|社区)/u
const SHORTEST = 3
const OF_NAME = new RegExp(`[\\u4E00-\\u9FFF${MARKS}]`, 'u')
/** True for a text in which something was left blank. */
export const HAS_MARK = new RegExp(`[${MARKS}]`, 'u')

/** The name of the unit, '' where the document calls it 我县 or 本局. */
export const unitOf = ({ unit }: Recognised): string => (/^[全我本]/u.test(unit) ? '' : unit)
/** True for a name that many units have. */
export const isGeneric = (unit: string): boolean => GENERIC.test(unit)

function unitSpots(raw: string, found: Recognised, figures: readonly RecognisedFigure[]): Spot[] {
  const { titleLines, sections } = found
  const unit = unitOf(found)
  if (unit.length < 2) return []
  const text = isGeneric(unit) && unit.length < SHORTEST ? [] : textLines(raw, found)
  const headings = new Map(sections.map(({ offset, heading }) => [offset, heading.length]))
  const spots: Spot[] = []
  for (const { offset, text: line } of [...titleLines, ...text]) {
    for (
      let at = line.indexOf(unit, headings.get(offset));
      at >= 0;
      at = line.indexOf(unit, at + unit.length)
    ) {
      const before = line.charAt(at - 1)
      const inName = isGeneric(unit) ? OF_NAME.test(before) : HAS_MARK.test(before)
      if (!inName) spots.push({ from: offset + at, to: offset + at + unit.length, place: UNIT })
    }
  }
  spots.sort((a, b) => a.from - b.from)
  return spots.filter(({ from, to }) => !cuts(figures, from, to))
}

/** True when a figure that is no name stands in a stretch, or reaches out of it. */
function cuts(figures: readonly RecognisedFigure[], from: number, to: number): boolean {
  let [low, high] = [0, figures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = figures[middle]
    if (one && one.offset + one.literal.length <= from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < figures.length; i += 1) {
    const one = figures[i]
    if (!one || one.offset >= to) return false
    if (one.kind !== 'text' || one.offset < from || one.offset + one.literal.length > to) return true
  }
  return false
}
