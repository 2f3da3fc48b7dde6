import { withStrokes } from '../lines/bracketBlanks'
import { labelOf } from '../lines/labels'
import { meaningOf } from '../kinds'
import { type DocumentLine, documentLines } from '../lines/lines'
import { type Mark, marksIn } from '../lines/marks'
import type { Recognised, RecognisedFigure, RecognisedKind } from '../recognised'
import { MARKS } from '../words/measures'
import { THIS_YEAR } from '../years'
import { freeLabel, regrouped } from './names'
import { withSums } from './sums'

/*
 * What the official corrects of the figures before a form is made. Every function returns what was found with one thing changed,
 * or as it is where nothing is to be changed.
 */

/** Renames the figure of a group; a number is added where another figure has that name. */
export function renamed(found: Recognised, group: string, label: string): Recognised {
  if (label.trim() === '') return found
  const free = freeLabel(found.figures, label.trim(), group)
  return {
    ...found,
    figures: found.figures.map((one) => (one.group === group ? { ...one, label: free } : one)),
  }
}

/** Changes the kind of a figure in all its places, and its unit where that is the same as here. */
export function retyped(found: Recognised, id: string, kind: RecognisedKind, unit: string): Recognised {
  const its = byId(found, id)
  if (!its) return found
  const figures = found.figures.map((one) =>
    one.group === its.group ? { ...one, kind, unit: one.unit === its.unit ? unit : one.unit } : one,
  )
  return { ...found, figures }
}

/**
 * Removes a figure at one place: its digits become text, and sums with it are dropped. Of a day (x月xx日) both numbers
 * are removed.
 */
export function rejected(found: Recognised, id: string): Recognised {
  const its = byId(found, id)
  if (!its) return found
  const gone = new Set(halvesOf(found, its))
  return withSums({ ...found, figures: regrouped(found.figures.filter((one) => !gone.has(one))) })
}

/** Joins two figures into one, with the name and kind of the first in the document. A sum that has both is dropped. */
export function merged(found: Recognised, idA: string, idB: string): Recognised {
  const [a, b] = [byId(found, idA), byId(found, idB)]
  if (!a || !b || a.group === b.group) return found
  const first = found.figures.find(({ group }) => group === a.group || group === b.group) ?? a
  const { group, label, kind } = first
  const figures = found.figures.map((one) =>
    one.group === a.group || one.group === b.group ? { ...one, group, label, kind } : one,
  )
  return withSums({ ...found, figures })
}

/** Makes one occurrence of a figure a figure of its own; returns `found` itself where there is only one. */
export function split(found: Recognised, id: string): Recognised {
  const its = byId(found, id)
  if (!its) return found
  const own = new Set(halvesOf(found, its))
  const next = found.figures.find((one) => one.group === its.group && !own.has(one))
  const [group] = [...own].map((one) => one.id)
  if (!next || group === undefined) return found
  const label = freeLabel(found.figures, its.label)
  const figures = found.figures.map((one) => {
    if (own.has(one)) return { ...one, group, label }
    return one.group === its.group ? { ...one, group: next.id } : one
  })
  return { ...found, figures }
}

/**
 * Makes a selection of the raw text a figure, with kind and name by the words around it. If it holds a number or blank,
 * that is the figure, without its measure word; else all of the selection. Returns `found` itself for a selection over
 * several lines, in a heading, or over a figure.
 */
export function withFigure(found: Recognised, raw: string, from: number, to: number): Recognised {
  const line = documentLines(raw).find(({ offset, text }) => offset <= from && to <= offset + text.length)
  if (!line || from > to || isTaken(found, line, from, to)) return found
  const stroked = { ...line, text: withStrokes(line.text) }
  const mark = markOf(stroked, from - line.offset, to - line.offset)
  const offset = line.offset + mark.at
  const end = mark.at + mark.literal.length
  if (isTaken(found, line, offset, line.offset + end)) return found
  const { kind, unit } = meaningAt(stroked.text, mark)
  const id = `m${offset}`
  const label = kind === 'year' ? THIS_YEAR : labelOf(stroked.text, mark.at, end)
  const figure: RecognisedFigure = {
    id,
    offset,
    literal: line.text.slice(mark.at, end),
    unit,
    kind,
    label: freeLabel(found.figures, label),
    blank: mark.blank,
    group: id,
  }
  return { ...found, figures: inOrder(found, figure) }
}

