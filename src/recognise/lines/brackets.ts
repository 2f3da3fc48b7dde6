/** How many brackets are open after a character. */
export const deeper = (depth: number, char: string): number =>
  '（('.includes(char) ? depth + 1 : '）)'.includes(char) ? depth - 1 : depth

/** True where a list ends within a text: at a full stop outside of brackets, or with a bracket that was opened before it. */
export function ends(text: string, from: number): boolean {
  let depth = from
  for (const char of text) {
    depth = deeper(depth, char)
    if (depth < 0 || (depth === 0 && /[。！？]/u.test(char))) return true
  }
  return false
}

/** True for a text in which a bracket ends that was opened before it. */
export function leavesBracket(text: string): boolean {
  let depth = 0
  for (const char of text) if ((depth = deeper(depth, char)) < 0) return true
  return false
}
