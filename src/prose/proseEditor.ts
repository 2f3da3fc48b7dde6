import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { normalised } from '../report/text/normalised'
import type { ProseDoc } from '../report/text/prose'
import type { ListMarker, Place } from '../report/template/template'
import { draftSync, showsDraft } from './draftSync'
import { FigureNode } from './figure/figureNode'
import type { FigureSource } from './figure/figureSource'
import { ListItemNode, markerAt, OrderedListNode, toggleList } from './listNodes'
import { givesUp, isComposing } from './input/isComposing'
import { marksPlugin, type TextMark } from './marks'
import { normalisesInput, normalising } from './paste/normalisedText'
import { cleanPaste } from './paste/paste'
import { pastedHtml } from './paste/pastedHtml'
import { type PasteNotice, pasteNotice } from './paste/pasteNotice'
import { positionOf } from './position'
import { typeIntoSelected, composeIntoSelected } from './figure/selectedFigure'

/** What a toolbar shows. */
export interface ProseState {
  bold: boolean
  marker: ListMarker | null
}

/** The rich text of one section on the screen. */
export interface ProseEditor {
  /** Shows another text, changing no more than differs; waits while an input method composes. */
  show(text: ProseDoc): void
  /** Underlines stretches of text, and no others; waits while an input method composes. */
  mark(marks: readonly TextMark[]): void
  /** Whether one may write in it; waits while an input method composes. */
  setWritable(writable: boolean): void
  state(): ProseState
  toggleBold(): void
  toggleList(marker: ListMarker): void
  /** Plain paragraphs again. */
  toPlain(): void
  insertFigure(figure: Place): void
  focus(): void
  /** Puts the cursor at a stretch of text and selects it. */
  select(line: number, from: number, to: number): void
  destroy(): void
}

export interface ProseEditorOptions {
  element: HTMLElement
  /** Accessible name of the textbox. */
  label: string
  text: ProseDoc
  writable: boolean
  source: FigureSource
  /** The official changed the text, by typing or by more than that; not called while an input method composes. */
  onText(text: ProseDoc, typing: boolean): void
  /** What stands there while an input method composes, letters under way included; null when it came to nothing. */
  onCompose(text: ProseDoc | null): void
  /** The selection or the text changed. */
  onState(state: ProseState): void
  /** What a paste left out; null when it is all there. */
  onLeftOut(what: PasteNotice | null): void
}

const stateOf = (state: EditorState, bold: boolean): ProseState => ({ bold, marker: markerAt(state) })

/** A text that may only be read is still reached by keyboard, and read aloud as such. */
function showWritable({ view }: Editor, writable: boolean): void {
  view.dom.setAttribute('tabindex', '0')
  view.dom.setAttribute('aria-readonly', String(!writable))
}

/** Mounts the rich text of a section. The history is the draft's, not the editor's: figures and text undo in one line. */
export function createProseEditor(options: ProseEditorOptions): ProseEditor {
  const { source } = options
  /** The focus comes with a pressed mouse button, which sets the caret itself. */
  let pressed = false

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
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        class: 'prose',
        spellcheck: 'false',
      },
      transformPasted: cleanPaste,
      transformPastedText: normalised,
      transformPastedHTML: (html) => {
        const pasted = pastedHtml(html)
        options.onLeftOut(pasteNotice(pasted.left, pasted.rows))
        return pasted.html
      },
      handleTextInput: (view, _from, _to, text) =>
        typeIntoSelected(view, text, (place, typed) => source.type(place, typed)),
      handleDOMEvents: {
        keydown: (view, event) => {
          if (view.composing && givesUp(event)) {
            event.preventDefault()
            sync.giveUp()
            // only leaving ends a composition here
            view.dom.blur()
            view.focus()
            return true
          }
          if (isComposing(event)) composeIntoSelected(view)
          return false
        },
        mousedown: () => {
          pressed = true
          setTimeout(() => (pressed = false))
          return false
        },
        focus: (view) => {
          // the browser puts the caret where it likes, or nowhere, and the library mends that a moment after the next key
          if (!pressed) view.focus()
          return false
        },
        compositionstart: (view) => {
          composeIntoSelected(view)
          return false
        },
        compositionend: () => {
          // the composed text is in the document only after ProseMirror's own handling of this event
          setTimeout(settle)
          return false
        },
        beforeinput: (_view, event) => {
          // the browser's own undo and bold, of a menu or of a key while an input method composes
          const foreign = /^(?:history|format)/u.test(event.inputType)
          if (foreign) event.preventDefault()
          return foreign
        },
      },
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
      // the caret that the browser kept in a text to be read takes no keys
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
  const current = (): ProseState => stateOf(editor.state, editor.isActive('bold'))

  return {
    show: (text) => sync.show(text),
    mark: (marks) => sync.mark(marks),
    setWritable: (writable) => sync.setWritable(writable),
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
    // not the command of the same name: it waits for the next picture, and a key may come before
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
