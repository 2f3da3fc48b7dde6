/** More than a megabyte has, so that of no text each line is read anew with each key. */
const MOST_KEPT = 60_000

/** A reading of single lines that is done once per wording: a key changes one line, and the others are read already. */
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
