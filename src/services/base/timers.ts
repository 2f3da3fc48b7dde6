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
