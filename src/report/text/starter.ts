import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from './prose'
import type { StarterBlock } from '../template/template'

const FIGURE = /\{(\w+)\}/g

/** The inlines of a sentence in which `{place}` stands for a figure. */
export function inlinesOf(sentence: string): ProseInline[] {
  const inlines: ProseInline[] = []
  let from = 0
  for (const match of sentence.matchAll(FIGURE)) {
    if (match.index > from) inlines.push({ type: 'text', text: sentence.slice(from, match.index) })
    inlines.push({ type: 'figure', attrs: { place: match[1] ?? '' } })
    from = match.index + match[0].length
  }
  if (from < sentence.length) inlines.push({ type: 'text', text: sentence.slice(from) })
  return inlines
}

function paragraph(sentence: string): ProseParagraph {
  const content = inlinesOf(sentence)
  return content.length ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** The rich text of a section in a new draft; `{place}` becomes a figure. */
export function starterProse(starter: readonly StarterBlock[]): ProseDoc {
  const content = starter.map((block): ProseBlock => {
    if (typeof block === 'string') return paragraph(block)
    return {
      type: 'orderedList',
      attrs: { marker: block.list },
      content: block.items.map((item) => ({ type: 'listItem', content: item.map(paragraph) })),
    }
  })
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] }
}
