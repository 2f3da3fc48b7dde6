/** Tells all windows that the shelf changed. Without BroadcastChannel another is brought up to date when it is looked at. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('nianbao-shelf')
const here = new Set<() => void>()

export function announceShelf(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel?.postMessage('changed')
  announceHere()
}

/** For what only this window has. */
export function announceHere(): void {
  for (const changed of here) changed()
}

/** Calls back when a window, this one or another, changed the shelf; the answer ends it. */
export function onShelfChange(changed: () => void): () => void {
  here.add(changed)
  channel?.addEventListener('message', changed)
  return () => {
    here.delete(changed)
    channel?.removeEventListener('message', changed)
  }
}
