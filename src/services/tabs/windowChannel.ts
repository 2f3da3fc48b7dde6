/** What the windows of this browser say to each other. */
export interface WindowChannel {
  /** Told to all other windows, as an object of plain values. */
  say(message: object): void
  /** Calls back with what another window says; the answer ends it. */
  hear(heard: (message: unknown) => void): () => void
}

/** The channel of this page. Where the browser has none, nobody answers, and the revision checks of each save remain. */
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
