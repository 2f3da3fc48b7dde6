/** What changed in the report list: one stored draft, something that only this window has, or possibly anything. */
export type ShelfChange = { kind: 'draft'; id: string } | { kind: 'here' } | { kind: 'any' }

/** Announces changes to all windows. Without BroadcastChannel another window reads the list when it becomes visible. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('nianbao-shelf')
const here = new Set<(change: ShelfChange) => void>()

/** Tells this and all other windows that a stored draft changed; without an id any draft may have changed. */
export function announceShelf(id?: string): void {
  const change: ShelfChange = id === undefined ? { kind: 'any' } : { kind: 'draft', id }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel?.postMessage(change)
  announce(change)
}

/** Tells this window alone that a draft has changes here that are not stored. */
export const announceHere = (): void => announce({ kind: 'here' })

function announce(change: ShelfChange): void {
  for (const changed of here) changed(change)
}

/** Calls back when this or another window changed the report list. Returns a function that unsubscribes. */
export function onShelfChange(changed: (change: ShelfChange) => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>): void => changed(changeIn(data))
  here.add(changed)
  channel?.addEventListener('message', hear)
  return () => {
    here.delete(changed)
    channel?.removeEventListener('message', hear)
  }
}

/** Windows of an earlier version of the program post no `kind`: anything may have changed. */
function changeIn(data: unknown): ShelfChange {
  const { kind, id } = Object(data)
  return kind === 'draft' && typeof id === 'string' ? { kind, id } : { kind: 'any' }
}
