import type { GlyphRun } from '../display/displayList'
import type { Subset } from '../fonts/subset'
import { glyphString, shortNumber } from './notation'

/** A glyph that is off by less than this, in points, is not moved. */
const UNSEEN = 0.03

/** Median of the gaps behind a run's characters, to a thousandth of a point. */
function usualGap(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b)
  return Math.round((sorted[sorted.length >> 1] ?? 0) * 1000) / 1000
}

/** The operators that show a run: `gap` is the character spacing for `Tc`, `show` the string with `Tj` or `TJ`. */
export function runOperators({ chars, xs, size }: GlyphRun, subset: Subset): { gap: number; show: string } {
  const glyphs = chars.map((char) => subset.glyphs.get(char) ?? 0)
  const widths = glyphs.map((glyph) => (subset.widthOf(glyph) * size) / 1000)
  const gap = usualGap(xs.slice(1).map((x, i) => x - (xs[i] ?? 0) - (widths[i] ?? 0)))
  const pieces: { back: number; glyphs: number[] }[] = [{ back: 0, glyphs: [] }]
  let pen = xs[0] ?? 0
  glyphs.forEach((glyph, i) => {
    const off = (xs[i] ?? pen) - pen
    const back = Math.round((-off * 1000) / size)
    if (Math.abs(off) > UNSEEN && back !== 0) {
      pieces.push({ back, glyphs: [] })
      pen -= (back * size) / 1000
    }
    pieces[pieces.length - 1]?.glyphs.push(glyph)
    pen += (widths[i] ?? 0) + gap
  })
  const strings = pieces.map(
    (piece) => (piece.back === 0 ? '' : shortNumber(piece.back)) + `(${glyphString(piece.glyphs)})`,
  )
  return { gap, show: pieces.length === 1 ? `${strings.join('')}Tj` : `[${strings.join('')}]TJ` }
}
