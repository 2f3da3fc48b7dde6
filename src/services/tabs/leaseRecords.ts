import { jsonOf, localNotes } from '../../storage/local/localNotes'

/** The lease record of a draft: the id of the window that writes it, and the term of its lease. */
interface WritingMark {
  from: string
  term: number
}

/**
 * Lease records, shared by all windows. They only say that there is someone to ask: a window that crashed leaves its
 * record.
 */
export interface LeaseRecords {
  get(id: string): WritingMark | null
  set(id: string, mark: WritingMark): void
  /** Removes the record if it is of the window `from`. */
  clear(id: string, from: string): void
}

const key = (id: string): string => `nianbao-writing:${id}`

/** Lease records in localStorage; where that is not available there are none. */
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
        // no room: another window then takes the lease without asking, and the answer to its message settles it
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
