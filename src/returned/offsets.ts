import type { Stretch } from '../report/compare/differences'

/** Parts of two texts that correspond: the same words, or what was replaced by what. */
export interface Span {
  same: boolean
  before: readonly [from: number, to: number]
  after: readonly [from: number, to: number]
}

/** How many characters two texts have in common at their beginnings. */
function common(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
const reversed = (text: string): string => text.split('').reverse().join('')

/** A replacement without what is the same at its ends: differences are told word by word, and a figure may end in a word. */
function narrowed({ before, after }: Span, one: string, other: string): Span[] {
  const front = common(one, other)
  const back = common(reversed(one.slice(front)), reversed(other.slice(front)))
  const [b, a] = [before[0] + front, after[0] + front]
  const [b1, a1] = [before[1] - back, after[1] - back]
  return [
    { same: true, before: [before[0], b], after: [after[0], a] } as const,
    { same: false, before: [b, b1], after: [a, a1] } as const,
    { same: true, before: [b1, before[1]], after: [a1, after[1]] } as const,
  ].filter((span) => span.before[0] < span.before[1] || span.after[0] < span.after[1])
}

/** Spans of two texts without what is the same at the ends of a replacement. */
export const narrowedSpans = (spans: readonly Span[], before: string, after: string): Span[] =>
  spans.flatMap((span) =>
    span.same ? [span] : narrowed(span, before.slice(...span.before), after.slice(...span.after)),
  )

/** The differences of two texts as spans in order; what was removed and what was added beside it are one. */
export function spansOf(stretches: readonly Stretch[]): Span[] {
  const spans: Span[] = []
  let [b, a] = [0, 0]
  for (const { kind, text } of stretches) {
    const [b1, a1] = [b + (kind === 'new' ? 0 : text.length), a + (kind === 'gone' ? 0 : text.length)]
    const last = spans.at(-1)
    if (last && !last.same && kind !== 'same')
      spans[spans.length - 1] = { same: false, before: [last.before[0], b1], after: [last.after[0], a1] }
    else spans.push({ same: kind === 'same', before: [b, b1], after: [a, a1] })
    ;[b, a] = [b1, a1]
  }
  return spans
}

/** The spans that a stretch of the earlier text touches, as one: what of the later text corresponds, and to what. */
export function across(spans: readonly Span[], from: number, to: number): Span | null {
  const touched = spans.filter(({ before }) => before[0] < to && before[1] > from)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return null
  const start = first.same ? from - first.before[0] : 0
  const end = last.same ? last.before[1] - to : 0
  return {
    same: touched.every(({ same }) => same),
    before: [first.before[0] + start, last.before[1] - end],
    after: [first.after[0] + start, last.after[1] - end],
  }
}
