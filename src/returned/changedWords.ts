import { differences, type Stretch } from '../report/compare/differences'
import type { Run } from '../pages/blocks/block'
import type { Place } from '../report/template/template'
import type { ProseInline } from '../report/text/prose'
import type { ReturnedParagraph } from './model'
import { across, type Span, spansOf } from './offsets'

/** A figure's stretch in a paragraph that came back. */
interface Found {
  place: Place
  from: number
  to: number
}

/** A paragraph that came back, read with the figures of the paragraph that it was. */
export interface ReadParagraph {
  stretches: readonly Stretch[]
  inlines: readonly ProseInline[]
  /** Values by figure as the copy shows them, one for each time that it stands there. */
  shown: readonly { place: Place; text: string }[]
  /** Figures that stand there no more. */
  lost: readonly Place[]
  /** The words beside the figures are others. */
  reworded: boolean
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

/** A digit that was typed right beside a number's stretch belongs to the number. */
function withDigits(text: string, { place, from, to }: Found): Found {
  if (!/^\d[\d.,]*$/u.test(text.slice(from, to))) return { place, from, to }
  const before = /(?<![\d.,])\d[\d.,]*$/u.exec(text.slice(0, from))?.[0].length ?? 0
  const behind = /^\d[\d.,]*(?<=\d)|^[.,]\d+/u.exec(text.slice(to))?.[0].length ?? 0
  return { place, from: from - before, to: to + behind }
}

/** Words of a stretch as inlines, parted where bold type begins or ends. */
function wordsOf({ text, bold }: ReturnedParagraph, from: number, to: number): ProseInline[] {
  const cuts = [...new Set([from, to, ...bold.flat()])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b)
  return cuts.flatMap((at, i): ProseInline[] => {
    const end = cuts[i + 1]
    if (end === undefined || end <= at) return []
    const isBold = bold.some(([start, stop]) => start <= at && stop >= end)
    return [{ type: 'text', text: text.slice(at, end), ...(isBold && { marks: [{ type: 'bold' }] }) }]
  })
}

/** Words and figures alone, to tell whether the sentence itself is another. */
const skeleton = (inlines: readonly ProseInline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : `\u0000${inline.attrs.place}\u0000`))
    .join('')

/**
 * Reads a paragraph that came back by the paragraph that it was. `prefix`: characters before the paragraph's own words,
 * which are no part of the text (a list's number, a heading in line).
 */
export function changedWords(
  runs: readonly Run[],
  prefix: number,
  returned: ReturnedParagraph,
): ReadParagraph {
  const before = runs.map(({ text }) => text).join('')
  const { text: after } = returned
  const stretches = differences(before, after)
  const spans = spansOf(stretches)
  const all = figuresOf(runs)
  const known = new Map<Place, Found[]>()
  for (const one of returned.figures ?? [])
    known.set(one.place, [...(known.get(one.place) ?? []), withDigits(after, one)])
  const found = all.flatMap((one) => {
    const held = known.get(one.place)?.shift()
    return held && held.from < held.to ? [held] : (located(one, all, spans, before, after) ?? [])
  })
  const start = prefix === 0 ? 0 : (across(spans, 0, prefix)?.after[1] ?? 0)
  const inlines: ProseInline[] = []
  const shown: { place: Place; text: string }[] = []
  let at = start
  for (const { place, from, to } of found.sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    inlines.push(...wordsOf(returned, at, from), { type: 'figure', attrs: { place } })
    shown.push({ place, text: after.slice(from, to).trim() })
    at = to
  }
  inlines.push(...wordsOf(returned, at, after.length))
  const held = new Set(shown.map(({ place }) => place))
  const was = wasInlines(runs, prefix)
  return {
    stretches,
    inlines,
    shown,
    lost: all.flatMap(({ place }) => (held.has(place) ? [] : [place])),
    reworded: skeleton(was) !== skeleton(inlines),
  }
}

/** The paragraph's own inlines as it was. */
function wasInlines(runs: readonly Run[], prefix: number): ProseInline[] {
  let at = 0
  return runs.flatMap(({ text, figure }): ProseInline[] => {
    const from = at
    at += text.length
    if (from < prefix) return []
    return figure === undefined ? [{ type: 'text', text }] : [{ type: 'figure', attrs: { place: figure } }]
  })
}
