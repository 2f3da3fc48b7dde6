import type { DocumentLine } from './lines'

/** 党建引领有力度: a few words, and no mark at their end. */
const SHORT = /^(?=.{4,18}$)[\u4E00-\u9FFF“”《》]+(?:[，、 \u3000—·]{1,2}[\u4E00-\u9FFF“”《》]+){0,2}$/u
/** Marks at the end of a paragraph; the line before a heading ends so too. */
const ENDS = /[。；;：:！!？?…”’）)]$/u
const PARAGRAPH = 30
const FEWEST = 3

/**
 * Short lines, each above a paragraph. A single one may be a name or a broken line; three alike are headings.
 * @param isHeading true for a line that is a heading without them
 */
export function parallelIn(
  lines: readonly DocumentLine[],
  isHeading: (line: DocumentLine) => boolean,
): ReadonlySet<DocumentLine> {
  const found = lines.filter((line, i) => {
    const [before, behind] = [lines[i - 1], lines[i + 1]]
    if (!behind || !SHORT.test(line.text) || isHeading(line)) return false
    if (before && !ENDS.test(before.text) && !isHeading(before)) return false
    return behind.text.length >= PARAGRAPH && ENDS.test(behind.text)
  })
  return new Set(found.length < FEWEST ? [] : found)
}
