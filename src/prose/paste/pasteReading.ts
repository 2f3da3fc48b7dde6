import type { EditorView } from '@tiptap/pm/view'
import { TextSelection } from '@tiptap/pm/state'
import type { PastedHtml } from './pastedHtml'

/*
 * The reading of pasted HTML is a part of its own, which the first key asks for: nobody pastes before it.
 */
let read: ((html: string) => PastedHtml) | null = null
let coming: Promise<void> | null = null

/** Loads the part. Resolves when it has arrived, and also when it has not: the next call tries again. */
export function bringPasteReading(): Promise<void> {
  coming ??= import('./pastedHtml').then(
    ({ pastedHtml }) => void (read = pastedHtml),
    () => void (coming = null),
  )
  return coming
}

/** Pasted HTML as the schema can parse it; null while the part has not arrived. */
export const readPasted = (html: string): PastedHtml | null => read?.(html) ?? null

/**
 * Handles a paste, or something dropped from elsewhere, for which the part has to arrive first: it is pasted then, as
 * plain text where the part does not come. True when it was taken.
 */
export function pasteLate(view: EditorView, event: ClipboardEvent | DragEvent): boolean {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
  const html = data?.getData('text/html') ?? ''
  if (read || html === '' || view.dragging || !view.editable) return false
  event.preventDefault()
  const text = data?.getData('text/plain') ?? ''
  if ('clientX' in event) moveTo(view, event)
  view.dom.setAttribute('aria-busy', 'true')
  void bringPasteReading().then(() => {
    if (view.isDestroyed) return
    view.dom.removeAttribute('aria-busy')
    if (read) view.pasteHTML(html)
    else view.pasteText(text)
  })
  return true
}

function moveTo(view: EditorView, { clientX: left, clientY: top }: DragEvent): void {
  const at = view.posAtCoords({ left, top })
  if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))))
}
