import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from './prose'

/*
 * The editor, the parser of what is stored and other programs write the keys of one and the same text in different
 * orders, and say nothing (an absent list, an empty one) in different ways.
 */

function plainInline(inline: ProseInline): ProseInline[] {
  if (inline.type === 'figure') return [{ type: 'figure', attrs: { place: inline.attrs.place } }]
  const { text, marks } = inline
  if (text === '') return []
  return [marks?.length ? { type: 'text', text, marks: [{ type: 'bold' }] } : { type: 'text', text }]
}

function plainParagraph({ content }: ProseParagraph): ProseParagraph {
  const inlines = content?.flatMap(plainInline) ?? []
  return inlines.length ? { type: 'paragraph', content: inlines } : { type: 'paragraph' }
}

function plainBlock(block: ProseBlock): ProseBlock {
  if (block.type === 'paragraph') return plainParagraph(block)
  return {
    type: 'orderedList',
    attrs: { marker: block.attrs.marker },
    content: block.content.map(({ content }) => ({
      type: 'listItem',
      content: content.map(plainParagraph),
    })),
  }
}

/**
 * A text in its one writing: keys in the order in which `storage/parseProse.ts` makes them, marks without repeats, nothing
 * empty. Texts that say the same have the same JSON.
 */
export function plainProse({ content }: ProseDoc): ProseDoc {
  const blocks = content.map(plainBlock)
  return { type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] }
}
