import { standsAbove } from './furniture'
import { type FoundTitle, titleOf } from './titleOf'

/** Most lines of a title, without a line of its own for the unit. */
export const MOST_LINES = 3
/** How the last line of a title ends. */
const END = /(?:报告|年报)(?:[（(].{1,12}[）)])?[》”"]?$/u
/** A title has a year, in any of its lines. */
const YEAR = /20\d{2}/u
/** Greatest length of a line of a title that has several. */
const LONGEST = 40

/**
 * The title whose last line is `line`, and the number of lines above that belong to it: 2024年某街道 above 政府信息公开工作年度报告. As
 * few lines as possible are taken, since a web page has lines of its own above. null for no title.
 */
export function titleEnding(
  above: readonly string[],
  line: string,
): { title: FoundTitle; lines: number } | null {
  const own = titleOf(line)
  if (own) return { title: own, lines: 0 }
  if (line.length > LONGEST || !END.test(line)) return null
  let said = line
  for (let lines = 1; lines < MOST_LINES; lines += 1) {
    const next = above.at(-lines)
    if (next === undefined || next.length > LONGEST || standsAbove(next)) return null
    said = next + said
    const title = YEAR.test(next) ? titleOf(said) : null
    if (title) return { title, lines }
  }
  return null
}
