/** What a docx file says, in the order of the document; headers and footers are not part of it. */
export interface DocxDocument {
  blocks: readonly DocxBlock[]
  left: LeftOut
}

/** A paragraph that has text, or a table. */
export type DocxBlock = DocxParagraph | DocxTable

/** A paragraph; one of a text box stands behind the paragraph that holds the box. */
export interface DocxParagraph {
  kind: 'paragraph'
  /** With its automatic number in front, a line break as `\n`, a tab as `\t`. Never blank. */
  text: string
  /** UTF-16 units of the automatic number in front of the text and of the blank behind it; 0 without one. */
  numberLength: number
  /** 1 to 9, from the paragraph's outline level or its style; null for body text. */
  level: number | null
  /** Stretches of bold type in UTF-16 units of the text, without the automatic number; typed blanks may be in them. */
  bold: readonly (readonly [from: number, to: number])[]
}

/** A table; cells that another one covers are not in its rows. */
export interface DocxTable {
  kind: 'table'
  rows: readonly { cells: readonly DocxCell[] }[]
}

/** A cell of a table. */
export interface DocxCell {
  /** Its paragraphs as lines; of a table in it each row is a line with tabs between the cells. */
  text: string
  /** Columns that it covers. */
  columns: number
  /** Rows that it covers. */
  rows: number
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

/** A comment in the margin; the author is empty where the file names none. */
export interface DocxComment {
  author: string
  text: string
}

/** Which state of a document with tracked changes is read: all accepted, or all rejected. */
export type ChangesTaken = 'accepted' | 'original'
