/**
 * Moves the focus within a toolbar by the arrow keys, Home and End: to the next enabled button, starting over at the
 * end.
 */
export function moveInToolbar(event: KeyboardEvent): void {
  const { key, currentTarget: bar } = event
  if (!(bar instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return
  const buttons = [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const to = { ArrowLeft: at - 1, ArrowRight: (at + 1) % buttons.length, Home: 0, End: -1 }[key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  buttons.at(to)?.focus()
}
