import { jsonOf, localNotes, notesUnder } from '../../storage/local/localNotes'
import { newId } from '../base/newId'

/** A window of the editor: the title on its tab, and when it was opened (ms since 1970). */
export interface WindowNote {
  title: string
  since: number
}

const PREFIX = 'nianbao-window:'
/** The id of this window. */
export const self = newId()
/** A window that was killed could not remove its note: it is removed after this time (ms). */
const FORGOTTEN = 7 * 24 * 3600 * 1000
let own: WindowNote | null = null

/** Notes in localStorage that this window is open: another one may have to name the windows that block it. */
export function noteWindow(title: string): void {
  own = { title, since: own?.since ?? Date.now() }
  write()
}

function write(): void {
  try {
    if (own) localNotes()?.setItem(PREFIX + self, JSON.stringify(own))
  } catch (cause) {
    // no room: then other windows cannot name this one
    if (!(cause instanceof DOMException)) throw cause
  }
}

/**
 * The other windows that are noted as open, the one opened first at the front. Removes notes that are old or invalid.
 */
export function otherWindows(now: number): (WindowNote & { id: string })[] {
  const found: (WindowNote & { id: string })[] = []
  for (const [id, text] of notesUnder(PREFIX)) {
    const note = jsonOf(text)
    if (id === self) continue
    if (isNote(note) && Math.abs(now - note.since) < FORGOTTEN) found.push({ ...note, id })
    else localNotes()?.removeItem(PREFIX + id)
  }
  return found.sort((a, b) => a.since - b.since)
}

function isNote(value: unknown): value is WindowNote {
  if (typeof value !== 'object' || value === null) return false
  const { title, since } = Object(value)
  return typeof title === 'string' && Number.isFinite(since)
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => localNotes()?.removeItem(PREFIX + self))
  window.addEventListener('pageshow', ({ persisted }) => persisted && write())
}
