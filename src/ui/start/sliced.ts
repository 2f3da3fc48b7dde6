import { inSlices } from '../../services/base/inSlices'
import { soonTimers } from '../../services/base/timers'

/** Milliseconds of a slice: nobody types while a document is read. */
const SLICE = 16

/** Runs steps in slices beside other work and resolves with their result. Rejects with the signal's reason when that stops them. */
export function sliced<T>(steps: Iterator<undefined, T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((done, failed) => {
    signal.throwIfAborted()
    const stop = inSlices(steps, { done, failed }, soonTimers, () => performance.now(), SLICE)
    signal.addEventListener('abort', () => {
      stop()
      failed(signal.reason)
    })
  })
}
