import { localNotes } from '../../storage/local/localNotes'

const DISPLAY = 'nianbao-display'

/** The display settings (显示设置) stored in this browser; null where there are none. */
export const displayNote = (): string | null => localNotes()?.getItem(DISPLAY) ?? null

/** Stores the display settings. Where nothing can be stored, they hold for this window. */
export function noteDisplay(words: string): void {
  try {
    localNotes()?.setItem(DISPLAY, words)
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause
  }
}
