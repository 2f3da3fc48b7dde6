import type { JournalEntry } from '../records/journalEntry'
import { jsonOf, localNotes, notesUnder } from './localNotes'

const PREFIX = 'nianbao-journal:'
/** Most characters of an entry: a longer one would hold up closing the page. */
const LONGEST = 200_000

/** A journal entry in localStorage, not parsed yet, and its key there. */
export interface LeftNote {
  key: string
  row: unknown
}

/**
 * Writes a journal entry to localStorage. Other windows can read it at once, but it is on the disk only seconds later,
 * so it is never the only place. Returns false when there is no room.
 */
export function noteEntry(entry: JournalEntry): boolean {
  const text = JSON.stringify(entry)
  const storage = localNotes()
  if (text.length > LONGEST || !storage) return false
  try {
    storage.setItem(`${PREFIX}${entry.draft}:${entry.writer}`, text)
    return true
  } catch (cause) {
    // no room: the journal in the database remains
    if (!(cause instanceof DOMException)) throw cause
    return false
  }
}

/** The journal entries in localStorage; `row` is null for one that is not JSON. */
export function leftNotes(): LeftNote[] {
  return Array.from(notesUnder(PREFIX), ([key, text]) => ({ key: PREFIX + key, row: jsonOf(text) }))
}

/** Removes the journal entries of one draft from localStorage. */
export function forgetNotesOf(draft: string): void {
  forgetNotes(Array.from(notesUnder(`${PREFIX}${draft}:`).keys(), (writer) => `${PREFIX}${draft}:${writer}`))
}

/** Removes keys of localStorage. */
export function forgetNotes(keys: readonly string[]): void {
  for (const key of keys) localNotes()?.removeItem(key)
}
