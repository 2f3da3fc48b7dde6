import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { ProseDoc } from '../report/prose'
import type { ListMarker, Place } from '../report/template'
import { enterFigure, FigureNode } from './figureNode'
import type { FigureSource } from './figureSource'
import { ListItemNode, markerAt, OrderedListNode, toggleList } from './listNodes'
import { marksPlugin, type TextMark, withMarks } from './marks'
import { cleanPaste } from './paste'
import { positionOf } from './position'

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
  source: FigureSource
  /** The official changed the text, by typing or by more than that; not called while an input method composes. */
  onText(text: ProseDoc, typing: boolean): void
  /** The selection or the text changed. */
  onState(state: ProseState): void
  /** Something of a paste was left out, in words. */
  onLeftOut(what: string): void
}

const FROM_DRAFT = 'fromDraft'

const stateOf = (state: EditorState, bold: boolean): ProseState => ({ bold, marker: markerAt(state) })

const figuresIn = (doc: ProseNode): number => {
  let count = 0
  doc.descendants((node) => {
    if (node.type.name === 'figure') count += 1
  })
  return count
}

/** Typing changes characters one after another; a paste, a list, a figure more or less is a step of its own. */
function isTyping(transaction: Transaction): boolean {
  return (
    !transaction.getMeta('uiEvent') &&
    transaction.steps.every((step) => step instanceof ReplaceStep) &&
    figuresIn(transaction.before) === figuresIn(transaction.doc)
  )
}

/** Mounts the rich text of a section. The history is the draft's, not the editor's: figures and text undo in one line. */
export function createProseEditor(options: ProseEditorOptions): ProseEditor {
  const { source } = options
  let waiting: ProseDoc | null = null
  let marks: readonly TextMark[] = []
  let marksShown = marks
  let unsent = false
  let typing = true

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
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        class: 'prose',
        spellcheck: 'false',
      },
      transformPasted: cleanPaste,
      transformPastedHTML: (html) => {
        if (/<img\b|<v:imagedata/iu.test(html))
          options.onLeftOut('粘贴内容中的图片没有带入，报告正文只保留文字。')
        return html
      },
      handleTextInput: (view, from, _to, text) => {
        // typing on a selected figure types into it instead of replacing it
        const node = view.state.doc.nodeAt(from)
        const { selection } = view.state
        if (node?.type.name !== 'figure' || selection.from !== from || selection.to !== from + 1) return false
        if (selection instanceof TextSelection) return false
        source.type(String(node.attrs.place), text)
        return enterFigure(view, from, 'end')
      },
      handleDOMEvents: {
        compositionend: () => {
          // the composed text is in the document only after ProseMirror's own handling of this event
          setTimeout(settle)
          return false
        },
        beforeinput: (_view, event) => {
          const undo = event.inputType === 'historyUndo' || event.inputType === 'historyRedo'
          if (undo) event.preventDefault()
          return undo
        },
      },
    },
    onUpdate: ({ transaction }) => {
      if (transaction.getMeta(FROM_DRAFT)) return
      unsent = true
      typing = typing && isTyping(transaction)
      send()
    },
    onTransaction: () => options.onState(current()),
  })

  editor.registerPlugin(marksPlugin())

  const current = (): ProseState => stateOf(editor.state, editor.isActive('bold'))

  function send(): void {
    if (!unsent || editor.view.composing) return
    unsent = false
    options.onText(editor.getJSON() as ProseDoc, typing)
    typing = true
  }

  function settle(): void {
    if (editor.isDestroyed) return
    send()
    if (waiting && !editor.view.composing) show(waiting)
    mark()
  }

  function mark(): void {
    if (marks === marksShown || editor.view.composing) return
    marksShown = marks
    editor.view.dispatch(withMarks(editor.state.tr, marks))
  }

  function show(text: ProseDoc): void {
    if (editor.view.composing) {
      waiting = text
      return
    }
    waiting = null
    const next = editor.schema.nodeFromJSON(text)
    const { doc } = editor.state
    const start = doc.content.findDiffStart(next.content)
    if (start === null) return
    const ends = doc.content.findDiffEnd(next.content)
    if (!ends) return
    // the two ends may overlap in repeated text
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
    const tr = editor.state.tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap))
    editor.view.dispatch(tr.setMeta(FROM_DRAFT, true))
  }

  return {
    show,
    mark: (next) => {
      if (marks.length === 0 && next.length === 0) return
      marks = next
      mark()
    },
    state: current,
    toggleBold: () => editor.chain().focus().toggleBold().run(),
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
      editor
        .chain()
        .focus()
        .insertContent({ type: 'figure', attrs: { place: figure } })
        .run()
    },
    focus: () => editor.commands.focus(),
    select: (line, from, to) => {
      const { doc } = editor.state
      const selection = TextSelection.create(doc, positionOf(doc, line, from), positionOf(doc, line, to))
      editor.view.focus()
      editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
    },
    destroy: () => editor.destroy(),
  }
}
