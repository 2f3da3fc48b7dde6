import type { JournalEntry } from './journalEntry'

const PREFIX = 'nianbao-journal:'
/** Characters; more is not worth the wait of a page that closes. */
const LONGEST = 200_000

/** An entry noted in localStorage, and the key under which it stands there. */
export interface LeftNote {
  key: string
  row: unknown
}

/** Notes an entry in localStorage: written at once, but on the disk only seconds later, so never the only place. */
export function noteEntry(entry: JournalEntry): void {
  const text = JSON.stringify(entry)
  if (text.length > LONGEST) return
  try {
    notes()?.setItem(`${PREFIX}${entry.draft}:${entry.writer}`, text)
  } catch (cause) {
    // No room: the journal in the database remains.
    if (!(cause instanceof DOMException)) throw cause
  }
}

/** The entries noted in localStorage; what is no JSON is answered as null. */
export function leftNotes(): LeftNote[] {
  const storage = notes()
  return Object.keys(storage ?? {}).flatMap((key) => {
    const text = key.startsWith(PREFIX) ? storage?.getItem(key) : null
    return typeof text === 'string' ? [{ key, row: jsonOf(text) }] : []
  })
}

export function forgetNotes(keys: readonly string[]): void {
  for (const key of keys) notes()?.removeItem(key)
}

/** Some browsers throw when a page that may store nothing looks at its localStorage. */
function notes(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
