import type { ProseDoc } from '../../report/text/prose'
import type { Place } from '../../report/template/template'

/** A note for the official before a draft is made of a document. */
export interface ReadingNote {
  kind:
    /** It is on the trial form of 2019 (C11). */
    | 'oldForm'
    /** A fixed label or a heading differs from the form (C10, C12). */
    | 'label'
    /** A section, a table or rows of one are missing. */
    | 'missing'
    /** A cell holds no number (C13), or a row has other cells than the form's. */
    | 'cell'
    /** Something that cannot be read at all. */
    | 'unread'
  /** null when it is about the document as a whole. */
  section: Place | null
  sentence: string
}

/** Text that has no place in the form. */
export interface LeftOver {
  /** The section that it stood under; null before the first and after the last. */
  section: Place | null
  /** It is not printed text: a comment, a note, struck words. */
  beside?: true
  text: string
}

/** What was read of a published report, by its place in the form. */
export interface Reading {
  /** Typed texts by figure: the basics, and the cells of the tables. */
  values: Readonly<Record<Place, string>>
  /** Where the unit's name was found; null for nowhere. */
  unitFrom: 'title' | 'signature' | null
  /** Paragraphs by section; a section that the document does not have is missing. */
  texts: Readonly<Record<Place, readonly string[]>>
  /** The texts with the figures recognised in them, for a form of sentences. */
  proses?: Readonly<Record<Place, ProseDoc>>
  /** Headings as worded in the document, by section. */
  headings: Readonly<Record<Place, string>>
  notes: readonly ReadingNote[]
  /** What has no place in the form, in the document's order of sections, so that nothing is lost silently. */
  leftOver: readonly LeftOver[]
}
