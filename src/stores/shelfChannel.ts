/**
 * Tells other windows that the shelf changed. One channel for both directions, so that a window does not hear itself.
 * Without BroadcastChannel a shelf is brought up to date when its window is looked at again.
 */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('nianbao-shelf')

export function announceShelf(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel?.postMessage('changed')
}

/** Calls back when another window changed the shelf; the answer ends it. */
export function onShelfChange(changed: () => void): () => void {
  channel?.addEventListener('message', changed)
  return () => channel?.removeEventListener('message', changed)
}
