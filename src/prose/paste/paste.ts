import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model'
import { normalisedFragment } from './normalisedText'

const INDENT = /^\s+/u

/** Paragraphs without the blanks that Word and WPS put before them: the indent is the page's business. */
function withoutIndent(fragment: Fragment): Fragment {
  const nodes: ProseNode[] = []
  fragment.forEach((node) => {
    if (!node.isTextblock) {
      nodes.push(node.copy(withoutIndent(node.content)))
      return
    }
    const [first, ...others] = node.children
    if (!first?.isText || !first.text) {
      nodes.push(node)
      return
    }
    const text = first.text.replace(INDENT, '')
    const kept = text === '' ? others : [first.type.schema.text(text, first.marks), ...others]
    nodes.push(node.copy(Fragment.from(kept)))
  })
  return Fragment.from(nodes)
}

/** What is pasted, normalised, with empty paragraphs and leading blanks left out; a piece of one line is taken as it is. */
export function cleanPaste(pasted: Slice): Slice {
  const slice = new Slice(normalisedFragment(pasted.content), pasted.openStart, pasted.openEnd)
  if (slice.content.childCount <= 1) return slice
  const content = withoutIndent(slice.content)
  const kept: ProseNode[] = []
  content.forEach((node) => {
    if (node.content.size > 0) kept.push(node)
  })
  return kept.length === content.childCount
    ? new Slice(content, slice.openStart, slice.openEnd)
    : Slice.maxOpen(Fragment.from(kept))
}
