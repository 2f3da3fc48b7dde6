import type { Place } from '../template/template'
import {
  FIGURE_CHAR,
  plainLines,
  type ProseBlock,
  type ProseDoc,
  type ProseInline,
  type ProseParagraph,
} from '../text/prose'

/** Words or a figure in the place of a range of a paragraph; offsets as in `plainLines`. */
export interface Replacement {
  line: number
  from: number
  to: number
  was: string
  put: string | { figure: Place }
}

/** The part of inlines between two offsets. */
function cut(inlines: readonly ProseInline[], from: number, to: number): ProseInline[] {
  let at = 0
  return inlines.flatMap((inline): ProseInline[] => {
    const length = inline.type === 'text' ? inline.text.length : 1
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, length)]
    at += length
    if (begin >= end) return []
    return inline.type === 'text' ? [{ ...inline, text: inline.text.slice(begin, end) }] : [inline]
  })
}

/** Joins texts that follow each other with equal marks, as the editor holds them. */
function joined(inlines: readonly ProseInline[]): ProseInline[] {
  const all: ProseInline[] = []
  for (const inline of inlines) {
    const last = all.at(-1)
    const same =
      last?.type === 'text' && inline.type === 'text' && last.marks?.length === inline.marks?.length
    if (same) all[all.length - 1] = { ...last, text: last.text + inline.text }
    else all.push(inline)
  }
  return all
}

function replacedIn(inlines: readonly ProseInline[], { from, to, put }: Replacement): ProseInline[] {
  const marks = cut(inlines, from, to).flatMap((one) => (one.type === 'text' ? (one.marks ?? []) : []))
  const fresh: ProseInline[] =
    typeof put !== 'string'
      ? [{ type: 'figure', attrs: { place: put.figure } }]
      : put === ''
        ? []
        : [{ type: 'text', text: put, ...(marks.length > 0 && { marks: marks.slice(0, 1) }) }]
  return joined([...cut(inlines, 0, from), ...fresh, ...cut(inlines, to, Infinity)])
}

/**
 * A text with some ranges replaced; bold type continues. A range in which other words stand than `was`, and one that overlaps
 * another, is left as it is. The same text when nothing is replaced.
 */
export function mendedText(text: ProseDoc, replacements: readonly Replacement[]): ProseDoc {
  const plain = plainLines(text)
  const byLine = new Map<number, Replacement[]>()
  // from the end of a paragraph, so that the offsets before stay right
  for (const one of [...replacements].sort((a, b) => b.from - a.from)) {
    const words = plain[one.line]
    if (words === undefined || words.slice(one.from, one.to) !== one.was || one.was.includes(FIGURE_CHAR))
      continue
    const own = byLine.get(one.line) ?? []
    if (one.to > (own.at(-1)?.from ?? Infinity)) continue
    byLine.set(one.line, [...own, one])
  }
  if (byLine.size === 0) return text
  let line = -1
  const paragraph = (before: ProseParagraph): ProseParagraph => {
    line += 1
    const own = byLine.get(line)
    if (!own) return before
    const content = own.reduce<readonly ProseInline[]>(replacedIn, before.content ?? [])
    return content.length > 0 ? { type: 'paragraph', content: [...content] } : { type: 'paragraph' }
  }
  const block = (before: ProseBlock): ProseBlock =>
    before.type === 'paragraph'
      ? paragraph(before)
      : {
          ...before,
          content: before.content.map((item) => ({ ...item, content: item.content.map(paragraph) })),
        }
  return { ...text, content: text.content.map(block) }
}
