/** True while an input method composes: its Enter, Ctrl+Z and arrows belong to it. 229 is what old engines report. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Ctrl+Z while an input method composes, which it left to the page: what is under way is to be given up. */
export const givesUp = (event: KeyboardEvent): boolean =>
  event.isComposing &&
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  event.key.toLowerCase() === 'z'
