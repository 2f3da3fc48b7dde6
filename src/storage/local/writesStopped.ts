/*
 * When all data of this browser are erased, a window that was open before must not write any of them back, even one
 * that does not answer, or was frozen by the browser and resumes later. So each erasing changes a value in
 * localStorage, the only one that stays there, and everything that writes checks it here first.
 */

/** The key under which each erasing stores a new value; other windows also get a `storage` event for it. */
export const ERASED_KEY = 'nianbao-wiped'

/** localStorage as the browser gives it; null where a page may not store anything, and in a worker. */
export function pageNotes(): Storage | null {
  // some browsers throw on access
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

const now = (): string | null => pageNotes()?.getItem(ERASED_KEY) ?? null

let stopped = false
const atStart = now()

/** True when this window may not store anything any more. */
export function isStopped(): boolean {
  // null means that the browser cleared localStorage, not that the official erased all: open drafts are stored again
  const value = now()
  return stopped || (value !== null && value !== atStart)
}

/** From now on this window stores nothing. */
export function stopStoring(): void {
  stopped = true
}

/** Stops all windows that are open now, this one included; `value` must not have been used before. */
export function stopAllStoring(value: string): void {
  stopped = true
  try {
    pageNotes()?.setItem(ERASED_KEY, value)
  } catch (cause) {
    // no room in localStorage: only windows that answer the message of the erasing one are stopped
    if (!(cause instanceof DOMException)) throw cause
  }
}
