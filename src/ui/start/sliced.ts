import { inSlices } from '../../services/base/inSlices'
import type { Timers } from '../../services/base/timers'

/** Milliseconds of a slice: nobody types while a document is read. */
const SLICE = 16

/** Runs a callback in the next task: by a message, for a browser waits at least 4 ms between two timers. */
const soon: Timers = {
  after(_ms, run) {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      run()
    })
    port1.start()
    port2.postMessage(null)
    return () => port1.close()
  },
}

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
