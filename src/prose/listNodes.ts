import { Node } from '@tiptap/core'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import type { ListMarker } from '../report/template/template'

const markerOf = (value: unknown): ListMarker => (value === '一是' ? '一是' : '1.')

/** A list numbered 1. 2. 3. or 一是 二是 三是. 公文 has no bullets: pasted ones are numbered. */
export const OrderedListNode = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',

  addAttributes() {
    return {
      marker: {
        default: '1.',
        parseHTML: (element) => markerOf(element.dataset.marker),
        renderHTML: (attributes) => ({ 'data-marker': markerOf(attributes.marker) }),
      },
    }
  },
  parseHTML: () => [{ tag: 'ol' }, { tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
})

/**
 * A list item; its number is that of its first paragraph. Lists do not nest, since a paragraph of a 公文 has one
 * numbering.
 */
export const ListItemNode = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})

/** The marker of the innermost list around the selection, null outside lists. */
export function markerAt(state: EditorState): ListMarker | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === 'orderedList') return markerOf(node.attrs.marker)
  }
  return null
}

const TYPED = /^(?:[一二三四五六七八九十]{1,3}是|\d{1,2}[.．、])\s*/u

/** Removes numbers that were typed by hand, which the list now adds itself. */
function withoutTypedMarkers(tr: Transaction): Transaction {
  const { from, to } = tr.selection
  const typed: { from: number; to: number }[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    const match = node.isTextblock ? TYPED.exec(node.firstChild?.text ?? '') : null
    if (match) typed.push({ from: pos + 1, to: pos + 1 + match[0].length })
  })
  for (const range of typed.reverse()) tr.delete(range.from, range.to)
  return tr
}

/**
 * Turns the selected paragraphs into a list with this marker, and a list that has it already into paragraphs; another
 * list gets the marker.
 */
export function toggleList(marker: ListMarker): Command {
  return (state, dispatch) => {
    const { orderedList, listItem } = state.schema.nodes
    if (!orderedList || !listItem) return false
    const now = markerAt(state)
    if (now === null)
      return wrapInList(orderedList, { marker })(state, (tr) => dispatch?.(withoutTypedMarkers(tr)))
    if (now === marker) return liftListItem(listItem)(state, dispatch)
    const { $from } = state.selection
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      if ($from.node(depth).type !== orderedList) continue
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), null, { marker }))
      return true
    }
    return false
  }
}
