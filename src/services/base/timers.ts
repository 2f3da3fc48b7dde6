/**
 * `after` runs a callback after `ms` milliseconds and returns a function that cancels it. Tests use a simulated clock.
 */
export interface Timers {
  after: (ms: number, run: () => void) => () => void
}

/** Timers by `setTimeout`. */
export const browserTimers: Timers = {
  after(ms, run) {
    const id = setTimeout(run, ms)
    return () => clearTimeout(id)
  },
}

/** Resolves when `work` does, but after `ms` milliseconds at the latest; the work continues. */
export function withinPause(work: Promise<void>, ms: number, timers: Timers = browserTimers): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(ms, resolve)
    work.finally(cancel).then(resolve, reject)
  })
}
