import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model'
import { normalisedFragment } from './normalisedText'

const INDENT = /^\s+/u

/** Removes the blanks at the beginning of paragraphs, which Word and WPS use as an indent; the page makes its own. */
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

/**
 * A pasted slice, normalised, without empty paragraphs and leading blanks. A piece of a single line is only normalised.
 */
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
