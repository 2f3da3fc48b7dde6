import { givesUp, isComposing } from '../../../prose/input/isComposing'
import { useListeners } from '../../base/useListeners'
import type { Shortcut } from './shortcuts'

/**
 * The desk's keys, while no dialog is open: a dialog has its own, and what it asks about must not change behind it.
 * While an input method composes they rest, but for storing: left to the browser they would save its page, print it, or
 * leave the place with letters in it.
 */
export function useDeskKeys(shortcuts: readonly Shortcut[]): void {
  useListeners(({ onWindow }) =>
    onWindow('keydown', (event) => {
      // the place that composes gives up what it has under way
      if (document.querySelector('dialog[open]') || givesUp(event)) return
      const composing = isComposing(event)
      const shortcut = shortcuts.find((one) => one.matches(event))
      if (shortcut || (composing && event.key === 'Tab')) event.preventDefault()
      if (!composing || shortcut?.always) shortcut?.run(event)
    }),
  )
}
