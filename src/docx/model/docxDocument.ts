/** What a docx file says, in the order of the document; headers and footers are not part of it. */
export interface DocxDocument {
  blocks: readonly DocxBlock[]
  left: LeftOut
  /** The file's own properties (`docProps/custom.xml`) by their names, whatever their type as text. */
  properties: ReadonlyMap<string, string>
}

/** A paragraph that has text, or a table. */
export type DocxBlock = DocxParagraph | DocxTable

/** A paragraph; one of a text box stands after the paragraph that holds the box. */
export interface DocxParagraph {
  kind: 'paragraph'
  /** With its automatic number in front, a line break as `\n`, a tab as `\t`. Never blank. */
  text: string
  /** UTF-16 units of the automatic number in front of the text and of the blank after it; 0 without one. */
  numberLength: number
  /** 1 to 9, from the paragraph's outline level or its style; null for body text. */
  level: number | null
  /** Stretches of bold type in UTF-16 units of the text, without the automatic number; typed blanks may be in them. */
  bold: readonly (readonly [from: number, to: number])[]
  /** In the order of the text. Content controls of a blank paragraph are lost with it. */
  tags: readonly DocxTag[]
  changed: readonly DocxChanged[]
  deleted: readonly DocxChanged[]
  /**
   * Names of bookmarks that begin in it, before it, or in blank paragraphs before it; only those of this program, which
   * begin with `_nb_`.
   */
  marks: readonly string[]
}

/**
 * A stretch of a text that stands in a content control (`w:sdt`), in UTF-16 units of the whole text, the automatic number
 * included; `from` and `to` are the same where nothing stands in the control. Of controls in one another the innermost
 * with a tag has the text, or the innermost where none has a tag.
 */
export interface DocxTag {
  from: number
  to: number
  /** Empty for a control without a tag: LibreOffice 7.4 keeps the controls and loses their tags. */
  tag: string
  /** Which control of the document it is, in its order; stretches of one control in several paragraphs share it. */
  control: number
  /** The text only asks for a value, which is blank (`w:showingPlcHdr`). */
  placeholder: boolean
}

/** Who made a tracked change, and when as the file writes it (`2026-01-20T08:00:00Z`); each empty where it does not say. */
export interface DocxRevision {
  author: string
  date: string
}

/**
 * A stretch of a text that a tracked change put there, counted as in `DocxTag`; there is none in the original state. Of
 * what was `deleted`: in the original state its stretch, else the place where it stood, as an empty one.
 */
export interface DocxChanged extends DocxRevision {
  from: number
  to: number
}

/** A table; cells that another one covers are not in its rows. */
export interface DocxTable {
  kind: 'table'
  rows: readonly { cells: readonly DocxCell[] }[]
  /** As those of a paragraph, of all cells. */
  marks: readonly string[]
}

/** A cell of a table. */
export interface DocxCell {
  /** Its paragraphs as lines; of a table in it each row is a line with tabs between the cells. */
  text: string
  /** Columns that it covers. */
  columns: number
  /** Rows that it covers. */
  rows: number
  /** As those of a paragraph; also controls around the whole cell, and of a cell without text. */
  tags: readonly DocxTag[]
  changed: readonly DocxChanged[]
  deleted: readonly DocxChanged[]
}

/** What is in the file but not in the blocks, or not as text. */
export interface LeftOut {
  pictures: number
  /** Objects of other programs, charts, diagrams, and whole documents that are only shown in this one. */
  embedded: number
  /** Text boxes; their text is in the blocks. */
  textBoxes: number
  comments: readonly DocxComment[]
  /** Tracked changes, one for each stretch of text; which of them are in the blocks is what was asked for. */
  insertions: number
  deletions: number
  /** Stretches that were moved to another place. */
  moves: number
  /** Footnotes, then endnotes. */
  footnotes: readonly string[]
  /** Lines of a table of contents. */
  contents: readonly string[]
  /** Hidden words, and words struck out by hand: one entry for each paragraph that has any. */
  hidden: readonly string[]
  struck: readonly string[]
}

/** A comment in the margin, or an answer to one. */
export interface DocxComment extends DocxRevision {
  text: string
  /** Index of the comment that it answers, the first one of the talk; null for one that answers none. */
  answers: number | null
  /** Index of the block where the words begin that it is about; null where the file does not say. */
  block: number | null
  /** The beginning of these words, 200 UTF-16 units at most; empty where it is about a place, or nobody knows. */
  quote: string
  /** Somebody marked it, or the comment that it answers, as settled. */
  done: boolean
}

/** Which state of a document with tracked changes is read: all accepted, or all rejected. */
export type ChangesTaken = 'accepted' | 'original'
