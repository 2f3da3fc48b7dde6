const BAR = /[|｜]/u
const ENCLOSED = /^\s*\|.*\|\s*$/u
/** A sentence with bars in it is no row. */
const SENTENCE = /[。；！？]/u
/** So many bars and more part the cells of a row; with one, 首页 | 年报 may be anything. */
const FEWEST = 2
/** So many rows and more make a table. */
const ROWS = 2

/** The parts of a line between its bars; none where it is no row, or one that has a bar at both ends. */
function partsOf(line: string): readonly string[] {
  if (SENTENCE.test(line) || line.includes('\t') || ENCLOSED.test(line)) return []
  const parts = line.split(BAR)
  return parts.length > FEWEST ? parts : []
}

/** The rows of a table without the blank beside a bar that all of them begin or end with. */
function cellsOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const from = rows.every((parts) => parts[0]?.trim() === '') ? 1 : 0
  const to = rows.every((parts) => parts.at(-1)?.trim() === '') ? -1 : undefined
  return rows.map((parts) => parts.slice(from, to))
}

/**
 * The rows of tables that are written with bars between their cells only, 行政许可 | 1 | 0 | 8, by the line that each stands in:
 * runs of lines with as many bars.
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
