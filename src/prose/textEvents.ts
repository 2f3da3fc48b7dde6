import type { EditorProps } from '@tiptap/pm/view'
import { composeIntoSelected } from './figure/selectedFigure'
import { givesUp, isComposing } from './input/isComposing'
import { bringPasteReading, pasteLate } from './paste/pasteReading'

/** What the editor hears of events. */
interface Heard {
  /** Ctrl+Z: what is under way is discarded. */
  giveUp(): void
  /** A composition has ended and its text stands in the document. */
  settle(): void
  /** The text has got the focus, or lost it. */
  moved(): void
}

/**
 * What the text does with events of the browser before ProseMirror does: compositions are given up or begin in a
 * selected figure, the caret stays where it was, the browser's own undo and formats do nothing, and a paste waits for
 * the part that reads it.
 */
export function textEvents({ giveUp, settle, moved }: Heard): NonNullable<EditorProps['handleDOMEvents']> {
  /** True while a mouse button is pressed, which sets the caret itself. */
  let pressed = false
  return {
    keydown: (view, event) => {
      void bringPasteReading()
      if (view.composing && givesUp(event)) {
        event.preventDefault()
        giveUp()
        // in a contenteditable element only blur ends a composition
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
      // the browser puts the caret elsewhere or nowhere, and ProseMirror corrects that only after the next key
      if (!pressed) view.focus()
      moved()
      return false
    },
    blur: () => {
      moved()
      return false
    },
    compositionstart: (view) => {
      composeIntoSelected(view)
      return false
    },
    compositionend: () => {
      // ProseMirror writes the composed text into the document after this handler
      setTimeout(settle)
      return false
    },
    paste: pasteLate,
    drop: pasteLate,
    beforeinput: (_view, event) => {
      // the browser's own undo and bold, from its menu or by a key during a composition
      const foreign = /^(?:history|format)/u.test(event.inputType)
      if (foreign) event.preventDefault()
      return foreign
    },
  }
}
