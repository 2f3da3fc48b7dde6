/** Whether the open report may be written in this window, and if not, why. */
export type SessionState =
  | { kind: 'writing' }
  /**
   * Another window writes it: since before it was opened here (`elsewhere`) or by taking it over (`taken`). `taking`:
   * this window has asked for it. `refused`: the request failed, because the other window could not store its changes
   * (`unstored`) or the draft could not be opened here (`unopened`).
   */
  | {
      kind: 'reading'
      why: 'elsewhere' | 'taken'
      taking: boolean
      refused: '' | 'unstored' | 'unopened'
    }
  /** A newer program stored it; it is shown as far as this program understands it. */
  | { kind: 'reading'; why: 'newer' }
  /** A newer program upgraded the database while the report was open. `noted`: what was unsaved is in the journal. */
  | { kind: 'reading'; why: 'outdated'; noted: boolean }

/** The open report is written in this window. */
export const WRITING: SessionState = { kind: 'writing' }

/** Another window writes the report, and this one has not asked for it. */
export const reading = (why: 'elsewhere' | 'taken'): SessionState => ({
  kind: 'reading',
  why,
  taking: false,
  refused: '',
})
