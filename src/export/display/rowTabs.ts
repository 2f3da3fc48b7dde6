import { wholeOf } from '../fonts/addedGlyphs'
import type { Box } from './cellRules'
import type { GlyphRun, Tab } from './displayList'
import type { Inks } from './ink'

/** Baselines that differ by less than this, in points, are one line. */
const SAME_LINE = 1.5

/** Where the text of a run ends, by the width of its last character. */
function endOf({ family, size, chars, xs }: GlyphRun, inks: Inks): number {
  const last = chars[chars.length - 1] ?? 0
  const whole = wholeOf(last)
  const face = inks.face(family)
  const width = ((face?.widthOf(face.glyphs.get(whole) ?? 0) ?? 0) * size) / 1000
  return (xs[xs.length - 1] ?? 0) + (whole === last ? width : width / 2)
}

/**
 * The tabs between the cells of one row, by which a copy of the row falls into cells where it is pasted: one for each bound
 * of two cells, those around empty cells side by side in one gap.
 */
export class RowTabs {
  private readonly inks: Inks
  /** Where the text before ends; null at the beginning of the row. */
  private from: number | null = null
  /** Bounds of cells since the last text. */
  private bounds = 0

  constructor(inks: Inks) {
    this.inks = inks
  }

  /**
   * The tabs before the text of the row's next cell. Text of several lines has none: its first line is not the row's.
   * @param spans the cell spans further rows, and so stands beside the row and not in it
   */
  before(box: Box, text: readonly GlyphRun[], spans: boolean): Tab[] {
    if (spans) return []
    const [first] = text
    const last = text[text.length - 1]
    const from = this.from ?? box.x
    const { bounds } = this
    this.from = from
    this.bounds += 1
    if (!first || !last) return []
    this.from = endOf(last, this.inks)
    this.bounds = 1
    const { family, size, y } = first
    const width = ((first.xs[0] ?? 0) - from) / bounds
    if (bounds === 0 || width <= 0 || Math.abs(last.y - y) > SAME_LINE) return []
    return Array.from({ length: bounds }, (_, i) => ({
      kind: 'tab',
      family,
      size,
      x: from + i * width,
      y,
      width,
    }))
  }
}
