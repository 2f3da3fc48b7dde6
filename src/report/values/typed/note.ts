import type { Entry } from './entry'
import { visible } from './narrow'

const NOTED = /^([^（()）]*)[（(]([^（()）]+)[）)]\s*$/u

/** A cell as typed, parted into the value and the note behind it: `22（其中修订 16 件）`. */
export function partNote(typed: string): { typed: string; note: string } {
  const [, before = '', note = ''] = NOTED.exec(typed) ?? []
  // nothing in the brackets is no note
  if (visible(note) === '' || !/[\d０-９]/u.test(before)) return { typed, note: '' }
  return { typed: before, note: note.trim() }
}

/** A value with its note, as its cell shows it. */
export function withNote(entry: Entry, note: string): Entry {
  return entry.kind === 'value' && note !== '' ? { ...entry, note } : entry
}
