import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from './prose'

/*
 * Editor, parser of stored text and other programs write the same text with keys in different orders, and leave out or
 * write empty lists.
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
 * The canonical form of a text: keys in the order of `storage/records/parseProse.ts`, no repeated marks, nothing empty.
 * Equal texts have the same JSON.
 */
export function plainProse({ content }: ProseDoc): ProseDoc {
  const blocks = content.map(plainBlock)
  return { type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] }
}
