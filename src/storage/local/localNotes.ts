import { isStopped, pageNotes } from './writesStopped'

/** localStorage; null where a page may not store anything, in a worker, and after {@link isStopped} became true. */
export const localNotes = (): Storage | null => (isStopped() ? null : pageNotes())

/** The entries of localStorage whose key begins with `prefix`, by the rest of the key. */
export function notesUnder(prefix: string): Map<string, string> {
  const storage = localNotes()
  const found = new Map<string, string>()
  for (const key of Object.keys(storage ?? {})) {
    const text = key.startsWith(prefix) ? storage?.getItem(key) : null
    if (typeof text === 'string') found.set(key.slice(prefix.length), text)
  }
  return found
}

/** Parses JSON; null for a text that is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
