import type { Unproven } from './proof/unproven'

/** What a window says to the service worker. To `is it all there` it answers with true or false on the port. */
export type ToWorker = 'is it all there' | 'take over'

/** What the service worker says to the windows while it fetches. */
export type FromWorker =
  /** The share of the bytes that are there and proven, 0 to 1. */
  | { kind: 'caching'; share: number }
  /** What came in place of a file: not all of them can be kept. */
  | { kind: 'refused'; unproven: Unproven }
