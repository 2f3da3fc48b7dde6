const isDigit = (char: string): boolean => /^[\d０-９]$/u.test(char)
/** A number is hardly longer; what is, is cut. */
const LONGEST = 16

/** True where a cut before `at` would part a number: 12|34, 1,|234, 98.|5. */
function parts(text: string, at: number): boolean {
  const [second, first, next, third] = [at - 2, at - 1, at, at + 1].map((i) => text.charAt(i))
  const isPoint = (char = ''): boolean => /^[.,．]$/u.test(char)
  if (isDigit(first ?? '')) return isDigit(next ?? '') || (isPoint(next) && isDigit(third ?? ''))
  return isPoint(first) && isDigit(second ?? '') && isDigit(next ?? '')
}

/** A range of a text that is quoted, made longer at both ends by what would be left of a number: 34件 of 1234件. */
export function wholeNumbers(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end]
  while (from > 0 && start - from < LONGEST && parts(text, from)) from -= 1
  while (to < text.length && to - end < LONGEST && parts(text, to)) to += 1
  return { start: from, end: to }
}
