import type { Entry } from './entry'
import { visible } from './narrow'

const NOTED = /^([^（()）]*)[（(]([^（()）]+)[）)]\s*$/u

/** Splits what was typed into a cell into value and note: `22（其中修订 16 件）`. The note is '' when there is none. */
export function partNote(typed: string): { typed: string; note: string } {
  const [, before = '', note = ''] = NOTED.exec(typed) ?? []
  // nothing in the brackets is no note
  if (visible(note) === '' || !/[\d０-９]/u.test(before)) return { typed, note: '' }
  return { typed: before, note: note.trim() }
}

/** The entry with a note, if it is a value and the note is not ''. */
export function withNote(entry: Entry, note: string): Entry {
  return entry.kind === 'value' && note !== '' ? { ...entry, note } : entry
}
