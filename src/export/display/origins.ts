/** A character's box on a line, as a browser lays it out; in points. */
export interface Cell {
  x: number
  width: number
  /** Its width without justification: the glyph's advance and the letter spacing. */
  advance: number
  /** A space: it is widened like other characters, but has no ink that could be misplaced. */
  space: boolean
}

/** Gaps below this, in points, are rounding. */
const NOTHING = 0.05

/**
 * x of each glyph's origin on one line. Chromium justifies by widening a character's box after its glyph, but also
 * *before* a Chinese character that follows a narrow one; the box's left edge is then not the glyph's origin.
 * @param cells of one line, from left to right
 */
export function originsOf(cells: readonly Cell[]): number[] {
  const extras = cells.map(({ width, advance }) => width - advance)
  const gaps = extras.filter((extra, i) => extra > NOTHING && !cells[i]?.space).sort((a, b) => a - b)
  const gap = gaps[gaps.length >> 1] ?? 0
  return cells.map(({ x, space }, i) => {
    const extra = extras[i] ?? 0
    const before = cells[i - 1]
    if (gaps.length < 2 || space || !before || before.space) return x
    const afterNarrow = (extras[i - 1] ?? 0) < 0.3 * gap
    const last = i === cells.length - 1
    // a box that is two gaps wider has one of them before the glyph; the last one of a line has none after it
    return afterNarrow && extra > (last ? 0.5 : 1.5) * gap ? x + Math.min(gap, extra) : x
  })
}
