/** Combining marks, joiners and selectors: they stand with the character before them. */
const DEPENDENT = /^[\p{M}\p{Default_Ignorable_Code_Point}]/u

/** A character with what depends on it: no line parts them. */
export interface Cluster {
  /** UTF-16 offset of its first unit. */
  from: number
  /** Its first character. */
  char: string
  /** Advance width in ems of the text's size. */
  width: number
}

/** Advance width of a character in ems. */
export type Advance = (char: string, offset: number) => number

/** The characters of a text, from the left. */
export function clustersOf(text: string, advance: Advance): Cluster[] {
  const clusters: Cluster[] = []
  let from = 0
  for (const char of text) {
    const width = advance(char, from)
    const last = clusters[clusters.length - 1]
    if (last && (DEPENDENT.test(char) || width === 0)) last.width += width
    else clusters.push({ from, char, width })
    from += char.length
  }
  return clusters
}
