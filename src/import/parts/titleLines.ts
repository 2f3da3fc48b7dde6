import { standsAbove } from './furniture'
import { type FoundTitle, titleOf } from './titleOf'

/** A title stands in so many lines at most, beside a line of its own for the unit. */
export const MOST_LINES = 3
/** How the last line of a title ends. */
const END = /(?:报告|年报)(?:[（(].{1,12}[）)])?[》”"]?$/u
/** The year may stand in any of the lines, and nothing is a title without it. */
const YEAR = /20\d{2}/u
/** No line of a title that stands in several is longer. */
const LONGEST = 40

/**
 * The title that ends with a line, and how many of the lines above it are part of it: 2024年某街道 above
 * 政府信息公开工作年度报告. The fewest lines that make a title are taken, for a page has its own words above.
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
