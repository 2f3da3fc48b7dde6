import { localNotes } from '../../storage/local/localNotes'

const DISPLAY = 'nianbao-display'

/** How the screen is to look, as it was noted in this browser; null where nothing was. */
export const displayNote = (): string | null => localNotes()?.getItem(DISPLAY) ?? null

/** Notes how the screen is to look. Where nothing can be noted, it holds for this window. */
export function noteDisplay(words: string): void {
  try {
    localNotes()?.setItem(DISPLAY, words)
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause
  }
}
