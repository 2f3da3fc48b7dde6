import type { JournalEntry } from '../records/journalEntry'
import { jsonOf, localNotes, notesUnder } from './localNotes'

const PREFIX = 'nianbao-journal:'
/** Characters; more is not worth the wait of a page that closes. */
const LONGEST = 200_000

/** An entry noted in localStorage, and the key under which it stands there. */
export interface LeftNote {
  key: string
  row: unknown
}

/**
 * Notes an entry in localStorage: written at once, but on the disk only seconds later, so never the only place. False
 * where there is no room.
 */
export function noteEntry(entry: JournalEntry): boolean {
  const text = JSON.stringify(entry)
  const storage = localNotes()
  if (text.length > LONGEST || !storage) return false
  try {
    storage.setItem(`${PREFIX}${entry.draft}:${entry.writer}`, text)
    return true
  } catch (cause) {
    // No room: the journal in the database remains.
    if (!(cause instanceof DOMException)) throw cause
    return false
  }
}

/** The entries noted in localStorage; what is no JSON is answered as null. */
export function leftNotes(): LeftNote[] {
  return Array.from(notesUnder(PREFIX), ([key, text]) => ({ key: PREFIX + key, row: jsonOf(text) }))
}

/** Forgets what windows noted of one draft. */
export function forgetNotesOf(draft: string): void {
  forgetNotes(Array.from(notesUnder(`${PREFIX}${draft}:`).keys(), (writer) => `${PREFIX}${draft}:${writer}`))
}

export function forgetNotes(keys: readonly string[]): void {
  for (const key of keys) localNotes()?.removeItem(key)
}
