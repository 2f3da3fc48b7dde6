const BAR = /[|｜]/u
const ENCLOSED = /^\s*\|.*\|\s*$/u
/** A line with one of these marks is a sentence and no row. */
const SENTENCE = /[。；！？]/u
/** Least number of bars in a row; a line with one, 首页 | 年报, may be anything. */
const FEWEST = 2
/** Least number of rows of a table. */
const ROWS = 2

/**
 * The parts of a line between its bars; empty for a line that is no row, and for one with a bar at both ends, which
 * `textPieces` reads.
 */
function partsOf(line: string): readonly string[] {
  if (SENTENCE.test(line) || line.includes('\t') || ENCLOSED.test(line)) return []
  const parts = line.split(BAR)
  return parts.length > FEWEST ? parts : []
}

/** The rows without an empty first or last part that all of them have. */
function cellsOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const from = rows.every((parts) => parts[0]?.trim() === '') ? 1 : 0
  const to = rows.every((parts) => parts.at(-1)?.trim() === '') ? -1 : undefined
  return rows.map((parts) => parts.slice(from, to))
}

/**
 * Rows of tables in plain text whose cells are separated by bars alone, 行政许可 | 1 | 0 | 8, by the index of their line:
 * consecutive lines with the same number of bars.
 */
export function barredRows(lines: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, readonly string[]>()
  let run: (readonly string[])[] = []
  const endRun = (end: number): void => {
    const from = end - run.length
    if (run.length >= ROWS) cellsOf(run).forEach((cells, i) => rows.set(from + i, cells))
    run = []
  }
  lines.forEach((line, at) => {
    const parts = partsOf(line)
    if (run.length > 0 && parts.length !== run[0]?.length) endRun(at)
    if (parts.length > 0) run.push(parts)
  })
  endRun(lines.length)
  return rows
}
