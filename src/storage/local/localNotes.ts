import { isStopped, pageNotes } from './writesStopped'

/** localStorage; null where a page may not store anything, in a worker, and in a window that stores nothing any more. */
export const localNotes = (): Storage | null => (isStopped() ? null : pageNotes())

/** What stands under a key that begins so; keys without it. */
export function notesUnder(prefix: string): Map<string, string> {
  const storage = localNotes()
  const found = new Map<string, string>()
  for (const key of Object.keys(storage ?? {})) {
    const text = key.startsWith(prefix) ? storage?.getItem(key) : null
    if (typeof text === 'string') found.set(key.slice(prefix.length), text)
  }
  return found
}

/** A note as JSON, null for what is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
