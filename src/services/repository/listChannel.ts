/** What changed on the shelf: one draft as it is stored, something that only this window has, or it may be anything. */
export type ShelfChange = { kind: 'draft'; id: string } | { kind: 'here' } | { kind: 'any' }

/** Tells all windows that the shelf changed. Without BroadcastChannel another is brought up to date when it is looked at. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('nianbao-shelf')
const here = new Set<(change: ShelfChange) => void>()

/** Without an id it may be any draft. */
export function announceShelf(id?: string): void {
  const change: ShelfChange = id === undefined ? { kind: 'any' } : { kind: 'draft', id }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel?.postMessage(change)
  announce(change)
}

/** For what only this window has. */
export const announceHere = (): void => announce({ kind: 'here' })

function announce(change: ShelfChange): void {
  for (const changed of here) changed(change)
}

/** Calls back when a window, this one or another, changed the shelf; the answer ends it. */
export function onShelfChange(changed: (change: ShelfChange) => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>): void => changed(changeIn(data))
  here.add(changed)
  channel?.addEventListener('message', hear)
  return () => {
    here.delete(changed)
    channel?.removeEventListener('message', hear)
  }
}

/** A window of an earlier program says only that something changed. */
function changeIn(data: unknown): ShelfChange {
  const { kind, id } = Object(data)
  return kind === 'draft' && typeof id === 'string' ? { kind, id } : { kind: 'any' }
}
