import type { Unproven } from './proof/unproven'

/** Messages of a window to the service worker. It answers `is it all there` with true or false on the port. */
export type ToWorker = 'is it all there' | 'take over'

/** Messages of the service worker to the windows while it fetches. */
export type FromWorker =
  /** The share of the bytes that are cached and checked, 0 to 1. */
  | { kind: 'caching'; share: number }
  /** Something else came in place of a file, so that not all files can be cached. */
  | { kind: 'refused'; unproven: Unproven }
