import { EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { normalised } from '../report/text/normalised'
import type { ProseDoc } from '../report/text/prose'
import type { ListMarker, Place } from '../report/template/template'
import { isBold, toggleBold } from './bold'
import { draftSync, showsDraft } from './draftSync'
import { plainWhenEmptied } from './emptied'
import { figureView, placeOf } from './figure/figureNode'
import type { FigureSource } from './figure/figureSource'
import { proseKeys } from './keys'
import { markerAt, toggleList } from './listNodes'
import { marksPlugin, type TextMark } from './marks'
import { normalisesInput, normalising } from './paste/normalisedText'
import { cleanPaste } from './paste/paste'
import { readPasted } from './paste/pasteReading'
import type { PasteNotice } from './paste/pasteNotice'
import { lineOf, positionOf } from './position'
import { schemaFor } from './schema'
import { textEvents } from './textEvents'
import { typeIntoSelected } from './figure/selectedFigure'

/** State of the toolbar. */
export interface ProseState {
  bold: boolean
  marker: ListMarker | null
  /** Index in `plainLines` of the paragraph with the cursor; null when the text does not have it. */
  line: number | null
}

/** The rich text of one section on the screen. */
export interface ProseEditor {
  /** Shows another text, replacing only what differs; waits for a composition. */
  show(text: ProseDoc): void
  /** Underlines these ranges and no others; waits for a composition. */
  mark(marks: readonly TextMark[]): void
  /** Switches between writing and reading; waits for a composition. */
  setWritable(writable: boolean): void
  /** Gives the text box another accessible name. */
  setLabel(label: string): void
  state(): ProseState
  toggleBold(): void
  toggleList(marker: ListMarker): void
  /** Turns the list at the selection into plain paragraphs. */
  toPlain(): void
  /** Inserts a figure at the selection. Throws a RangeError for one that the form does not name. */
  insertFigure(figure: Place): void
  /** The selection within one paragraph, a figure as U+FFFC: offsets are UTF-16 units of `line`. Null across several. */
  selected(): { line: string; from: number; to: number } | null
  focus(): void
  /** Selects a range of text and scrolls to it. */
  select(line: number, from: number, to: number): void
  destroy(): void
}

/** What {@link createProseEditor} is given: where to mount, the text, and what is called with changes. */
export interface ProseEditorOptions {
  element: HTMLElement
  /** Accessible name of the text box. */
  label: string
  text: ProseDoc
  writable: boolean
  source: FigureSource
  /**
   * The official changed the text; `typing` is false for a paste, a list or a figure. Not called during a composition.
   */
  onText(text: ProseDoc, typing: boolean): void
  /** The text during a composition, with the letters under way; null when the composition left no change. */
  onCompose(text: ProseDoc | null): void
  /** The selection or the text changed. */
  onState(state: ProseState): void
  /** What a paste left out or changed; null when nothing. */
  onLeftOut(what: PasteNotice | null): void
}

const stateOf = (view: EditorView): ProseState => ({
  bold: isBold(view.state),
  marker: markerAt(view.state),
  line: view.hasFocus() ? lineOf(view.state.doc, view.state.selection.head) : null,
})

/** A read-only text stays reachable by keyboard, and screen readers announce it as read-only. */
const attributesOf = (label: string, writable: boolean): Record<string, string> => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  'aria-readonly': String(!writable),
  class: 'prose',
  spellcheck: 'false',
  tabindex: '0',
})

/**
 * Mounts the editor of a section's text. It has no history of its own: undo is the draft's, so that figures and text
 * share one.
 */
export function createProseEditor(options: ProseEditorOptions): ProseEditor {
  const { source } = options
  let { label, writable } = options
  const schema = schemaFor(source)
  const view = new EditorView(options.element, {
    state: EditorState.create({
      doc: schema.nodeFromJSON(options.text),
      plugins: [...proseKeys(), plainWhenEmptied(showsDraft), normalisesInput(showsDraft), marksPlugin()],
    }),
    editable: () => writable,
    attributes: () => attributesOf(label, writable),
    nodeViews: { figure: (node, within, at) => figureView(node, within, at, source) },
    clipboardTextSerializer: ({ content }) =>
      content.textBetween(0, content.size, '\n\n', (node) =>
        node.type.name === 'figure' ? source.shown(placeOf(node)) : '',
      ),
    transformPasted: cleanPaste,
    transformPastedText: normalised,
    transformPastedHTML: (html) => {
      const pasted = readPasted(html)
      if (!pasted) return ''
      options.onLeftOut(pasted.notice)
      return pasted.html
    },
    handleTextInput: (within, _from, _to, text) =>
      typeIntoSelected(within, text, (place, typed) => source.type(place, typed)),
    handleDOMEvents: textEvents({
      giveUp: () => sync.giveUp(),
      settle,
      moved: () => options.onState(stateOf(view)),
    }),
    dispatchTransaction(transaction) {
      if (view.isDestroyed) return
      const { state, transactions } = view.state.applyTransaction(transaction)
      const changed = transactions.some((one) => one.docChanged) && !view.state.doc.eq(state.doc)
      view.updateState(state)
      options.onState(stateOf(view))
      if (changed) sync.note(transaction)
    },
  })
  /** Brings attributes and the right to write to the page. */
  const showProps = (): void => view.setProps({})
  const sync = draftSync(view, {
    text: options.text,
    writable,
    send: (text, typing) => options.onText(text, typing),
    compose: (text) => options.onCompose(text),
    setWritable(is) {
      writable = is
      showProps()
      // a caret that was left in the text while it was read-only takes no keys
      if (is && view.hasFocus()) view.focus()
    },
  })

  function settle(): void {
    if (view.isDestroyed) return
    const change = view.composing ? null : normalising(view.state, 0, view.state.doc.content.size)
    if (change) view.dispatch(change)
    sync.settle()
  }

  return {
    show: (text) => sync.show(text),
    mark: (marks) => sync.mark(marks),
    setWritable: (is) => sync.setWritable(is),
    setLabel: (next) => {
      label = next
      showProps()
    },
    state: () => stateOf(view),
    toggleBold: () => {
      view.focus()
      toggleBold(view.state, view.dispatch)
    },
    toggleList: (marker) => {
      toggleList(marker)(view.state, view.dispatch)
      view.focus()
    },
    toPlain: () => {
      const marker = markerAt(view.state)
      if (marker) toggleList(marker)(view.state, view.dispatch)
      view.focus()
    },
    insertFigure: (figure) => {
      const node = source.has(figure) && schema.nodes['figure']?.create({ place: figure })
      if (!node) throw new RangeError(`no figure ${JSON.stringify(figure)}`)
      view.focus()
      const { from, to } = view.state.selection
      const change = view.state.tr.replaceWith(from, to, node)
      view.dispatch(change.setSelection(Selection.near(change.doc.resolve(change.mapping.map(to)), -1)))
    },
    selected: () => {
      const { $from, $to } = view.state.selection
      if (!$from.sameParent($to)) return null
      const line = $from.parent.textBetween(0, $from.parent.content.size, '', '\uFFFC')
      // a figure in the selection would be lost
      if (line.slice($from.parentOffset, $to.parentOffset).includes('\uFFFC')) return null
      return { line, from: $from.parentOffset, to: $to.parentOffset }
    },
    focus: () => view.focus(),
    select: (line, from, to) => {
      const { doc } = view.state
      const selection = TextSelection.create(doc, positionOf(doc, line, from), positionOf(doc, line, to))
      view.focus()
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
    },
    destroy: () => view.destroy(),
  }
}
