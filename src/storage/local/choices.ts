import { localNotes } from './localNotes'

const PREFIX = 'nianbao-choice:'

/** What the official chose before, by name; null when nothing was, or where the browser stores nothing. */
export function storedChoice(name: string): string | null {
  try {
    return localNotes()?.getItem(PREFIX + name) ?? null
  } catch {
    return null
  }
}

/** Remembers a choice. One that cannot be stored holds until the page goes. */
export function storeChoice(name: string, chosen: string): void {
  try {
    localNotes()?.setItem(PREFIX + name, chosen)
  } catch {
    // the choice is asked again
  }
}
