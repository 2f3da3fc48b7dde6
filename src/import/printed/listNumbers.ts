/** A bullet: ·, or a letter of the symbol font that Word uses for it. */
const BULLET = /^[^\d一二三四五六七八九十①-⑳]$/u

/**
 * Follows the elements in which Word writes list numbers (`mso-list: ignore`): the number is kept without the blanks
 * after it, and a bullet is removed.
 * @param parts the HTML written so far, changed in place
 * @param wordsOf plain text of some HTML text
 */
export function listNumbers(parts: string[], wordsOf: (text: string) => string) {
  let now: { name: string; open: number; texts: number[] } | null = null
  return {
    begin(name: string): void {
      if (now) this.open(name)
      else now = { name, open: 1, texts: [] }
    },
    open(name: string): void {
      if (now?.name === name) now.open += 1
    },
    close(name: string): void {
      if (now?.name !== name) return
      now.open -= 1
      if (now.open > 0) return
      const [first, ...others] = now.texts
      const words = wordsOf(now.texts.map((at) => parts[at]).join(''))
      const number = BULLET.test(words) ? '' : words
      for (const at of others) parts[at] = ''
      if (first !== undefined) parts[first] = number.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      now = null
    },
    /** To be called before a text is pushed to `parts`. */
    text(): void {
      now?.texts.push(parts.length)
    },
  }
}
