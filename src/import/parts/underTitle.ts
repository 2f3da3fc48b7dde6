import { standsAbove } from './furniture'
import { namesUnit } from './titleOf'

/** A date at the beginning of a line, with or without brackets: 2025年01月26日, 2025-01-26 10:20. */
const DATE =
  /^[（(【[]?20\d{2}\s?[年\-./]\s?\d{1,2}\s?[月\-./]\s?\d{1,2}\s?日?(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[）)】\]]?/u
const SENTENCE = /[，。；？！]/u
const LONGEST = 60

/** True for a line with the date and source of a publication: 2025年01月26日来源：区某局. */
function isDated(line: string): boolean {
  const date = DATE.exec(line)?.[0]
  if (date === undefined) return false
  const rest = line.slice(date.length).trim()
  return rest === '' || namesUnit(rest) || standsAbove(rest)
}

/** True for a line that a web page has between the title and the first sentence: publisher, date and source. */
export const standsUnderTitle = (line: string): boolean =>
  line.length <= LONGEST && !SENTENCE.test(line) && (namesUnit(line) || isDated(line))
