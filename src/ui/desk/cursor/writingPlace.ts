import { isComposing } from '../../../prose/input/isComposing'
import { areKeysHeld, focusReturn } from '../../base/focusReturn'
import { useListeners } from '../../base/useListeners'

const WRITTEN_IN = 'input, select, textarea, [role="textbox"]'

const isWrittenIn = (element: Element | null): boolean => element?.matches(WRITTEN_IN) ?? false

/** Nothing that could take a key has the focus: it went with a button that is gone, or that can no longer be pressed. */
const isLost = ({ activeElement, body }: Document): boolean =>
  activeElement === null || activeElement === body || activeElement.matches(':disabled')

const figureAt = (place: string): string => `[data-figure="${CSS.escape(place)}"]:is(input, select)`

const isTyped = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  Array.from(key).length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey

/** Where one writes on the desk. The cursor comes back there from whatever it was called away to. */
export interface WritingPlace {
  /** Once a button is gone or disabled that had the focus: puts the cursor back. Answers whether it is somewhere now. */
  settle(): boolean
}

/**
 * Keeps the cursor where one writes. A pressed mouse button at a button of the desk leaves it there, a button that goes
 * away with the focus gives it back, and a letter typed at a button, or at nothing, arrives there as well.
 * @param surface the element that holds the panels
 */
export function useWritingPlace(surface: () => HTMLElement | null): WritingPlace {
  let last: { element: HTMLElement; section: Element | null; caret: () => void } | null = null

  const onDesk = (element: Element | null): boolean =>
    element !== null && isWrittenIn(element) && (surface()?.contains(element) ?? false)
  const inDialog = (): boolean => document.querySelector('dialog[open]') !== null

  /** What stands for a place that is gone: the same figure, the section's text, or its first field. */
  function instead(): HTMLElement | null {
    const figure = last?.element.dataset.figure
    // the section itself may be gone
    const within = last && !last.section?.isConnected ? surface() : last?.section
    const same = figure === undefined ? null : within?.querySelector<HTMLElement>(figureAt(figure))
    return same ?? within?.querySelector<HTMLElement>(WRITTEN_IN) ?? null
  }
  /** Puts the cursor where one wrote last; answers whether that still stands. */
  function back(): boolean {
    if (last?.element.isConnected) last.caret()
    else instead()?.focus({ preventScroll: true })
    return !isLost(document)
  }
  function settle(): boolean {
    return !isLost(document) || inDialog() || areKeysHeld() || back()
  }

  useListeners(({ onWindow }) => {
    onWindow('focusout', ({ target }) => {
      // the caret is read while the place still has it
      if (!(target instanceof HTMLElement) || !onDesk(target)) return
      last = { element: target, section: target.closest('[data-section]'), caret: focusReturn(target) }
    })
    onWindow('mousedown', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button, summary') : null
      if (pressed && !pressed.closest('dialog') && onDesk(document.activeElement)) event.preventDefault()
    })
    onWindow('click', ({ target }) => {
      // what a press changes on the screen is drawn before; a click beside everything may select words to copy
      if (target instanceof Element && target.closest('button, summary, a')) setTimeout(settle)
    })
    onWindow('keydown', (event) => {
      const { activeElement } = document
      if (isWrittenIn(activeElement) || inDialog() || areKeysHeld() || isComposing(event)) return
      if (isTyped(event)) back()
      else if (event.key === 'Escape' && back()) event.preventDefault()
    })
  })
  return { settle }
}
