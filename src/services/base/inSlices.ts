import { browserTimers, type Timers } from './timers'

/** After this time (ms) a slice yields, so that a key pressed meanwhile is still handled within the same frame. */
const SLICE = 8

/** Called once when the work ends: `done` with its result, or `failed` with what a step threw. */
export interface SlicesEnd<T> {
  done: (answer: T) => void
  failed: (cause: unknown) => void
}

/**
 * Runs the steps in slices of 8 ms with a timer between them, so that key events are handled in between. The first
 * slice runs synchronously: short work is done when this returns. A single step is never interrupted. Returns a
 * function that cancels the remaining slices; after that neither callback is called.
 * @param length of a slice in ms, where nobody types meanwhile
 */
export function inSlices<T>(
  steps: Iterator<undefined, T>,
  { done, failed }: SlicesEnd<T>,
  timers: Timers = browserTimers,
  now = (): number => performance.now(),
  length = SLICE,
): () => void {
  let cancel = (): void => {}
  function slice(): void {
    const end = now() + length
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
