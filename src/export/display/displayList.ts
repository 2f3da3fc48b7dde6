import type { HeadingLevel } from '../../report/template/template'
/**
 * What is drawn on the pages: plain values in points (1/72 inch), origin at the page's top left corner, y downwards. It
 * separates reading page elements from writing the file, so that a writer needs no browser.
 */
export interface DisplayList {
  pages: readonly DisplayPage[]
  /**
   * Headings, paragraphs, tables and their cells in reading order; one that continues on the next page is listed once.
   */
  elements: readonly DisplayElement[]
  headings: readonly DisplayHeading[]
}

/** Structure type of an element, as in a tagged PDF. */
export type Role =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Link'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'

/** A node of the document's structure. */
export interface DisplayElement {
  role: Role
  /** Index of the containing element; null at the top level. */
  parent: number | null
  /** Set for TH and TD. */
  cell?: DisplayCell
  /** Name of a table, for assistive technology. */
  name?: string
  /** Set for L: whether its labels count in Arabic figures; else they are words. */
  numbering?: 'Decimal' | 'None'
}

/** Header scope and spans of a table's cell. */
export interface DisplayCell {
  /** What a TH heads; null for a TD. */
  scope: 'Row' | 'Column' | null
  /** Rows and columns that it spans in the whole table, also where a page's end divides it. */
  rows: number
  columns: number
  /** Unique in the file; set for a TH that {@link heads} of other cells name. */
  id?: string
  /**
   * Ids of the nearest header cells, which name those above them in turn; set where scopes alone would be ambiguous.
   */
  heads?: readonly string[]
}

/** A bookmark: `y` is the top of the heading's first line. */
export interface DisplayHeading {
  title: string
  level: HeadingLevel
  /** Index of the page. */
  page: number
  y: number
}

/** A page with its size in points. */
export interface DisplayPage {
  width: number
  height: number
  /** All but the page's number and the 草稿 mark is drawn upright here and turned by a quarter on the page. */
  turned?: true
  /** In drawing and reading order. */
  parts: readonly DisplayPart[]
  links: readonly DisplayLink[]
}

/**
 * What screen readers skip: the page's number, a table's head shown again, the lines of a table and the tabs between its
 * cells, the 草稿 mark.
 */
export type Artifact = 'number' | 'again' | 'lines' | 'tabs' | 'mark'

/** What one element, or an artifact, draws on one page. */
export interface DisplayPart {
  /** Index in `elements`, or what kind of artifact it is. */
  element: number | Artifact
  drawn: readonly Drawn[]
}

/** What a part draws. */
export type Drawn = GlyphRun | Tab | Rule | Shape

/** Characters of one face on one baseline. */
export interface GlyphRun {
  kind: 'run'
  family: string
  /** Font size: height of the em. */
  size: number
  /** The baseline. */
  y: number
  chars: readonly number[]
  /**
   * x of each glyph's origin, one for each of `chars`. These are code points; a mark that is set half an em wide has
   * that of `halfOf`.
   */
  xs: readonly number[]
  color: string
  /** Width of the stroke around each glyph, half of it outside the outline: synthetic bold. 0 for none. */
  stroke: number
  /**
   * Set for a part of a run that was cut because another element begins or ends within it: the whole run, and the index
   * of the part's first character.
   */
  cut?: { of: GlyphRun; from: number }
}

/** The gap between two cells of a row, as a blank of exactly its width that a copy of the text has as a tab. */
export interface Tab {
  kind: 'tab'
  /** Face and size of the text after it. */
  family: string
  size: number
  x: number
  /** The baseline. */
  y: number
  width: number
}

/** A filled rectangle; (x, y) is its top left corner. */
export interface Rule {
  kind: 'rule'
  x: number
  y: number
  width: number
  height: number
  color: string
}

/** Filled outlines. Pages that refer to the same object share one form in the file. */
export interface Shape {
  kind: 'shape'
  steps: readonly PathStep[]
  color: string
}

/** `q` is a quadratic Bézier curve with control point (cx, cy), as in TrueType. */
export type PathStep =
  | { to: 'm' | 'l'; x: number; y: number }
  | { to: 'q'; cx: number; cy: number; x: number; y: number }
  | { to: 'z' }

/** A rectangle that leads to a web address; an address over two lines has two. */
export interface DisplayLink {
  /** Index of its element, a Link. */
  element: number
  x: number
  y: number
  width: number
  height: number
  url: string
}
