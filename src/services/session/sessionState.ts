/** Whether the report on the desk may be written here, and if not, why. */
export type SessionState =
  | { kind: 'writing' }
  /** `taking`: this window has asked for it; `refused`: the other one could not store what it has. */
  | { kind: 'reading'; why: 'elsewhere' | 'taken'; taking: boolean; refused: boolean }
  /** Of a newer program, read as far as it is understood here. */
  | { kind: 'reading'; why: 'newer' }
  /** A newer program has taken the data over; `noted`: what was not stored is written down for it. */
  | { kind: 'reading'; why: 'outdated'; noted: boolean }

export const WRITING: SessionState = { kind: 'writing' }

export const reading = (why: 'elsewhere' | 'taken'): SessionState => ({
  kind: 'reading',
  why,
  taking: false,
  refused: false,
})
