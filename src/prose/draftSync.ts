import type { Node as ProseNode, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import type { ProseDoc } from '../report/text/prose'
import { type TextMark, withMarks } from './marks'

const FROM_DRAFT = 'fromDraft'

/** True for a transaction that only brings the editor to the draft's text. */
export const showsDraft = (transaction: Transaction): boolean => transaction.getMeta(FROM_DRAFT) === true

/**
 * Keeps an editor's document and the draft's text the same, in both directions. While an input method composes, changes
 * of either wait.
 */
export interface DraftSync {
  /** To be called for each transaction that changes the document. */
  note(transaction: Transaction): void
  /** To be called when a composition is over: what waited is sent or shown. */
  settle(): void
  /** To be called before a composition is ended whose letters are to be discarded; `settle` follows. */
  giveUp(): void
  /** Brings the document to the draft's text with the least change; waits for a composition. */
  show(text: ProseDoc): void
  /** Sets the underlined ranges in place of the earlier ones; waits for a composition. */
  mark(marks: readonly TextMark[]): void
  setWritable(writable: boolean): void
}

/** The draft's side of {@link draftSync}: its state at the start, and what is called with changes. */
export interface DraftSyncParts {
  /** The draft's text. */
  text: ProseDoc
  writable: boolean
  /**
   * The official changed the text; `typing` is false for a paste, a list or a figure. Not called during a composition.
   */
  send(text: ProseDoc, typing: boolean): void
  /** The document during a composition, with the letters under way; null when the composition left no change. */
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

/** True for a change of characters; a paste, a list, a figure more or less is an undo step of its own. */
function isTyping(transaction: Transaction): boolean {
  return (
    !transaction.getMeta('uiEvent') &&
    transaction.steps.every((step) => step instanceof ReplaceStep) &&
    countFigures(transaction.before) === countFigures(transaction.doc)
  )
}

/** A transaction that replaces only what differs from a text; null when nothing does. */
function changeTo({ state }: EditorView, text: ProseDoc): Transaction | null {
  const next = state.schema.nodeFromJSON(text)
  const start = state.doc.content.findDiffStart(next.content)
  const ends = state.doc.content.findDiffEnd(next.content)
  if (start === null || !ends) return null
  // in repeated text findDiffStart and findDiffEnd may overlap
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return state.tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap))
}

/** End of the range that a transaction has inserted. */
const behind = ({ doc, mapping }: Transaction): ResolvedPos => {
  let end = 0
  mapping.maps.forEach((map) => map.forEach((_from, _to, _start, to) => (end = to)))
  return doc.resolve(Math.min(end, doc.content.size))
}

const textOf = ({ state }: EditorView): ProseDoc => state.doc.toJSON() as ProseDoc

/** Connects a view to the draft's text; see {@link DraftSync}. */
export function draftSync(view: EditorView, parts: DraftSyncParts): DraftSync {
  let { text: drafted, writable } = parts
  let waiting: ProseDoc | null = null
  let marks: readonly TextMark[] = []
  let shown = marks
  /** Changes that were not sent yet; `before` is the document that corresponds to the draft's text. */
  let unsent: { typing: boolean; before: ProseNode } | null = null
  let wantsWritable = writable
  let givingUp = false

  function sendNow(): void {
    // a read-only switch that waits for the composition is handled first, in `settle`
    if (!unsent || givingUp || view.composing || wantsWritable !== writable) return
    const { typing, before } = unsent
    unsent = null
    if (before.eq(view.state.doc)) return parts.compose(null)
    // a text of the draft that waited is older than what has just been written
    waiting = null
    parts.send((drafted = textOf(view)), typing)
  }
  /**
   * Switches between writing and reading; waits for a composition, whose letters would otherwise stay in the document.
   */
  function setWritable(): void {
    if (wantsWritable === writable || view.composing) return
    writable = wantsWritable
    parts.setWritable(writable)
    if (writable || !unsent) return
    // too late: another window writes the draft now, so the change is dropped
    unsent = null
    show(waiting ?? drafted)
  }
  function showMarks(): void {
    if (marks === shown || view.composing) return
    shown = marks
    view.dispatch(withMarks(view.state.tr, marks))
  }
  function show(text: ProseDoc): void {
    drafted = text
    waiting = view.composing ? text : null
    if (waiting) return
    const change = changeTo(view, text)
    if (!change) return
    // without focus the selection moves after the change, where the official will look; with focus it stays
    if (!view.dom.contains(document.activeElement))
      change.setSelection(TextSelection.near(behind(change), -1))
    view.dispatch(change.setMeta(FROM_DRAFT, true))
  }

  /** Replaces the letters of a discarded composition with the draft's text. */
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
      if (view.composing) parts.compose(textOf(view))
      else sendNow()
    },
    settle() {
      if (view.isDestroyed) return
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
