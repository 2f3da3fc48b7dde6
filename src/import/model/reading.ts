import type { ProseDoc } from '../../report/text/prose'
import type { Place } from '../../report/template/template'

/** Something about a document that the official should know before a draft is made of it. */
export interface ReadingNote {
  kind:
    /** It is on the trial form of 2019 (C11). */
    | 'oldForm'
    /** A fixed label or a heading is worded otherwise than in the form (C10, C12). */
    | 'label'
    /** A part, a table or rows of one are not there. */
    | 'missing'
    /** A cell holds no number (C13), or a row other cells than the form. */
    | 'cell'
    /** Something that cannot be read at all. */
    | 'unread'
  /** null when it is about the document as a whole. */
  section: Place | null
  sentence: string
}

/** Something that has no place in the form. */
export interface LeftOver {
  /** The part that it stood under; null before the first and behind the last. */
  section: Place | null
  /** It was written beside the text: a comment, a note, what was struck through. */
  beside?: true
  text: string
}

/** What a published report says, sorted by where it belongs in the form. */
export interface Reading {
  /** Typed texts by figure: the basics, and the cells of the tables. */
  values: Readonly<Record<Place, string>>
  /** Where the unit's name was read; null when it stands nowhere. */
  unitFrom: 'title' | 'signature' | null
  /** Paragraphs by section; a section that the document does not have is missing. */
  texts: Readonly<Record<Place, readonly string[]>>
  /** The texts with the figures that were read in them, on a form of sentences. */
  proses?: Readonly<Record<Place, ProseDoc>>
  /** Headings as the document has them, by section. */
  headings: Readonly<Record<Place, string>>
  notes: readonly ReadingNote[]
  /** What has no place in the form, in the document's order of parts: nothing is lost in silence. */
  leftOver: readonly LeftOver[]
}
