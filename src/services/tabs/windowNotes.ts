import { jsonOf, localNotes, notesUnder } from '../../storage/local/localNotes'
import { newId } from '../base/newId'

/** A window of the editor: what stands on its tab, and since when it is open (ms since 1970). */
export interface WindowNote {
  title: string
  since: number
}

const PREFIX = 'nianbao-window:'
/** The name of this window. */
export const self = newId()
/** A window that was killed took no leave: its note is forgotten after so long (ms). */
const FORGOTTEN = 7 * 24 * 3600 * 1000
let own: WindowNote | null = null

/** Notes for the other windows that this one is open: one of them may have to say which are in its way. */
export function noteWindow(title: string): void {
  own = { title, since: own?.since ?? Date.now() }
  write()
}

function write(): void {
  try {
    if (own) localNotes()?.setItem(PREFIX + self, JSON.stringify(own))
  } catch (cause) {
    // No room: then it cannot be named.
    if (!(cause instanceof DOMException)) throw cause
  }
}

/** The other windows that are known to be open, by name, the one opened first at the front. */
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
