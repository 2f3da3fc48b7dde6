import type { Stretch } from '../report/compare/differences'
import type { Place } from '../report/template/template'
import type { ProseInline } from '../report/text/prose'

/** A comment in the margin of what came back. */
export interface ReturnedComment {
  author: string
  /** `2026-01-20`; '' where the file does not say. */
  day: string
  text: string
  /** Somebody settled it. */
  done: boolean
  answers: readonly Omit<ReturnedComment, 'answers' | 'done'>[]
}

/** Who changed something, and on which day; each '' where the file does not say. */
export interface Revision {
  author: string
  day: string
}

/** A paragraph as it came back. */
export interface ReturnedParagraph {
  kind: 'paragraph'
  text: string
  /** Stretches of bold type in UTF-16 units of the text. */
  bold: readonly (readonly [from: number, to: number])[]
  /** Stretches that are known to be the value of a figure. */
  figures?: readonly { from: number; to: number; place: Place }[]
  comments?: readonly ReturnedComment[]
  /** Tracked changes by their stretch of the text, which is empty where something was deleted. */
  revised?: readonly (Revision & { from: number; to: number })[]
}

/** A cell of a table as it came back; cells that another one covers are not in its row. */
export interface ReturnedCell {
  text: string
  columns: number
  rows: number
  /** The figure that it is known to show. */
  place?: Place
  revised?: readonly Revision[]
}

/** A table of a corrected copy. */
export interface ReturnedTable {
  kind: 'table'
  rows: readonly (readonly ReturnedCell[])[]
}

/** A corrected copy of a report, in the order of its text. */
export type ReturnedDocument = readonly (ReturnedParagraph | ReturnedTable)[]

interface Base {
  /** Unique among the changes of a document. */
  id: string
  /** The section that the change is in; '' for the title and what stands under the text. */
  section: Place
  /** Said where it was changed here too since the copy left. */
  meanwhile?: string
  /** Who made it, as tracked changes say, in their order; each once. */
  by?: readonly Revision[]
}

/** Another value of a figure. */
export interface FigureChange extends Base {
  kind: 'figure'
  figure: Place
  label: string
  before: string
  after: string
  /** What the copy says of the figure elsewhere, with how often: a contradiction. Empty when it says one value everywhere. */
  others: readonly { shown: string; count: number }[]
}

/** A paragraph that was rewritten, added or removed. */
export interface ParagraphChange extends Base {
  kind: 'paragraph'
  /** Other values of figures that the paragraph shows: they are accepted with it. */
  figures: readonly FigureChange[]
  /** Which line of the section's text; null for an added one. */
  line: number | null
  /** For an added one the line that it stands after, -1 for the beginning. */
  behind: number
  stretches: readonly Stretch[]
  /** What stands there; null for nothing. */
  before: readonly ProseInline[] | null
  /** What comes to stand there; null for nothing. */
  inlines: readonly ProseInline[] | null
  /** Labels of figures whose value the copy has no place for. */
  lost: readonly string[]
}

/** Another heading of a section. */
export interface HeadingChange extends Base {
  kind: 'heading'
  heading: string
  stretches: readonly Stretch[]
}

/** A change that the official can accept. */
export type Change = FigureChange | ParagraphChange | HeadingChange

/** What a corrected copy changes. */
export interface Changes {
  /** In the report's order. */
  changes: readonly Change[]
  /** Figures with a value that are blank in the copy: changes only where it left with a value. */
  blanked: readonly FigureChange[]
  /** Comments beside the sentence that they are about. */
  comments: readonly (ReturnedComment & { section: Place; sentence: string })[]
  /** What differs and cannot be taken over, in sentences. */
  notes: readonly string[]
  /** Share of the report's characters that came back, 0 to 1: little of another report does. */
  likeness: number
}
