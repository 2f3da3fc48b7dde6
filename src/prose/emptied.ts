import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, Selection, type Transaction } from '@tiptap/pm/state'

const isEmpty = (doc: ProseNode): boolean => {
  let empty = true
  doc.descendants(({ isInline }) => {
    empty &&= !isInline
  })
  return empty
}

/**
 * Plugin that leaves one plain paragraph of a text that was selected as a whole and deleted, and not the first item of a
 * list. It does nothing during a composition.
 * @param passes true for a transaction that only shows the draft
 */
export const plainWhenEmptied = (passes: (transaction: Transaction) => boolean): Plugin =>
  new Plugin({
    appendTransaction(transactions, before, { doc, tr, schema }) {
      if (transactions.some((one) => one.getMeta('composition') !== undefined || passes(one))) return null
      if (before.doc.eq(doc) || !isEmpty(doc)) return null
      const { empty, from, to } = before.selection
      const all = from === Selection.atStart(before.doc).from && to === Selection.atEnd(before.doc).to
      const paragraph = schema.nodes['paragraph']?.create()
      if (empty || !all || !paragraph || (doc.childCount === 1 && doc.firstChild?.isTextblock)) return null
      tr.replaceWith(0, doc.content.size, paragraph)
      return tr.setSelection(Selection.atStart(tr.doc))
    },
  })
