/** True while an input method composes: its Enter, Ctrl+Z and arrows belong to it. 229 is what old engines report. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
