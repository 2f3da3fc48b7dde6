import { nextTask } from '../../export/base/nextTask'
import { inSlices } from '../../services/base/inSlices'
import type { Timers } from '../../services/base/timers'

/** Milliseconds of a slice: nobody types while a document is read. */
const SLICE = 16

/** Slices follow one another at once: between two timers a browser waits. */
const soon: Timers = { after: (_ms, run) => nextTask(run) }

/** Runs steps in slices beside other work and resolves with their result. Rejects with the signal's reason when that stops them. */
export function sliced<T>(steps: Iterator<undefined, T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((done, failed) => {
    signal.throwIfAborted()
    const stop = inSlices(steps, { done, failed }, soon, () => performance.now(), SLICE)
    signal.addEventListener('abort', () => {
      stop()
      failed(signal.reason)
    })
  })
}
