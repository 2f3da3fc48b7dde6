/** Messages between the windows of this browser. */
export interface WindowChannel {
  /** Sends an object of plain values to all other windows. */
  say(message: object): void
  /** Calls back with each message of another window, not validated. Returns a function that unsubscribes. */
  hear(heard: (message: unknown) => void): () => void
}

/** The channel of this page. Without BroadcastChannel nobody answers; the revision check of each save still holds. */
export function browserChannel(): WindowChannel {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('nianbao-windows')
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
    say: (message) => channel?.postMessage(message),
    hear(heard) {
      const listener = (event: MessageEvent<unknown>): void => heard(event.data)
      channel?.addEventListener('message', listener)
      return () => channel?.removeEventListener('message', listener)
    },
  }
}