/** Figures keep the order of the document: a new one stands before the first that is after it. */
function inOrder({ figures }: Recognised, figure: RecognisedFigure): RecognisedFigure[] {
  const at = figures.findIndex(({ offset }) => offset > figure.offset)
  return at < 0 ? [...figures, figure] : [...figures.slice(0, at), figure, ...figures.slice(at)]
}

const byId = ({ figures }: Recognised, id: string): RecognisedFigure | undefined =>
  figures.find((one) => one.id === id)

const FARTHEST = 6
const gapBetween = (one: RecognisedFigure, other: RecognisedFigure): number =>
  Math.max(one.offset, other.offset) -
  (one.offset < other.offset ? one.offset + one.literal.length : other.offset + other.literal.length)
/** An occurrence; for one number of a day (x月xx日) both. */
function halvesOf({ figures }: Recognised, its: RecognisedFigure): RecognisedFigure[] {
  if (its.kind !== 'monthDay') return [its]
  return figures.filter(
    (one) => one.group === its.group && one.kind === its.kind && gapBetween(one, its) <= FARTHEST,
  )
}

/** True where a selection reaches a heading, a line that is not printed, or another figure. */
function isTaken(found: Recognised, { offset }: DocumentLine, from: number, to: number): boolean {
  const heading = found.sections.find((one) => one.offset === offset)
  if (heading && from < offset + heading.heading.length) return true
  if (found.furniture.some((one) => one.offset === offset)) return true
  return found.figures.some((one) => {
    const end = one.offset + one.literal.length
    return one.offset === from || (one.offset < to && from < end)
  })
}

/** The number or blank of a selection, with nothing else in it but a measure word; else all of it. */
function markOf({ text }: DocumentLine, from: number, to: number): Mark {
  const marks = marksIn(text, false).filter(({ at, literal }) => from <= at && at + literal.length <= to)
  const [mark] = marks
  const said = text.slice(from, to)
  if (mark && marks.length === 1 && mark.literal !== '') {
    const rest = text.slice(mark.at + mark.literal.length, to).trim()
    const length = meaningOf(text, mark)?.length ?? 0
    if (text.slice(from, mark.at).trim() === '' && rest.length <= length) return mark
  }
  const words = said.trim()
  const at = words === '' ? from : from + said.indexOf(words)
  return {
    at,
    literal: words === '' ? said : words,
    blank: words === '' || !/[\p{Script=Han}\d]/u.test(words),
  }
}

const DIGIT = `[\\d０-９${MARKS}]`
const DAY_OF_YEAR = `${DIGIT}{1,28}\\s?月\\s?${DIGIT}{1,28}\\s?[日号]`
const DATE = new RegExp(`^${DIGIT}{2,28}\\s?年\\s?${DAY_OF_YEAR}$`, 'u')
const DAY = new RegExp(`^${DAY_OF_YEAR}$`, 'u')

function meaningAt(line: string, mark: Mark): { kind: RecognisedKind; unit: string } {
  if (DATE.test(mark.literal)) return { kind: 'date', unit: '' }
  if (DAY.test(mark.literal)) return { kind: 'monthDay', unit: '' }
  const isNumber = /^[\d０-９.,．]+$/u.test(mark.literal)
  const meaning = isNumber || mark.blank ? meaningOf(line, mark) : null
  return meaning ?? { kind: isNumber ? 'count' : 'text', unit: '' }
}
