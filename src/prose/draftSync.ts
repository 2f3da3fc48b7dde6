import type { Editor } from '@tiptap/core'
import type { Node as ProseNode, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { ProseDoc } from '../report/text/prose'
import { type TextMark, withMarks } from './marks'

const FROM_DRAFT = 'fromDraft'

/** True for a transaction that only shows what the draft says. */
export const showsDraft = (transaction: Transaction): boolean => transaction.getMeta(FROM_DRAFT) === true

/** Keeps a rich text and the draft the same, in both directions, and lets an input method finish first. */
export interface DraftSync {
  /** Takes note of a transaction of the editor. */
  note(transaction: Transaction): void
  /** The input method is done: what waited is sent or shown. */
  settle(): void
  /** What the input method has under way is to leave nothing behind; it has just been ended, and `settle` follows. */
  giveUp(): void
  show(text: ProseDoc): void
  mark(marks: readonly TextMark[]): void
  setWritable(writable: boolean): void
}

export interface DraftSyncParts {
  /** What the draft says. */
  text: ProseDoc
  writable: boolean
  /** The official changed the text, by typing or by more than that; not called while an input method composes. */
  send(text: ProseDoc, typing: boolean): void
  /** What stands there while an input method composes, letters under way included; null when it came to nothing. */
  compose(text: ProseDoc | null): void
  setWritable(writable: boolean): void
}

const countFigures = (doc: ProseNode): number => {
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
    countFigures(transaction.before) === countFigures(transaction.doc)
  )
}

/** The least change that makes the document this text, null when it is this text. */
function changeTo({ state, schema }: Editor, text: ProseDoc): Transaction | null {
  const next = schema.nodeFromJSON(text)
  const start = state.doc.content.findDiffStart(next.content)
  const ends = state.doc.content.findDiffEnd(next.content)
  if (start === null || !ends) return null
  // the two ends may overlap in repeated text
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return state.tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap))
}

/** Where the stretch that a change puts in ends. */
const behind = ({ doc, mapping }: Transaction): ResolvedPos => {
  let end = 0
  mapping.maps.forEach((map) => map.forEach((_from, _to, _start, to) => (end = to)))
  return doc.resolve(Math.min(end, doc.content.size))
}

const textOf = (editor: Editor): ProseDoc => editor.getJSON() as ProseDoc

export function draftSync(editor: Editor, parts: DraftSyncParts): DraftSync {
  let { text: drafted, writable } = parts
  let waiting: ProseDoc | null = null
  let marks: readonly TextMark[] = []
  let shown = marks
  /** `before`: the document that the draft's text still is. */
  let unsent: { typing: boolean; before: ProseNode } | null = null
  let wantsWritable = writable
  let givingUp = false

  function sendNow(): void {
    // what comes too late is seen to when the composition is over
    if (!unsent || givingUp || editor.view.composing || wantsWritable !== writable) return
    const { typing, before } = unsent
    unsent = null
    if (before.eq(editor.state.doc)) return parts.compose(null)
    // what was to be shown is older than what has just been written
    waiting = null
    parts.send((drafted = textOf(editor)), typing)
  }
  /** Ending the right to write in the middle of a composition would leave its letters in the text. */
  function setWritable(): void {
    if (wantsWritable === writable || editor.view.composing) return
    writable = wantsWritable
    parts.setWritable(writable)
    if (writable || !unsent) return
    // it came too late for the draft, which is another window's now
    unsent = null
    show(waiting ?? drafted)
  }
  function showMarks(): void {
    if (marks === shown || editor.view.composing) return
    shown = marks
    editor.view.dispatch(withMarks(editor.state.tr, marks))
  }
  function show(text: ProseDoc): void {
    drafted = text
    waiting = editor.view.composing ? text : null
    if (waiting) return
    const change = changeTo(editor, text)
    if (!change) return
    // the cursor stands behind what was changed when one comes to see it; where one writes it stays
    if (!editor.view.dom.contains(document.activeElement))
      change.setSelection(TextSelection.near(behind(change), -1))
    editor.view.dispatch(change.setMeta(FROM_DRAFT, true))
  }

  /** Shows what the draft says in the place of letters that nobody wants. */
  function drop(): void {
    givingUp = false
    unsent = null
    show(waiting ?? drafted)
    parts.compose(null)
  }

  return {
    note(transaction) {
      if (showsDraft(transaction)) return
      unsent = {
        typing: (unsent?.typing ?? true) && isTyping(transaction),
        before: unsent?.before ?? transaction.before,
      }
      if (editor.view.composing) parts.compose(textOf(editor))
      else sendNow()
    },
    settle() {
      if (editor.isDestroyed) return
      setWritable()
      if (givingUp) drop()
      sendNow()
      if (waiting) show(waiting)
      showMarks()
    },
    giveUp: () => void (givingUp = true),
    show,
    mark(next) {
      if (marks.length === 0 && next.length === 0) return
      marks = next
      showMarks()
    },
    setWritable(is) {
      wantsWritable = is
      setWritable()
    },
  }
}
