import { differences, type Stretch } from '../report/compare/differences'
import type { Run } from '../pages/blocks/block'
import type { Figure, Place } from '../report/template/template'
import type { ProseInline } from '../report/text/prose'
import type { ReturnedParagraph } from './model'
import { type Found, partedWords, type Words } from './partedWords'
import { movedRevisions } from './revisions'
import { across, narrowedSpans, type Span, spansOf } from './offsets'

/** A paragraph that came back, read with the figures of the paragraph that it was. */
export interface ReadParagraph extends Words {
  stretches: readonly Stretch[]
  /** The paragraph's own words and figures as they were. */
  before: readonly ProseInline[]
  /** Figures that stand there no more. */
  lost: readonly Place[]
  /** The words beside the figures are others. */
  reworded: boolean
  /** What stands in place of a heading in line that was changed; null where it is as it was. */
  prefixNow: string | null
}

const NUMBER = /\d+(?:[.,]\d+)*/gu

/** The figures of the printed paragraph with their stretches. */
function figuresOf(runs: readonly Run[]): Found[] {
  const found: Found[] = []
  let at = 0
  for (const { text, figure } of runs) {
    if (figure !== undefined) found.push({ place: figure, from: at, to: at + text.length })
    at += text.length
  }
  return found
}

/**
 * Where a figure stands in the later text. Where more than the figure was replaced, numbers are matched in order if there
 * are as many as there were; words cannot be told apart then.
 */
function located(
  one: Found,
  all: readonly Found[],
  spans: readonly Span[],
  before: string,
  after: string,
): Found | null {
  const span = across(spans, one.from, one.to)
  if (!span) return null
  const [from, to] = span.after
  if (span.same || (span.before[0] === one.from && span.before[1] === one.to))
    return from < to ? { place: one.place, from, to } : null
  const [start, end] = span.before
  const numbers = (text: string): RegExpExecArray[] => [...text.matchAll(NUMBER)]
  const [were, are] = [numbers(before.slice(start, end)), numbers(after.slice(from, to))]
  const nth = were.findIndex(
    (match) => start + match.index === one.from && match[0].length === one.to - one.from,
  )
  const match = nth >= 0 && were.length === are.length ? are[nth] : undefined
  if (match) return { place: one.place, from: from + match.index, to: from + match.index + match[0].length }
  // a blank that was filled in is the only number there
  const alone = all.filter((other) => other.from >= start && other.to <= end).length === 1
  const [only] = are
  return alone && were.length === 0 && are.length === 1 && only
    ? { place: one.place, from: from + only.index, to: from + only.index + only[0].length }
    : null
}

/**
 * A digit that was typed right beside a number's stretch belongs to the number; words that were typed into it do not.
 * `numeric`: the figure was printed as a number, or blank.
 */
function asNumber(text: string, { place, from, to }: Found, numeric: boolean): Found {
  const held = text.slice(from, to)
  if (!/^\d[\d.,]*$/u.test(held)) {
    const number = numeric ? /^[\s_＿]{0,20}(\d[\d.,]{0,30})/u.exec(held)?.[0] : undefined
    return number === undefined || /^[\s\d.,_＿]*$/u.test(held)
      ? { place, from, to }
      : { place, from, to: from + number.length }
  }
  const before = /(?<![\d.,])\d[\d.,]*$/u.exec(text.slice(0, from))?.[0].length ?? 0
  const behind = /^\d[\d.,]*(?<=\d)|^[.,]\d+/u.exec(text.slice(to))?.[0].length ?? 0
  return { place, from: from - before, to: to + behind }
}

/** A figure that is printed as a number, or blank and to be one. */
const isNumeric = (figure: Figure | undefined, text: string): boolean =>
  /^_+$/u.test(text)
    ? figure !== undefined && !/^(?:monthDay|date|text|choice)$/u.test(figure.kind)
    : /^[\d.,_]+$/u.test(text)

/** Words and figures alone, to tell whether the sentence itself is another. */
export const skeleton = (inlines: readonly ProseInline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : `\u0000${inline.attrs.place}\u0000`))
    .join('')

