import { Node } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { Place } from '../../report/template/template'
import { figureInput } from './figureInput'
import type { FigureSource } from './figureSource'

const placeOf = (node: ProseNode): Place => String(node.attrs.place)

/** The figure's input inside the sentence. An atom: editable inline nodes double text under Chinese input. */
function figureView(
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
  // the tools of the section then act where the cursor is seen
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
    // the input is its own master: the rich text neither handles its events nor reads its changes
    stopEvent: (event) => event.target instanceof HTMLInputElement,
    ignoreMutation: () => true,
    destroy: stop,
  }
}

/** Position of the figure beside an empty selection, or null. */
function beside(state: EditorState, side: 'before' | 'behind'): number | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { nodeBefore, nodeAfter, pos } = selection.$from
  if (side === 'before') return nodeBefore?.type.name === 'figure' ? pos - 1 : null
  return nodeAfter?.type.name === 'figure' ? pos : null
}

/** Puts the cursor into the input of the figure at a position. */
export function enterFigure(view: EditorView, pos: number, caret: 'start' | 'end' | 'all'): boolean {
  const dom = view.nodeDOM(pos)
  const input = dom instanceof HTMLElement ? dom.querySelector('input') : null
  if (!input) return false
  input.focus()
  const end = input.value.length
  input.setSelectionRange(caret === 'end' ? end : 0, caret === 'start' ? 0 : end)
  return true
}

/** A value of the report inside a sentence. It holds only its place; the value lives in the draft. */
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

  renderText({ node }) {
    return this.options.source.shown(placeOf(node))
  },

  addNodeView() {
    const { source } = this.options
    return ({ node, view, getPos }) => figureView(node, view, getPos, source)
  },

  addKeyboardShortcuts() {
    const enter = (side: 'before' | 'behind') => (): boolean => {
      const { view, state } = this.editor
      const pos = beside(state, side)
      return pos !== null && enterFigure(view, pos, side === 'before' ? 'end' : 'start')
    }
    // a figure goes in two steps, so that no value leaves a sentence by one key too many
    const select = (side: 'before' | 'behind') => (): boolean => {
      const { view, state } = this.editor
      const pos = beside(state, side)
      if (pos === null) return false
      view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)))
      return true
    }
    const open = (): boolean => {
      const { view, state } = this.editor
      const { selection } = state
      return (
        selection instanceof NodeSelection &&
        selection.node.type.name === 'figure' &&
        enterFigure(view, selection.from, 'all')
      )
    }
    return {
      ArrowLeft: enter('before'),
      ArrowRight: enter('behind'),
      Backspace: select('before'),
      Delete: select('behind'),
      Enter: open,
    }
  },
})
