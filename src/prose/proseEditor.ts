import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { normalised } from '../report/text/normalised'
import type { ProseDoc } from '../report/text/prose'
import type { ListMarker, Place } from '../report/template/template'
import { draftSync, showsDraft } from './draftSync'
import { FigureNode } from './figure/figureNode'
import type { FigureSource } from './figure/figureSource'
import { ListItemNode, markerAt, OrderedListNode, toggleList } from './listNodes'
import { marksPlugin, type TextMark } from './marks'
import { normalisesInput, normalising } from './paste/normalisedText'
import { cleanPaste } from './paste/paste'
import { readPasted } from './paste/pasteReading'
import type { PasteNotice } from './paste/pasteNotice'
import { lineOf, positionOf } from './position'
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

const stateOf = (view: EditorView, state: EditorState, bold: boolean): ProseState => ({
  bold,
  marker: markerAt(state),
  line: view.hasFocus() ? lineOf(state.doc, state.selection.head) : null,
})

/** A read-only text stays reachable by keyboard, and screen readers announce it as read-only. */
function showWritable({ view }: Editor, writable: boolean): void {
  view.dom.setAttribute('tabindex', '0')
  view.dom.setAttribute('aria-readonly', String(!writable))
}

const attributesOf = (label: string): Record<string, string> => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  class: 'prose',
  spellcheck: 'false',
})

/**
 * Mounts the editor of a section's text. It has no history of its own: undo is the draft's, so that figures and text
 * share one.
 */
export function createProseEditor(options: ProseEditorOptions): ProseEditor {
  const { source } = options
  const editor = new Editor({
    element: options.element,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [
      Document,
      Paragraph,
      Text,
      Bold,
      OrderedListNode,
      ListItemNode,
      FigureNode.configure({ source }),
    ],
    content: options.text,
    editable: options.writable,
    editorProps: {
      attributes: attributesOf(options.label),
      transformPasted: cleanPaste,
      transformPastedText: normalised,
      transformPastedHTML: (html) => {
        const pasted = readPasted(html)
        if (!pasted) return ''
        options.onLeftOut(pasted.notice)
        return pasted.html
      },
      handleTextInput: (view, _from, _to, text) =>
        typeIntoSelected(view, text, (place, typed) => source.type(place, typed)),
      handleDOMEvents: textEvents({ giveUp: () => sync.giveUp(), settle }),
    },
    onUpdate: ({ transaction }) => sync.note(transaction),
    onTransaction: () => options.onState(current()),
  })
  const sync = draftSync(editor, {
    text: options.text,
    writable: options.writable,
    send: (text, typing) => options.onText(text, typing),
    compose: (text) => options.onCompose(text),
    setWritable(writable) {
      editor.setEditable(writable, false)
      showWritable(editor, writable)
      // a caret that was left in the text while it was read-only takes no keys
      if (writable && editor.view.hasFocus()) editor.view.focus()
    },
  })
  editor.registerPlugin(normalisesInput(showsDraft))
  editor.registerPlugin(marksPlugin())
  showWritable(editor, options.writable)

  function settle(): void {
    const { isDestroyed, view, state } = editor
    if (isDestroyed) return
    const change = view.composing ? null : normalising(state, 0, state.doc.content.size)
    if (change) view.dispatch(change)
    sync.settle()
  }
  const current = (): ProseState => stateOf(editor.view, editor.state, editor.isActive('bold'))

  return {
    show: (text) => sync.show(text),
    mark: (marks) => sync.mark(marks),
    setWritable: (writable) => sync.setWritable(writable),
    setLabel: (next) => {
      // in place of those that the editor began with: ProseMirror writes only what differs
      editor.view.setProps({ attributes: attributesOf(next) })
    },
    state: current,
    toggleBold: () => {
      editor.view.focus()
      editor.commands.toggleBold()
    },
    toggleList: (marker) => {
      toggleList(marker)(editor.state, editor.view.dispatch)
      editor.view.focus()
    },
    toPlain: () => {
      const marker = markerAt(editor.state)
      if (marker) toggleList(marker)(editor.state, editor.view.dispatch)
      editor.view.focus()
    },
    insertFigure: (figure) => {
      if (!source.has(figure)) throw new RangeError(`no figure ${JSON.stringify(figure)}`)
      editor.view.focus()
      editor.commands.insertContent({ type: 'figure', attrs: { place: figure } })
    },
    selected: () => {
      const { $from, $to } = editor.state.selection
      if (!$from.sameParent($to)) return null
      const line = $from.parent.textBetween(0, $from.parent.content.size, '', '\uFFFC')
      // a figure in the selection would be lost
      if (line.slice($from.parentOffset, $to.parentOffset).includes('\uFFFC')) return null
      return { line, from: $from.parentOffset, to: $to.parentOffset }
    },
    // not Tiptap's focus command, which waits for the next animation frame: a key may come before it
    focus: () => editor.view.focus(),
    select: (line, from, to) => {
      const { doc } = editor.state
      const selection = TextSelection.create(doc, positionOf(doc, line, from), positionOf(doc, line, to))
      editor.view.focus()
      editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
    },
    destroy: () => editor.destroy(),
  }
}
