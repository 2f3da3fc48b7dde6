import { browserTimers, type Timers } from './timers'

/** So many milliseconds the processor is held in one go: a key that comes meanwhile is answered in the same frame. */
const SLICE = 8

/** The work's end: its answer, or what it threw. */
export interface SlicesEnd<T> {
  done: (answer: T) => void
  failed: (cause: unknown) => void
}

/**
 * Does a work of many steps in slices, between which keys are heard; the first at once, so that what is small is done when this
 * returns. A single step is never parted. The answer gives the work up.
 */
export function inSlices<T>(
  steps: Iterator<undefined, T>,
  { done, failed }: SlicesEnd<T>,
  timers: Timers = browserTimers,
  now = (): number => performance.now(),
): () => void {
  let cancel = (): void => {}
  function slice(): void {
    const end = now() + SLICE
    try {
      do {
        const step = steps.next()
        if (step.done) return done(step.value)
      } while (now() < end)
    } catch (cause) {
      return failed(cause)
    }
    cancel = timers.after(0, slice)
  }
  slice()
  return () => cancel()
}
