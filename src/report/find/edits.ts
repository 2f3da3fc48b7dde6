import { mappedLines } from '../text/mappedLines'
import type { ProseDoc, ProseInline, ProseText } from '../text/prose'

/** A range that becomes other words: '' takes it away. Offsets in a text as it is before any of the edits. */
export interface Edit {
  from: number
  to: number
  words: string
}

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.from - b.from)

/** A text with some of its ranges replaced, which do not overlap. */
export const editedWords = (text: string, edits: readonly Edit[]): string =>
  inOrder(edits).reduceRight((now, { from, to, words }) => now.slice(0, from) + words + now.slice(to), text)

type Run = ProseText | Exclude<ProseInline, ProseText>

/**
 * The inlines of a paragraph with ranges of its words replaced; a figure counts as one character and is in no range. New words
 * are bold where the first of those that they replace were.
 */
function editedInlines(inlines: readonly ProseInline[], edits: readonly Edit[]): ProseInline[] {
  const next: Run[] = []
  const put = (text: string, marks: ProseText['marks']): void => {
    if (text !== '') next.push({ type: 'text', text, ...(marks && { marks }) })
  }
  const left = inOrder(edits)
  let at = 0
  for (const inline of inlines) {
    const marks = inline.type === 'text' ? inline.marks : undefined
    const end = at + (inline.type === 'text' ? inline.text.length : 1)
    if (inline.type !== 'text') {
      while (left[0] && left[0].from === at && left[0].to === at) put(left.shift()?.words ?? '', undefined)
      next.push(inline)
      at = end
      continue
    }
    let from = at
    while (left[0] && left[0].from < end) {
      const { from: start, to, words } = left[0]
      put(inline.text.slice(from - at, Math.max(start, at) - at), marks)
      if (start >= at) put(words, marks)
      from = Math.min(to, end)
      // what continues in the next run is taken away there
      if (to > end) break
      left.shift()
    }
    put(inline.text.slice(from - at), marks)
    at = end
  }
  for (const { words } of left.filter(({ from }) => from >= at)) put(words, undefined)
  return next
}

/** A text with ranges of its lines replaced, by line; see {@link editedInlines}. */
export const editedLines = (text: ProseDoc, edits: ReadonlyMap<number, readonly Edit[]>): ProseDoc =>
  mappedLines(text, (paragraph, line) => {
    const own = edits.get(line)
    if (!own) return paragraph
    const content = editedInlines(paragraph.content ?? [], own)
    return content.length > 0 ? { ...paragraph, content } : { type: 'paragraph' }
  })
