import { localNotes, notesUnder } from '../local/localNotes'
import { LOCAL_PREFIX as PREFIX } from './slotFolder'

/** Characters that copies may take where they stand in slots as well, and where they stand nowhere else. */
const ROOM = { beside: 1_000_000, alone: 4_000_000 }

/** The lengths of what stands there, the copy made last at the end; another window may have changed it since. */
let sizes: Map<string, number> | null = null

function sizesNow(updatedOf: (id: string) => number): Map<string, number> {
  const found = Array.from(notesUnder(PREFIX), ([id, text]): [string, number] => [id, text.length])
  sizes ??= new Map(found.sort(([a], [b]) => updatedOf(a) - updatedOf(b)))
  return sizes
}

/**
 * Keeps a sealed copy in localStorage; those of drafts that were changed before it give way. `updatedOf` says when a
 * draft was last changed. Answers whether it stands there; where it does not, nothing has given way.
 */
export function keepLocalCopy(
  id: string,
  text: string,
  inFiles: boolean,
  updatedOf: (id: string) => number,
): boolean {
  const storage = localNotes()
  const room = inFiles ? ROOM.beside : ROOM.alone
  if (!storage || text.length > room) return false
  const others = sizes ?? sizesNow(updatedOf)
  others.delete(id)
  let used = [...others.values()].reduce((sum, size) => sum + size, text.length)
  const gaveWay: [string, string][] = []
  for (;;) {
    if (used <= room && put(storage, id, text)) {
      others.set(id, text.length)
      return true
    }
    const oldest = others.entries().next().value
    if (!oldest) break
    const [other, size] = oldest
    const before = localCopy(other)
    // where not even less is taken, it is not room that is wanting
    if (!put(storage, other, '')) break
    storage.removeItem(PREFIX + other)
    if (before !== null) gaveWay.push([other, before])
    others.delete(other)
    used -= size
  }
  // nothing was gained by it
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

export const localCopy = (id: string): string | null => localNotes()?.getItem(PREFIX + id) ?? null
export const idsInLocal = (): string[] => [...notesUnder(PREFIX).keys()]

export function eraseLocal(id: string): void {
  localNotes()?.removeItem(PREFIX + id)
  sizes?.delete(id)
}
