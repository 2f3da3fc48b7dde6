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

/** A pasted document, with what it had that cannot be read. */
export interface Pasted {
  pieces: readonly Piece[]
  /** Pictures that were left out; a table may have been one of them. */
  pictures: number
}
