/** A character's cell on a line, as a browser lays it out, in points. */
export interface Cell {
  x: number
  width: number
  /** What the cell would be without justification: the glyph's advance with its letter spacing. */
  advance: number
  /** A space, which takes a gap like any other but has no ink that could be misplaced. */
  space: boolean
}

/** Gaps below this, in points, are rounding. */
const NOTHING = 0.05

/**
 * Where the glyphs of one line begin. Chromium justifies by widening cells behind their glyphs, but also *before* a Chinese
 * character that follows a narrow one: then the cell's left edge is not the glyph's origin.
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
    // twice the gap: one of the two lies before; the line's last character has none behind
    return afterNarrow && extra > (last ? 0.5 : 1.5) * gap ? x + Math.min(gap, extra) : x
  })
}
