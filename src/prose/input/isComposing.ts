/**
 * True during a composition, when Enter, Ctrl+Z and arrows belong to the input method. Old engines report key code 229.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/**
 * True for Ctrl+Z during a composition that the input method has left to the page: the composition is to be discarded.
 */
export const givesUp = (event: KeyboardEvent): boolean =>
  event.isComposing &&
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  event.key.toLowerCase() === 'z'
