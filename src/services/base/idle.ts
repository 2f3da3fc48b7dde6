/** What waits for an idle moment does not wait longer than this (ms). */
const PATIENCE = 5000

/** Resolves when the page has nothing to do, or after five seconds; where the browser cannot tell, after a moment. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, 50)
  })
}
