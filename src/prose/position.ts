import type { Node as ProseNode } from '@tiptap/pm/model'

/**
 * The document position of a character, counted as `plainLines` of report/ counts: the n-th paragraph, then UTF-16
 * units with a figure as one. Falls back to the paragraph's end, or to the document's.
 */
export function positionOf(doc: ProseNode, line: number, offset: number): number {
  let paragraph = -1
  let found = doc.content.size
  doc.descendants((node, pos) => {
    if (node.type.name !== 'paragraph') return true
    paragraph += 1
    if (paragraph === line) found = pos + 1 + Math.min(offset, node.content.size)
    return false
  })
  return found
}
