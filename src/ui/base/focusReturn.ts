/**
 * Takes note of the place that has the focus, caret included; the answer puts it there again, as far as that still stands. A
 * dialog returns the focus by itself, but not the caret, and not always to a place that takes keys.
 */
export function focusReturn(opener: Element | null = document.activeElement): () => void {
  const caret =
    opener instanceof HTMLInputElement && opener.selectionStart !== null
      ? ([opener.selectionStart, opener.selectionEnd ?? opener.selectionStart] as const)
      : null
  return () => {
    if (!(opener instanceof HTMLElement) || !opener.isConnected) return
    opener.focus({ preventScroll: true })
    if (caret && opener instanceof HTMLInputElement) opener.setSelectionRange(...caret)
  }
}
