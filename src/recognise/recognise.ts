import { runToEnd } from '../report/runToEnd'
import { narrow } from '../report/values/typed/narrow'
import { boundSteps } from './bounds'
import { withStrokes } from './lines/bracketBlanks'
import { hasDeletions } from './lines/deletions'
import { furnitureSteps } from './lines/furniture'
import { headingsIn } from './headings'
import { isBare, type Meaning, meaningBy, meaningOf } from './kinds'
import { type DocumentLine, documentLines } from './lines/lines'
import { labelOf } from './lines/labels'
import { marksIn } from './lines/marks'
import { namesOf } from './naming'
import { isNoFigure, namesIn } from './notFigures'
import { unitOf } from './lines/reporter'
import { fieldAt } from './lines/unitLabels'
import { asPrinted } from './printed'
import type { Placed, Recognised, RecognisedFigure, RecognisedKind, RecognisedSection } from './recognised'
import { joiningSteps } from './repeats/repeats'
import { sumSteps } from './sums'
import { yearNameOf, yearOf } from './years'
import { baseOf } from './plans'
import { type Above, headingReader } from './underHeadings'

/**
 * The form of a document: its title, headings, figures, repeats of figures and sums. In steps of a few milliseconds, so that
 * a long document does not block the page.
 */
export function* recogniseSteps(raw: string): Generator<undefined, Recognised> {
  const stroked = withStrokes(raw)
  const { title, titleLines, text, furniture } = yield* furnitureSteps(documentLines(stroked))
  yield
  const sections = headingsIn(text)
  const year = yearOf(title, text)
  const headings = new Map(sections.map((one) => [one.offset, one]))
  const figures = yield* figureSteps([...titleLines, ...text], headings, year)
  const { figures: placed, doubtful } = yield* joiningSteps(figures, title)
  const found = {
    title,
    titleLines,
    unit: unitOf(title, text),
    year,
    sections,
    figures: uniquelyNamed(placed),
    furniture,
    rules: yield* sumSteps(placed),
    bounds: yield* boundSteps(placed),
    doubtful,
    cells: [],
  }
  return stroked === raw ? found : asPrinted(found, raw, stroked)
}

/** What {@link recogniseSteps} finds, at once. */
export const recognise = (raw: string): Recognised => runToEnd(recogniseSteps(raw))

/**
 * The figures of some lines, each in a group of its own; numbers in a heading are left out. For corrections.
 * @param headings by the offset of their line
 */
export const figuresIn = (
  text: readonly DocumentLine[],
  headings: ReadonlyMap<number, RecognisedSection>,
  year: string,
): Placed[] => {
  const printed = new Map(text.map((line) => [line.offset, line.text]))
  const stroked = text.map((line) => ({ ...line, text: withStrokes(line.text) }))
  const figures = runToEnd(figureSteps(stroked, headings, year))
  for (const one of figures)
    one.literal = printed.get(one.offset - one.at)?.slice(one.at, one.at + one.literal.length) ?? one.literal
  return figures
}

function* figureSteps(
  text: readonly DocumentLine[],
  headings: ReadonlyMap<number, RecognisedSection>,
  year: string,
): Generator<undefined, Placed[]> {
  const placed: Placed[] = []
  const deleted = hasDeletions(text.map(({ text: line }) => line))
  const reader = headingReader(year)
  for (const [nth, { offset, text: line }] of text.entries()) {
    const section = headings.get(offset)
    const from = section?.heading.length ?? numberLength(line)
    const above = reader.next(line, nth, section, from)
    yield
    yield* lineSteps(
      { offset, line, nth, from, hasHeading: section !== undefined, above, year, deleted },
      placed,
    )
  }
  return placed
}

/** A line whose figures are read. */
interface ReadLine {
  offset: number
  line: string
  nth: number
  /** Where its text begins, after a heading or number. */
  from: number
  hasHeading: boolean
  above: Above
  year: string
  /** Whether numbers were deleted from the document. */
  deleted: boolean
}

/** Adds the figures of a line to those of the lines before. */
function* lineSteps(
  { offset, line, nth, from, hasHeading, above, year, deleted }: ReadLine,
  placed: Placed[],
): Generator<undefined, void> {
  const names = namesIn(line)
  const name = namesOf(line, above.subject)
  let before: { end: number; kind: RecognisedKind } | null = null
  for (const mark of marksIn(line, deleted)) {
    yield
    const end = mark.at + mark.literal.length
    const own = meaningOf(line, mark)
    const field = isBare(own) ? fieldAt(line, mark.at, end, above.counted) : null
    const meaning: Meaning | null = field ? meaningBy(field, line, mark) : inList(line, mark.at, before, own)
    // a heading counts nothing, but names years
    if (!meaning || (mark.at < from && !(hasHeading && meaning.kind === 'year'))) continue
    if (!field && isNoFigure(line, mark, meaning, names)) continue
    const isToCome = mark.at >= above.toCome
    const plans = above.isPlanned && (mark.at < from || isToCome)
    const said = above.isPlanned && isToCome && meaning.kind !== 'year' ? baseOf(line, mark.at, end) : null
    const named = meaning.kind === 'year' ? yearNameOf(line, mark.at, mark.literal, year, plans) : ''
    if (named === null) continue
    const id = `f${placed.length + 1}`
    before = { end: end + meaning.length, kind: meaning.kind }
    placed.push({
      id,
      offset: offset + mark.at,
      literal: mark.literal,
      unit: meaning.unit,
      kind: meaning.kind,
      label: said
        ? labelOf(said.line, said.at, said.at + mark.literal.length)
        : name(mark, meaning, field?.label ?? named),
      blank: mark.blank,
      group: id,
      line,
      at: mark.at,
      nth,
      under: above.under,
      heading: above.heading,
      outer: above.outer,
      parent: above.parent,
      year,
      plans: plans && isToCome && said === null,
      said,
      field: field !== null,
      value: mark.blank ? null : numberOf(mark.literal),
    })
  }
}

/** 分别下降12.1%、10.5%、33.3%: the verb before the first rate of a list is that of the others too. */
function inList(
  line: string,
  at: number,
  before: { end: number; kind: RecognisedKind } | null,
  meaning: Meaning | null,
): Meaning | null {
  if (before?.kind !== 'change' || meaning?.kind !== 'rate') return meaning
  return /^[、和及]$/u.test(line.slice(before.end, at)) ? { ...meaning, kind: 'change' } : meaning
}

const numberOf = (literal: string): number => Number(narrow(literal).replace(/[,，\s]/gu, ''))

/** Length of a list item's number: （1）. */
const numberLength = (line: string): number =>
  /^[（(]?\d{1,2}(?:[)）]|[、．]|\.(?!\d))/u.exec(line)?.[0].length ?? 0

/** Makes labels unique: later figures of the same label get a number. */
function uniquelyNamed(placed: readonly Placed[]): RecognisedFigure[] {
  const names = new Map<string, string>()
  const used = new Map<string, number>()
  return placed.map(({ id, offset, literal, unit, kind, label: said, blank, group }) => {
    let label = names.get(group)
    if (label === undefined) {
      const times = (used.get(said) ?? 0) + 1
      used.set(said, times)
      label = times > 1 ? `${said}（${times}）` : said
      names.set(group, label)
    }
    return { id, offset, literal, unit, kind, label, blank, group }
  })
}
