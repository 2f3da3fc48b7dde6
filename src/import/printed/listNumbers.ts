/** · and the letters by which Word draws its bullets. */
const BULLET = /^[^\d一二三四五六七八九十①-⑳]$/u

/**
 * Follows the elements in which Word writes the numbers of its lists: the number stays without the gap behind it, which is made
 * of blanks, and a bullet goes.
 * @param wordsOf a text of HTML as it reads
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
    /** A text is about to be written. */
    text(): void {
      now?.texts.push(parts.length)
    },
  }
}
