/** Lines kept in the cache: more than a text of a megabyte has, or each key would parse all its lines again. */
const MOST_KEPT = 60_000

/**
 * Caches a function of a single line by the line's text: a key changes one line, and the others are found. The function
 * never returns undefined.
 */
export function perLine<T>(read: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>()
  return (line) => {
    const before = known.get(line)
    if (before !== undefined) return before
    if (known.size >= MOST_KEPT) known.clear()
    const found = read(line)
    known.set(line, found)
    return found
  }
}
