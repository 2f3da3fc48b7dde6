import { inSlices } from '../../services/base/inSlices'
import { browserTimers } from '../../services/base/timers'

/**
 * Milliseconds of a slice. Nobody types while a document is read, and a browser waits 4 ms between two timers: short slices would
 * lose a third of the time to it.
 */
const SLICE = 24

/** Runs steps in slices beside other work and resolves with their result. Rejects with the signal's reason when that stops them. */
export function sliced<T>(steps: Iterator<undefined, T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((done, failed) => {
    signal.throwIfAborted()
    const stop = inSlices(steps, { done, failed }, browserTimers, () => performance.now(), SLICE)
    signal.addEventListener('abort', () => {
      stop()
      failed(signal.reason)
    })
  })
}
