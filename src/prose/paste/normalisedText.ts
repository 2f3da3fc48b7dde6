import { Fragment, type Node as ProseNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { normalised, normalisedOffset } from '../../report/text/normalised'

/** A pasted or dropped fragment with every text normalised. */
export function normalisedFragment(fragment: Fragment): Fragment {
  const nodes: ProseNode[] = []
  fragment.forEach((node) => {
    if (!node.isText) return void nodes.push(node.copy(normalisedFragment(node.content)))
    const text = normalised(node.text ?? '').replaceAll('\n', ' ')
    if (text !== '') nodes.push(node.type.schema.text(text, node.marks))
  })
  return Fragment.from(nodes)
}

/**
 * A transaction that normalises the text between two positions, null when there is nothing to do. Only text nodes that
 * change are replaced, and the selection stays after the characters that it was after.
 */
export function normalising(
  { doc, tr, selection }: EditorState,
  from: number,
  to: number,
): Transaction | null {
  const found: { node: ProseNode; pos: number; text: string }[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText || node.text === undefined) return
    const text = normalised(node.text)
    if (text !== node.text) found.push({ node, pos, text })
  })
  if (found.length === 0) return null
  const moved = (at: number): number => {
    const own = found.find(({ node, pos }) => at > pos && at <= pos + node.nodeSize)
    const before = found.filter(({ pos }) => pos < (own?.pos ?? at))
    const shift = before.reduce((sum, { node, text }) => sum + text.length - node.nodeSize, 0)
    if (!own) return at + shift
    return own.pos + shift + normalisedOffset(own.node.text ?? '', at - own.pos)
  }
  const { anchor, head } = selection
  for (const { node, pos, text } of [...found].reverse()) {
    if (text === '') tr.delete(pos, pos + node.nodeSize)
    else tr.replaceWith(pos, pos + node.nodeSize, node.type.schema.text(text, node.marks))
  }
  if (selection instanceof TextSelection)
    tr.setSelection(TextSelection.create(tr.doc, moved(anchor), moved(head)))
  return tr
}

/** The range that a transaction changed, in the new document; null when it changed nothing. */
function changedIn({ mapping }: Transaction): { from: number; to: number } | null {
  let [from, to] = [Number.POSITIVE_INFINITY, -1]
  mapping.maps.forEach((map, i) =>
    map.forEach((_from, _to, start, end) => {
      const rest = mapping.slice(i + 1)
      from = Math.min(from, rest.map(start, -1))
      to = Math.max(to, rest.map(end, 1))
    }),
  )
  return to < 0 ? null : { from, to }
}

/**
 * Plugin that normalises what is typed, dropped or written by another program. It does nothing during a composition,
 * which is normalised when it is over.
 * @param passes true for a transaction that only shows the draft
 */
export function normalisesInput(passes: (transaction: Transaction) => boolean): Plugin {
  let composing = (): boolean => false
  return new Plugin({
    view: (view) => {
      composing = () => view.composing
      return {}
    },
    appendTransaction(transactions, _before, state) {
      if (composing() || !transactions.some((one) => one.docChanged) || transactions.some(passes)) return null
      const stretches = transactions.map((one, i) => {
        const changed = changedIn(one)
        const later = transactions.slice(i + 1)
        return (
          changed && {
            from: later.reduce((at, { mapping }) => mapping.map(at, -1), changed.from),
            to: later.reduce((at, { mapping }) => mapping.map(at, 1), changed.to),
          }
        )
      })
      const found = stretches.filter((one) => one !== null)
      const from = Math.max(0, Math.min(...found.map((one) => one.from)) - 1)
      const to = Math.min(state.doc.content.size, Math.max(...found.map((one) => one.to)) + 1)
      return normalising(state, from, to)
    },
  })
}
