/** Words between two marks, with their offset. */
export interface Stretch {
  from: number
  text: string
}

const MARKS = '，。；：！？（）'

/** The words of a text between its marks, in order. */
export function stretchesAt(text: string): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !MARKS.includes(text.charAt(at))) continue
    if (at > from) found.push({ from, text: text.slice(from, at) })
    from = at + 1
  }
  return found
}
