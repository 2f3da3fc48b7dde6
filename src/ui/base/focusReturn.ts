/** A call for a part of the screen that is on its way: what had the focus, and what gives the calls up. */
interface Held {
  from: Element | null
  goBack: () => void
  calls: Set<() => void>
}
let held: Held | null = null

/** True while keys go nowhere, see {@link holdKeys}. */
export const areKeysHeld = (): boolean => held !== null

/**
 * Takes note of the place that has the focus, caret included; the answer puts it there again, as far as that still stands. A
 * dialog returns the focus by itself, but not the caret, and not always to a place that takes keys.
 */
export function focusReturn(opener: Element | null = held?.from ?? document.activeElement): () => void {
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

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/u.test(event.key)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (event.key !== 'Escape') return
  const given = [...(held?.calls ?? [])]
  end()
  for (const giveUp of given) giveUp()
}
/** Who presses somewhere goes on there. */
const onPress = (): void => end(false)

function end(returns = true): void {
  const { body, activeElement } = document
  const last = held
  held = null
  removeEventListener('keydown', onKey, true)
  removeEventListener('pointerdown', onPress, true)
  // what was called took the focus, or did not come
  if (returns && (activeElement === null || activeElement === body)) last?.goBack()
}

function begin(): Held {
  const from = document.activeElement
  const goBack = focusReturn(from)
  // an input method does not ask before it writes: it finds no place to write in
  if (from instanceof HTMLElement) from.blur()
  getSelection()?.removeAllRanges()
  addEventListener('keydown', onKey, true)
  addEventListener('pointerdown', onPress, true)
  return { from, goBack, calls: new Set() }
}

/**
 * Holds the keys while a part that was called has not arrived: what is typed is meant for it, and would take the place of what is
 * selected in the report. Esc gives the call up.
 * @param giveUp when the call is given up
 * @returns to be called when the part has the focus, or will not come
 */
export function holdKeys(giveUp: () => void): () => void {
  const mine = (held ??= begin())
  mine.calls.add(giveUp)
  return () => {
    mine.calls.delete(giveUp)
    if (held === mine && mine.calls.size === 0) end()
  }
}

/** Holds the keys while a part arrives that leads elsewhere. Resolves to null when Esc gave that up meanwhile. */
export async function heldWhile<T>(load: () => Promise<T>): Promise<T | null> {
  let isGivenUp = false
  const release = holdKeys(() => (isGivenUp = true))
  const loaded = await load().finally(release)
  return isGivenUp ? null : loaded
}
