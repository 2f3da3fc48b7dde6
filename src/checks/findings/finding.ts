import type { Mend } from '../../report/mend/mend'
import type { Place } from '../../report/template/template'

/** A range in a paragraph of a section's text. */
interface Stretch {
  line: number
  from: number
  to: number
}

/** What one click on a finding opens: a figure's input, a range of a section's text, or a section. */
export type Target =
  | { kind: 'figure'; section: Place; figure: Place }
  /** `from` and `to` count UTF-16 units in the paragraph's plain text (`plainLines`), a figure as one. */
  | ({
      kind: 'text'
      section: Place
      /** Further ranges to highlight. */
      also?: readonly Stretch[]
    } & Stretch)
  | { kind: 'section'; section: Place }

/**
 * Something that the official must fill in (missing), correct (error), look at and confirm (warning) or read through
 * (unread).
 */
export interface Finding {
  /** The rule and its place, so it stays the same while the cause does; a confirmation is stored under it. */
  id: string
  severity: 'error' | 'warning' | 'missing' | 'unread'
  /**
   * Set when the finding depends on how a sentence was parsed. Parsing may be wrong, so an error can be confirmed then
   * too.
   */
  read?: true
  /** What is wrong, in words, with the numbers. */
  sentence: string
  /** Labels of the figures or section that it is about. */
  about: string
  /** What one click opens; the finding is listed under its section. */
  target: Target
  /** Figures to be marked in the text. */
  figures: readonly Place[]
  /** What a confirmation covers, mostly numbers: when it changes, the finding has to be confirmed again. */
  basis: string
  /** Ways to mend it by one press, the likeliest first. */
  mends?: readonly Mend[]
  /** Ids of findings that have the same cause and are told by this one. */
  also?: readonly string[]
}
