import type { LeftOut } from './leftOut'

/** What a pasted document is read as, in its order: lines of text and tables. */
export type Piece = Line | Grid

export interface Line {
  kind: 'line'
  text: string
}
/** A table, row by row; cells that a span from above covers are not named again. */
export interface Grid {
  kind: 'grid'
  rows: readonly (readonly string[])[]
}

/** A pasted document, with what it had that is no text to be printed. */
export interface Pasted {
  pieces: readonly Piece[]
  /** Comments, struck words and the like; of pictures a table may have been one. */
  left: readonly LeftOut[]
  /** It is plain text, where a paragraph may stand in several lines. */
  plain?: true
}
