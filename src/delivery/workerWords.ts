/** What a window says to the service worker. To `is it all there` it answers with true or false on the port. */
export type ToWorker = 'is it all there' | 'take over'

/** What the service worker says to the windows while it fetches: the share of the bytes that are there, 0 to 1. */
export interface FromWorker {
  kind: 'caching'
  share: number
}
