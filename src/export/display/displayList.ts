/**
 * What is drawn on the pages, between the page elements and the file: plain values, lengths in points (1/72 inch), origin
 * at the page's top left corner, y growing downwards. Any writer of page formats can print it without a browser.
 */
export interface DisplayList {
  pages: readonly DisplayPage[]
  /** Headings, paragraphs, tables and their cells in reading order; one that runs over a page's end is there once. */
  elements: readonly DisplayElement[]
  headings: readonly DisplayHeading[]
}

export type Role = 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR' | 'TH' | 'TD'

export interface DisplayElement {
  role: Role
  /** Index of the element that it stands in; null at the top. */
  parent: number | null
  /** Of TH and TD. */
  cell?: DisplayCell
}

/** How a table's cell lies in its rows and columns. */
export interface DisplayCell {
  /** What a TH is the header of. */
  scope: 'Row' | 'Column' | null
  /** How many it spans on the whole, on whatever pages. */
  rows: number
  columns: number
}

/** An entry of the bookmarks: where a heading's first line begins. */
export interface DisplayHeading {
  title: string
  level: 1 | 2
  /** Index of the page. */
  page: number
  y: number
}

export interface DisplayPage {
  width: number
  height: number
  /** In the order in which they are drawn and read. */
  parts: readonly DisplayPart[]
  links: readonly DisplayLink[]
}

/** What one element draws on one page, or an artifact: a page number, a rule, the 草稿 mark, which nobody reads aloud. */
export interface DisplayPart {
  /** Index in `elements`, null for an artifact. */
  element: number | null
  drawn: readonly Drawn[]
}

export type Drawn = GlyphRun | Rule | Shape

/** Characters of one face on one baseline. */
export interface GlyphRun {
  kind: 'run'
  family: string
  /** Of the em. */
  size: number
  /** Of the baseline. */
  y: number
  chars: readonly number[]
  /** Where the origin of each character's glyph lies; as many as `chars`. */
  xs: readonly number[]
  color: string
  /** Width of the line drawn around each glyph, half of it outside: bold. 0 for none. */
  stroke: number
}

export interface Rule {
  kind: 'rule'
  x: number
  y: number
  width: number
  height: number
  color: string
}

/** Filled outlines; a page that shares the object shares the drawing. */
export interface Shape {
  kind: 'shape'
  steps: readonly PathStep[]
  color: string
}

/** `q` is a quadratic curve with its control point first, as TrueType draws. */
export type PathStep =
  | { to: 'm' | 'l'; x: number; y: number }
  | { to: 'q'; cx: number; cy: number; x: number; y: number }
  | { to: 'z' }

export interface DisplayLink {
  x: number
  y: number
  width: number
  height: number
  url: string
}
