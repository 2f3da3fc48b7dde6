import { runToEnd } from '../report/runToEnd'
import { narrow } from '../report/values/typed/narrow'
import { boundSteps } from './bounds'
import { withStrokes } from './lines/bracketBlanks'
import { hasDeletions } from './lines/deletions'
import { furnitureSteps } from './lines/furniture'
import { headingsIn, isOuter, withoutNumber } from './headings'
import { isBare, type Meaning, meaningBy, meaningOf } from './kinds'
import { type DocumentLine, documentLines } from './lines/lines'
import { marksIn } from './lines/marks'
import { namesOf } from './naming'
import { isNoFigure, namesIn } from './notFigures'
import { unitOf } from './lines/reporter'
import { fieldAt, unitAlone, unitUnder } from './lines/unitLabels'
import { asPrinted } from './printed'
import type { Placed, Recognised, RecognisedFigure, RecognisedKind, RecognisedSection } from './recognised'
import { joiningSteps } from './repeats/repeats'
import { sumSteps } from './sums'
import { yearNameOf, yearOf } from './years'
import { isOfBoth, isOfPlans, toComeIn } from './plans'

/**
 * The form that a document is on: its title, headings, figures, repeats of figures and sums. In steps of a few milliseconds,
 * for a long document takes longer than a page may stand still.
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
 * The figures of some lines, each in a group of its own; the numbers of a line's heading are none.
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
  let planned: RecognisedSection | null = null
  /** Under a heading of plans and of what is there: the plans have begun in a line before. */
  let begun = false
  let under = 0
  /** The headings that a line stands under, the outermost first. */
  let path: RecognisedSection[] = []
  let title = ''
  let counted = { unit: '', words: '' }
  for (const [nth, { offset, text: line }] of text.entries()) {
    const names = namesIn(line)
    const section = headings.get(offset)
    const heading = section?.heading
    const from = heading?.length ?? numberLength(line)
    if (heading !== undefined) under = nth
    if (section) path = [...path.filter(({ level }) => level < section.level), section]
    if (section) {
      const over = path.findLast(({ heading: one }) => isOfPlans(one)) ?? null
      if (over !== planned) begun = false
      planned = over
    }
    const mixed = planned !== null && isOfBoth(planned.heading)
    const toCome = !planned || !mixed || begun ? 0 : from + toComeIn(line.slice(from), year)
    if (mixed && toCome < line.length) begun = true
    if (heading !== undefined) title = subjectIn(heading)
    counted = countedUnder(counted, line, heading)
    const name = namesOf(line, title)
    let before: { end: number; kind: RecognisedKind } | null = null
    yield
    for (const mark of marksIn(line, deleted)) {
      yield
      const end = mark.at + mark.literal.length
      const own = meaningOf(line, mark)
      const field = isBare(own) ? fieldAt(line, mark.at, end, counted) : null
      const meaning: Meaning | null = field
        ? meaningBy(field, line, mark)
        : inList(line, mark.at, before, own)
      // a heading counts nothing, but names years
      if (!meaning || (mark.at < from && (heading === undefined || meaning.kind !== 'year'))) continue
      if (!field && isNoFigure(line, mark, meaning, names)) continue
      const plans = planned !== null && (mark.at < from || mark.at >= toCome)
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
        label: name(mark, meaning, field?.label ?? named),
        blank: mark.blank,
        group: id,
        line,
        at: mark.at,
        nth,
        under,
        heading: withoutNumber(path.at(-1)?.heading ?? ''),
        parent: path.at(-2)?.offset ?? -1,
        year,
        plans: plans && mark.at >= toCome,
        field: field !== null,
        value: mark.blank ? null : numberOf(mark.literal),
      })
    }
  }
  return placed
}

/** What the numbers under a heading are counted in: 信息发布（单位：条）, or a line of its own. */
function countedUnder(
  before: { unit: string; words: string },
  line: string,
  heading: string | undefined,
): { unit: string; words: string } {
  if (heading === undefined) {
    const alone = unitAlone(line)
    return alone === '' ? before : { ...before, unit: alone }
  }
  const unit = unitUnder(heading)
  return unit !== '' || isOuter(heading) ? { unit, words: withoutNumber(heading) } : before
}

/** The heading of a list's item, as a name for what is under it: 1. 城市管理类。 */
const subjectIn = (heading: string): string => {
  const words = withoutNumber(heading)
    .replace(/[。:：]$/u, '')
    .replace(/(?:工作)?情况$|工作$|方面$/u, '')
  return words.length <= LONGEST_SUBJECT && !/[，,、]|^(?:主要|总体|基本|存在|其[他它])/u.test(words)
    ? words
    : ''
}
const LONGEST_SUBJECT = 10

/** 分别下降12.1%、10.5%、33.3%: what a list of rates counts is said before the first. */
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

/** Length of the number that an item of a list begins with. */
const numberLength = (line: string): number =>
  /^[（(]?\d{1,2}(?:[)）]|[、．]|\.(?!\d))/u.exec(line)?.[0].length ?? 0

/** A label names one figure: later ones that would have the same take a number. */
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
