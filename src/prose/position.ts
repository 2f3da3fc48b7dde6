import type { Node as ProseNode } from '@tiptap/pm/model'

interface Paragraph {
  /** Document position at which its content begins. */
  start: number
  size: number
}

const known = new WeakMap<ProseNode, readonly Paragraph[]>()

/** The paragraphs of a document in order; cached by document, whatever the number of marks. */
function paragraphsOf(doc: ProseNode): readonly Paragraph[] {
  const before = known.get(doc)
  if (before) return before
  const paragraphs: Paragraph[] = []
  doc.descendants((node, pos) => {
    if (node.type.name !== 'paragraph') return true
    paragraphs.push({ start: pos + 1, size: node.content.size })
    return false
  })
  known.set(doc, paragraphs)
  return paragraphs
}

/**
 * The document position of an offset counted as in `plainLines` of `report/`: paragraph index, then UTF-16 units with a
 * figure as one. Falls back to the paragraph's end, or to the document's.
 */
export function positionOf(doc: ProseNode, line: number, offset: number): number {
  const paragraph = paragraphsOf(doc)[line]
  return paragraph ? paragraph.start + Math.min(offset, paragraph.size) : doc.content.size
}

/** Index of the paragraph at a document position, as in `plainLines` of `report/`. */
export function lineOf(doc: ProseNode, position: number): number {
  const paragraphs = paragraphsOf(doc)
  let [low, high] = [0, paragraphs.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((paragraphs[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
