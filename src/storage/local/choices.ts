import { localNotes } from './localNotes'

const PREFIX = 'nianbao-choice:'

/** The choice stored under a name; null when there is none, and where the browser stores nothing. */
export function storedChoice(name: string): string | null {
  try {
    return localNotes()?.getItem(PREFIX + name) ?? null
  } catch {
    return null
  }
}

/** Stores a choice. One that cannot be stored holds until the page is closed. */
export function storeChoice(name: string, chosen: string): void {
  try {
    localNotes()?.setItem(PREFIX + name, chosen)
  } catch {
    // not stored: the official is asked again next time
  }
}
