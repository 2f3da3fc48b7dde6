/**
 * The parts of the screen that were called and have not loaded yet: what had the focus before, and the callbacks for
 * giving up.
 */
interface Held {
  from: Element | null
  goBack: () => void
  calls: Set<() => void>
}
let held: Held | null = null

/** True while keys go nowhere, see {@link holdKeys}. */
export const areKeysHeld = (): boolean => held !== null

/**
 * Remembers the element with the focus and its caret; the returned function restores both if the element still exists.
 * A `<dialog>` restores the focus by itself, but not the caret, and not always to an element that takes keys.
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
/** A press elsewhere ends the hold; the focus stays where it was pressed. */
const onPress = (): void => end(false)

function end(returns = true): void {
  const { body, activeElement } = document
  const last = held
  held = null
  removeEventListener('keydown', onKey, true)
  removeEventListener('pointerdown', onPress, true)
  // no focus: the part that was called did not take it, or did not load
  if (returns && (activeElement === null || activeElement === body)) last?.goBack()
}

function begin(): Held {
  const from = document.activeElement
  const goBack = focusReturn(from)
  // an input method's text cannot be prevented by `keydown`: without a focus it has nowhere to go
  if (from instanceof HTMLElement) from.blur()
  getSelection()?.removeAllRanges()
  addEventListener('keydown', onKey, true)
  addEventListener('pointerdown', onPress, true)
  return { from, goBack, calls: new Set() }
}

/**
 * Discards keys while a part of the screen that was called is still loading: they are meant for that part, and would
 * replace what is selected in the report. Esc gives the call up.
 * @param giveUp called when the official gives the call up
 * @returns a function to be called when the part has the focus, or will not come
 */
export function holdKeys(giveUp: () => void): () => void {
  const mine = (held ??= begin())
  mine.calls.add(giveUp)
  return () => {
    mine.calls.delete(giveUp)
    if (held === mine && mine.calls.size === 0) end()
  }
}

/** Holds the keys while a module loads that moves the focus itself. Resolves with null when Esc gave the call up. */
export async function heldWhile<T>(load: () => Promise<T>): Promise<T | null> {
  let isGivenUp = false
  const release = holdKeys(() => (isGivenUp = true))
  const loaded = await load().finally(release)
  return isGivenUp ? null : loaded
}
