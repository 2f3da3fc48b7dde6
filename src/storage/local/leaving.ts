import { isStopped } from './writesStopped'
import type { JournalEntry } from '../records/journalEntry'
import { noteEntry } from './leftNotes'

/*
 * This file is imported before Dexie, which closes its connections in a `pagehide` listener of its own: the listener
 * here has to run first. It has its own connection and commits explicitly, because a page that is being unloaded
 * receives no request events any more.
 */

const sources = new Set<() => JournalEntry | null>()
let connection: IDBDatabase | null = null
/** The factory and database name of the connection, open or being opened. */
let asked: { factory: IDBFactory; name: string } | null = null

/**
 * Registers a source of journal entries that is called when the page is left; it returns null when all is stored.
 * Returns a function that removes it.
 */
export function onLeaving(source: () => JournalEntry | null): () => void {
  sources.add(source)
  return () => sources.delete(source)
}

/** Opens the connection that writes the journal when the page is left, unless it is open. The database has to exist. */
export function readyToLeave(factory: IDBFactory, name: string): void {
  if (asked?.factory === factory && asked.name === name) return
  connection?.close()
  connection = null
  const mine = (asked = { factory, name })
  const end = (): void => {
    if (asked !== mine) return
    connection?.close()
    connection = asked = null
  }
  try {
    const request = factory.open(name)
    request.addEventListener('success', () => {
      const { result } = request
      if (asked !== mine) return result.close()
      connection = result
      // an upgrade by another window must not wait for this connection
      result.addEventListener('versionchange', end)
      result.addEventListener('close', end)
    })
    request.addEventListener('error', (event) => {
      // the next save of this window meets the same error and reports it
      event.preventDefault()
      end()
    })
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause
    end()
  }
}

/**
 * Writes what is not stored to the journal, in IndexedDB and in localStorage; the next load or list replays it. Returns
 * false when some of it could be written to neither. A begun transaction counts as written: its end cannot be awaited.
 */
export function writeDown(): boolean {
  if (isStopped()) return true
  const entries = [...sources].flatMap((source) => source() ?? [])
  if (!entries.length) return true
  const noted = entries.map((entry) => noteEntry(entry)).every((one) => one)
  try {
    const journal = connection?.transaction('journal', 'readwrite', { durability: 'strict' })
    for (const entry of entries) journal?.objectStore('journal').put(entry)
    journal?.commit()
    return noted || journal !== undefined
  } catch (cause) {
    // the connection was just closed, or the database has no journal table: the entry in localStorage remains
    if (!(cause instanceof DOMException)) throw cause
    return noted
  }
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', writeDown, { capture: true })
