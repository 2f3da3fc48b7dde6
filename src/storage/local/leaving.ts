import { isStopped } from './writesStopped'
import type { JournalEntry } from '../records/journalEntry'
import { noteEntry } from './leftNotes'

/*
 * This file is imported before Dexie, which closes its connections in a `pagehide` listener of its own: the one here has
 * to come first. It has a connection of its own and asks for the commit, because a page that goes answers no request.
 */

const sources = new Set<() => JournalEntry | null>()
let connection: IDBDatabase | null = null
/** The disk and the name that the connection is for, open or being opened. */
let asked: { factory: IDBFactory; name: string } | null = null

/** Asks `source` for what is not stored whenever the page is left; the answer ends that. */
export function onLeaving(source: () => JournalEntry | null): () => void {
  sources.add(source)
  return () => sources.delete(source)
}

/** Opens the connection that writes when the page is left, unless it is open. The database exists. */
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
      // another window's upgrade must not wait for this one
      result.addEventListener('versionchange', end)
      result.addEventListener('close', end)
    })
    request.addEventListener('error', (event) => {
      // what this window stores in the usual way meets the same trouble and reports it
      event.preventDefault()
      end()
    })
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause
    end()
  }
}

/**
 * Writes down, in two places, what is not stored; the next load or list takes it over. False when some of it found
 * neither place.
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
    // Closed just now, or an older layout: the note in localStorage remains.
    if (!(cause instanceof DOMException)) throw cause
    return noted
  }
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', writeDown, { capture: true })
