import { Node } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { Place } from '../../report/template/template'
import { figureInput } from './figureInput'
import type { FigureSource } from './figureSource'

/** The figure that a figure node shows. */
export const placeOf = (node: ProseNode): Place => String(node.attrs.place)

/**
 * Node view of a figure: its input. The node is an atom, because editable inline nodes double text under Chinese input
 * methods.
 */
export function figureView(
  node: ProseNode,
  view: EditorView,
  at: () => number | undefined,
  source: FigureSource,
): NodeView {
  const exit = (to: 'before' | 'behind'): void => {
    const pos = at()
    if (pos === undefined) return
    const caret = to === 'before' ? pos : pos + 1
    view.focus()
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, caret)))
  }
  const { element, input, stop } = figureInput(source, placeOf(node), exit)
  element.contentEditable = 'false'
  // so that the toolbar acts at the figure
  input.addEventListener('focus', () => {
    const pos = at()
    if (pos !== undefined)
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos + 1)))
  })
  return {
    dom: element,
    update: (next) => next.type === node.type && placeOf(next) === placeOf(node),
    selectNode: () => element.classList.add('figure-selected'),
    deselectNode: () => element.classList.remove('figure-selected'),
    // ProseMirror neither handles the input's events nor reads its mutations
    stopEvent: (event) => event.target instanceof HTMLInputElement,
    ignoreMutation: () => true,
    destroy: stop,
  }
}

/** Document position of the figure next to an empty selection; null for none. */
function beside(state: EditorState, side: 'before' | 'behind'): number | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { nodeBefore, nodeAfter, pos } = selection.$from
  if (side === 'before') return nodeBefore?.type.name === 'figure' ? pos - 1 : null
  return nodeAfter?.type.name === 'figure' ? pos : null
}

/** Focuses the input of the figure at a position. False when there is none. */
export function enterFigure(view: EditorView, pos: number, caret: 'start' | 'end' | 'all'): boolean {
  const dom = view.nodeDOM(pos)
  const input = dom instanceof HTMLElement ? dom.querySelector('input') : null
  if (!input) return false
  input.focus()
  const end = input.value.length
  input.setSelectionRange(caret === 'end' ? end : 0, caret === 'start' ? 0 : end)
  return true
}

/** The figure node: a value of the report in a sentence. It holds only its place; the value is in the draft. */
export const FigureNode = Node.create<{ source: FigureSource }>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return { place: { default: '', parseHTML: (element) => element.dataset.figure ?? '' } }
  },

  parseHTML() {
    const { source } = this.options
    return [
      {
        tag: 'span[data-figure]',
        getAttrs: (element) => (source.has(element.dataset.figure ?? '') ? null : false),
      },
    ]
  },

  renderHTML({ node }) {
    return ['span', { 'data-figure': placeOf(node) }, this.options.source.shown(placeOf(node))]
  },
})

const enter =
  (side: 'before' | 'behind'): Command =>
  (state, _dispatch, view) => {
    const pos = beside(state, side)
    return pos !== null && view !== undefined && enterFigure(view, pos, side === 'before' ? 'end' : 'start')
  }

/** Deleting a figure takes two keys, select and delete, so that no value is lost by one key too many. */
const select =
  (side: 'before' | 'behind'): Command =>
  (state, dispatch) => {
    const pos = beside(state, side)
    if (pos === null) return false
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)))
    return true
  }

const open: Command = ({ selection }, _dispatch, view) =>
  selection instanceof NodeSelection &&
  selection.node.type.name === 'figure' &&
  view !== undefined &&
  enterFigure(view, selection.from, 'all')

/** What the keys do beside a figure, or on a selected one. */
export const figureKeys: Readonly<Record<string, Command>> = {
  ArrowLeft: enter('before'),
  ArrowRight: enter('behind'),
  Backspace: select('before'),
  Delete: select('behind'),
  Enter: open,
}
