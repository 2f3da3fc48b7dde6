/** Timeout given to `requestIdleCallback` (ms). */
const PATIENCE = 5000

/** Resolves in an idle period, after 5 s at the latest; after 50 ms where there is no `requestIdleCallback`. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, 50)
  })
}
