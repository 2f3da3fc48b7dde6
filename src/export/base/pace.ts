import { ExportError } from './exportError'

/** Longest stretch of work, in ms, before the browser may draw and take input. */
const STRETCH = 40

/** Lets the browser do its own work; a timer would be slowed down to 4 ms each. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/** The breath of long work: rests when it is time, and ends the work when the official stops it. */
export class Pace {
  private readonly signal: AbortSignal
  private since: number

  /** `since` is when the work began; unless told, whatever came before was work too. */
  constructor(signal: AbortSignal, since = Number.NEGATIVE_INFINITY) {
    this.signal = signal
    this.since = since
  }

  /** To be awaited between two small pieces of work. Throws an ExportError, `cancelled`. */
  async rest(): Promise<void> {
    if (performance.now() - this.since > STRETCH) {
      await turn()
      this.since = performance.now()
    }
    if (this.signal.aborted) throw new ExportError('cancelled')
  }
}