/** The number of a list's item, and a heading in line with the mark that ends it. */
const MARKER = /^(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}是)\s*/u
const IN_LINE = /^[^。：:]{1,40}[。：:]/u

/** Where the paragraph's own words begin, and what stands before them in place of a heading in line that was printed. */
function ownWords(prefix: string, text: string): { start: number; prefixNow: string | null } {
  if (prefix === '' || text.startsWith(prefix)) return { start: prefix.length, prefixNow: null }
  // a list counts by itself
  const isNumber = MARKER.exec(prefix)?.[0].length === prefix.length
  const now = (isNumber ? MARKER : IN_LINE).exec(text)?.[0] ?? ''
  return { start: now.length, prefixNow: isNumber ? null : now }
}

/** The paragraph from an offset on. */
const fromOffset = (returned: ReturnedParagraph, start: number): ReturnedParagraph => ({
  kind: 'paragraph',
  text: returned.text.slice(start),
  bold: returned.bold.flatMap(([from, to]): [number, number][] =>
    to > start ? [[Math.max(0, from - start), to - start]] : [],
  ),
  figures: (returned.figures ?? []).flatMap(({ place, from, to }) =>
    from >= start ? [{ place, from: from - start, to: to - start }] : [],
  ),
  revised: movedRevisions(returned.revised, start, returned.text.length - start),
})

/** The runs without the first characters, which are whole runs or the beginning of one. */
function runsFrom(runs: readonly Run[], start: number): Run[] {
  let at = 0
  return runs.flatMap((run): Run[] => {
    const from = at
    at += run.text.length
    if (at <= start) return run.text === '' && from >= start ? [run] : []
    return [from >= start ? run : { ...run, text: run.text.slice(start - from) }]
  })
}

/**
 * Reads a paragraph that came back by the paragraph that it was. `prefix`: characters before the paragraph's own words,
 * which are no part of the text (a list's number, a heading in line).
 */
export function changedWords(
  runs: readonly Run[],
  prefix: number,
  returned: ReturnedParagraph,
  figures: ReadonlyMap<Place, Figure>,
): ReadParagraph {
  const printed = runs.map(({ text }) => text).join('')
  const { start, prefixNow } = ownWords(printed.slice(0, prefix), returned.text)
  const own = fromOffset(returned, start)
  const ownRuns = runsFrom(runs, prefix)
  const before = printed.slice(prefix)
  const after = own.text
  const stretches = differences(before, after)
  const spans = spansOf(stretches)
  const narrow = narrowedSpans(spans, before, after)
  const foundAgain = (one: Found): Found | null =>
    located(one, all, spans, before, after) ?? located(one, all, narrow, before, after)
  const all = figuresOf(ownRuns)
  const numeric = new Set(
    ownRuns.flatMap(({ figure, text }) =>
      figure !== undefined && isNumeric(figures.get(figure), text) ? [figure] : [],
    ),
  )
  const known = new Map<Place, Found[]>()
  for (const one of own.figures ?? [])
    known.set(one.place, [...(known.get(one.place) ?? []), asNumber(after, one, numeric.has(one.place))])
  const found = all.flatMap((one) => {
    const held = known.get(one.place)?.shift()
    return held && held.from < held.to ? [held] : (foundAgain(one) ?? [])
  })
  // what was moved here from another paragraph
  for (const [place, more] of known)
    if (figures.has(place)) found.push(...more.filter(({ from, to }) => from < to))
  const { inlines, shown } = partedWords(own, found)
  const held = new Set(shown.map(({ place }) => place))
  const was = wasInlines(ownRuns)
  return {
    stretches,
    before: was,
    inlines,
    shown,
    lost: all.flatMap(({ place }) => (held.has(place) ? [] : [place])),
    reworded: skeleton(was) !== skeleton(inlines),
    prefixNow,
  }
}

/** The paragraph's own inlines as it was. */
const wasInlines = (runs: readonly Run[]): ProseInline[] =>
  runs.map(({ text, figure }) =>
    figure === undefined ? { type: 'text', text } : { type: 'figure', attrs: { place: figure } },
  )
