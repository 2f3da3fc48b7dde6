/** Where a figure stands, and where its words are read. */
export interface Said {
  line: string
  /** UTF-16 units in the line. */
  at: number
  /** Where its words are read instead, if not there. */
  said?: { line: string; at: number } | null
}
