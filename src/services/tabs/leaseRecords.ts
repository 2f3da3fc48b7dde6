import { jsonOf, localNotes } from '../../storage/local/localNotes'

/** Who writes a draft, as noted for windows that open it later. */
interface WritingMark {
  from: string
  term: number
}

/** Notes of who writes what. They only say whom to ask: one of a window that crashed stays behind. */
export interface LeaseRecords {
  get(id: string): WritingMark | null
  set(id: string, mark: WritingMark): void
  /** Takes away the note of one window, and of no other. */
  clear(id: string, from: string): void
}

const key = (id: string): string => `nianbao-writing:${id}`

/** Notes in localStorage; where there is none, nobody is known to write. */
export function browserLeaseRecords(): LeaseRecords {
  const get = (id: string): WritingMark | null => {
    const text = localNotes()?.getItem(key(id))
    const mark = text ? jsonOf(text) : null
    return isMark(mark) ? mark : null
  }
  return {
    get,
    set(id, mark) {
      try {
        localNotes()?.setItem(key(id), JSON.stringify(mark))
      } catch (cause) {
        // No room: another window then has to ask.
        if (!(cause instanceof DOMException)) throw cause
      }
    },
    clear(id, from) {
      if (get(id)?.from === from) localNotes()?.removeItem(key(id))
    },
  }
}

function isMark(value: unknown): value is WritingMark {
  if (typeof value !== 'object' || value === null) return false
  const { from, term } = Object(value)
  return typeof from === 'string' && Number.isSafeInteger(term)
}
