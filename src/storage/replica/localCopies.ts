import { localNotes, notesUnder } from '../local/localNotes'
import { LOCAL_PREFIX as PREFIX } from './slotFolder'

/** Most characters of all replicas in localStorage; browsers give it some five million, for everything. */
const ROOM = 4_000_000

/** Lengths of the replicas there, the one written last at the end. Read once: another window may have changed them. */
let sizes: Map<string, number> | null = null

function sizesNow(updatedOf: (id: string) => number): Map<string, number> {
  const found = Array.from(notesUnder(PREFIX), ([id, text]): [string, number] => [id, text.length])
  sizes ??= new Map(found.sort(([a], [b]) => updatedOf(a) - updatedOf(b)))
  return sizes
}

/**
 * Writes an envelope into localStorage; to make room, those of drafts that were changed longest ago are removed.
 * `updatedOf` returns when a draft was last changed. Returns whether it was written; if not, the others are as before.
 */
export function keepLocalCopy(id: string, text: string, updatedOf: (id: string) => number): boolean {
  const storage = localNotes()
  if (!storage || text.length > ROOM) return false
  const others = sizes ?? sizesNow(updatedOf)
  others.delete(id)
  let used = [...others.values()].reduce((sum, size) => sum + size, text.length)
  const gaveWay: [string, string][] = []
  for (;;) {
    if (used <= ROOM && put(storage, id, text)) {
      others.set(id, text.length)
      return true
    }
    const oldest = others.entries().next().value
    if (!oldest) break
    const [other, size] = oldest
    const before = localCopy(other)
    // not even a shorter value is accepted: the cause is not a lack of room
    if (!put(storage, other, '')) break
    storage.removeItem(PREFIX + other)
    if (before !== null) gaveWay.push([other, before])
    others.delete(other)
    used -= size
  }
  // it does not fit all the same: the removed ones are written back
  for (const [other, before] of gaveWay) if (put(storage, other, before)) others.set(other, before.length)
  return false
}

function put(storage: Storage, id: string, text: string): boolean {
  try {
    storage.setItem(PREFIX + id, text)
    return true
  } catch (cause) {
    if (cause instanceof DOMException) return false
    throw cause
  }
}

/** The envelope of a draft in localStorage; null when there is none. */
export const localCopy = (id: string): string | null => localNotes()?.getItem(PREFIX + id) ?? null
/** Ids of the drafts that have a replica in localStorage. */
export const idsInLocal = (): string[] => [...notesUnder(PREFIX).keys()]

/** Removes the replica of a draft from localStorage. */
export function eraseLocal(id: string): void {
  localNotes()?.removeItem(PREFIX + id)
  sizes?.delete(id)
}
