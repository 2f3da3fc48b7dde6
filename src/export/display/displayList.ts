import type { HeadingLevel } from '../../report/template/template'
/**
 * What is drawn on the pages: plain values in points (1/72 inch), origin at the page's top left corner, y downwards. It
 * stands between the page elements and the file, so a writer of any page format can print it without a browser.
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
export type Role = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P' | 'Table' | 'TR' | 'TH' | 'TD'

/** A node of the document's structure. */
export interface DisplayElement {
  role: Role
  /** Index of the containing element; null at the top level. */
  parent: number | null
  /** Set for TH and TD. */
  cell?: DisplayCell
}

/** Header scope and spans of a table's cell. */
export interface DisplayCell {
  /** What a TH heads; null for a TD. */
  scope: 'Row' | 'Column' | null
  /** Rows and columns that it spans in the whole table, also where a page's end divides it. */
  rows: number
  columns: number
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
  /** In drawing and reading order. */
  parts: readonly DisplayPart[]
  links: readonly DisplayLink[]
}

/**
 * What one element draws on one page, or an artifact, which screen readers skip: a page number, a rule, the 草稿 mark.
 */
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
  /** Font size: height of the em. */
  size: number
  /** The baseline. */
  y: number
  chars: readonly number[]
  /** x of each glyph's origin; as many as `chars`, which are code points. */
  xs: readonly number[]
  color: string
  /** Width of the stroke around each glyph, half of it outside the outline: synthetic bold. 0 for none. */
  stroke: number
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

/** A rectangle that leads to a web address. */
export interface DisplayLink {
  x: number
  y: number
  width: number
  height: number
  url: string
}
