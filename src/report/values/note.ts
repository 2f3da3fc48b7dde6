import type { Entry } from './entry'
import { visible } from './narrow'

const NOTED = /^([^（()）]*[\d０-９][^（()）]*)[（(]\s*([^（()）]+?)\s*[）)]\s*$/u

/** A cell as typed, parted into the value and the note behind it: `22（其中修订 16 件）`. */
export function partNote(typed: string): { typed: string; note: string } {
  const match = NOTED.exec(typed)
  const [, value = '', note = ''] = match ?? []
  // nothing in the brackets is no note
  return visible(note) === '' ? { typed, note: '' } : { typed: value, note }
}

/** A value with its note, as its cell shows it. */
export function withNote(entry: Entry, note: string): Entry {
  return entry.kind === 'value' && note !== '' ? { ...entry, note } : entry
}
