import { mappedLines } from './mappedLines'
import type { ProseDoc, ProseInline } from './prose'
import type { Place } from '../template/template'

/** A range of a paragraph that becomes a figure; offsets count as in `plainLines`. */
interface Stretch {
  line: number
  from: number
  to: number
  cell: Place
}

/**
 * Splits a text node at the ranges that lie wholly within it, and puts their figures there.
 * @param start offset of the node in its paragraph
 */
function cutRun(inline: ProseInline, start: number, stretches: readonly Stretch[]): ProseInline[] {
  if (inline.type !== 'text') return [inline]
  const { text, marks } = inline
  const run = (from: number, to: number): ProseInline[] =>
    to > from ? [{ type: 'text', text: text.slice(from, to), ...(marks && { marks }) }] : []
  const inside = stretches
    .filter(({ from, to }) => from >= start && to <= start + text.length)
    .sort((a, b) => a.from - b.from)
  const cut: ProseInline[] = []
  let at = 0
  for (const { from, to, cell } of inside) {
    if (from - start < at) continue
    cut.push(...run(at, from - start), { type: 'figure', attrs: { place: cell } })
    at = to - start
  }
  return [...cut, ...run(at, text.length)]
}

/** The text with figures in place of the ranges. A range that crosses the edge of a bold run stays as it is. */
export const boundText = (doc: ProseDoc, stretches: readonly Stretch[]): ProseDoc =>
  mappedLines(doc, (paragraph, line) => {
    const own = stretches.filter((stretch) => stretch.line === line)
    if (own.length === 0) return paragraph
    let start = 0
    const content = (paragraph.content ?? []).flatMap((inline) => {
      const cut = cutRun(inline, start, own)
      start += inline.type === 'text' ? inline.text.length : 1
      return cut
    })
    return { ...paragraph, content }
  })
