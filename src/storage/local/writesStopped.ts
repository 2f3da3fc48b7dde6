/*
 * When all that this browser has is erased, a window that was open before must not write any of it back: not one that
 * answers nobody, and not one that the browser had stopped and lets run again. So a value that changes with it stays in
 * localStorage, without anything else, and everything that writes asks here first.
 */

/** Where the value stands; also told to other windows by the browser's `storage` event. */
export const ERASED_KEY = 'nianbao-wiped'

/** localStorage as the browser gives it; null where a page may not store anything, and in a worker. */
export function pageNotes(): Storage | null {
  // some browsers throw when it is looked at
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

const now = (): string | null => pageNotes()?.getItem(ERASED_KEY) ?? null

let stopped = false
const atStart = now()

/** True for a window that may not store anything any more. */
export function isStopped(): boolean {
  // cleared by the browser is not erased here: what is open is stored anew then
  const value = now()
  return stopped || (value !== null && value !== atStart)
}

/** Nothing is stored by this window from now on. */
export function stopStoring(): void {
  stopped = true
}

/** Stops every window that is open now, this one too. */
export function stopAllStoring(value: string): void {
  stopped = true
  try {
    pageNotes()?.setItem(ERASED_KEY, value)
  } catch (cause) {
    // No room: then only the windows that answer are stopped.
    if (!(cause instanceof DOMException)) throw cause
  }
}
