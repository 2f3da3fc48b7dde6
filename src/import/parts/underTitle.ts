import { standsAbove } from './furniture'
import { namesUnit } from './titleOf'

/** 2025年01月26日, 2025-01-26 10:20 or either in brackets, at the beginning of a line. */
const DATE =
  /^[（(【[]?20\d{2}\s?[年\-./]\s?\d{1,2}\s?[月\-./]\s?\d{1,2}\s?日?(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[）)】\]]?/u
const SENTENCE = /[，。；？！]/u
const LONGEST = 60

/** A line that says when and from where a page was published: 2025年01月26日来源：区某局. */
function isDated(line: string): boolean {
  const date = DATE.exec(line)?.[0]
  if (date === undefined) return false
  const rest = line.slice(date.length).trim()
  return rest === '' || namesUnit(rest) || standsAbove(rest)
}

/** True for a line that a page puts between a title and the first sentence: who published it, when, and from where. */
export const standsUnderTitle = (line: string): boolean =>
  line.length <= LONGEST && !SENTENCE.test(line) && (namesUnit(line) || isDated(line))
