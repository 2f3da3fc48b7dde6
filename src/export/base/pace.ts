import { ExportError } from './exportError'
import { nextTask } from './nextTask'

/** Longest time of work, in ms, before the browser gets to draw and to handle input. */
const STRETCH = 40

/** Ends the current task and resolves in the next one. */
const turn = (): Promise<void> => new Promise((resolve) => void nextTask(resolve))

/** Splits long work into short tasks and stops it when the signal is aborted. */
export class Pace {
  private readonly signal: AbortSignal
  private since: number

  /** @param since `performance.now()` when the work began; by default the first `rest` yields at once */
  constructor(signal: AbortSignal, since = Number.NEGATIVE_INFINITY) {
    this.signal = signal
    this.since = since
  }

  /**
   * To be awaited between two small pieces of work: yields to the browser once {@link STRETCH} has passed.
   * @throws ExportError, `cancelled`, when the signal is aborted
   */
  async rest(): Promise<void> {
    if (performance.now() - this.since > STRETCH) {
      await turn()
      this.since = performance.now()
    }
    if (this.signal.aborted) throw new ExportError('cancelled')
  }
}
