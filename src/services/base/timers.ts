/** Runs something later; the answer cancels it. Tests put a simulated clock in its place. */
export interface Timers {
  after: (ms: number, run: () => void) => () => void
}

export const browserTimers: Timers = {
  after(ms, run) {
    const id = setTimeout(run, ms)
    return () => clearTimeout(id)
  },
}
