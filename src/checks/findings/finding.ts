import type { Place } from '../../report/template/template'

/** A stretch of a section's text. */
interface Stretch {
  line: number
  from: number
  to: number
}

/** Where a finding leads: a figure's input, a stretch of a section's text, or a section. */
export type Target =
  | { kind: 'figure'; section: Place; figure: Place }
  /** `from` and `to` count UTF-16 units in the paragraph's plain text (`plainLines`), a figure as one. */
  | ({ kind: 'text'; section: Place; /** Marked as well. */ also?: readonly Stretch[] } & Stretch)
  | { kind: 'section'; section: Place }

/** Something the official must fill in (missing), mend (error), look at and confirm (warning) or read through (unread). */
export interface Finding {
  /** Stable while the cause is the same: the rule and its place. */
  id: string
  severity: 'error' | 'warning' | 'missing' | 'unread'
  /** It rests on how a sentence was read, which may be wrong: also an error can be confirmed then. */
  read?: true
  /** What is wrong, in words, with the numbers. */
  sentence: string
  /** The labels of what it is about. */
  about: string
  /** Where one click leads; its section is the one that the finding is listed under. */
  target: Target
  /** Figures to be marked in the text. */
  figures: readonly Place[]
  /** The numbers that a confirmation holds for: when they change, it is asked again. */
  basis: string
}
