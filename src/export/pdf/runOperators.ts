import type { GlyphRun } from '../display/displayList'
import type { Subset } from '../fonts/subset'
import { glyphString, shortNumber } from './notation'

/** A glyph that is off by less than this, in points, is not moved. */
const UNSEEN = 0.03

/** Median of the gaps after a run's characters, to a thousandth of a point. */
function usualGap(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b)
  return Math.round((sorted[sorted.length >> 1] ?? 0) * 1000) / 1000
}

/** Glyphs of a run that are shown together: `show` is the string with `Tj` or `TJ`. */
interface Shown {
  /** Index of the first one. */
  from: number
  show: string
}

/**
 * The operators that show a run: `gap` is the character spacing for `Tc`.
 * @param bounds indices of characters at which another string is to begin
 * @throws RangeError for a character that the subset does not have: the glyph for what is missing is never shown
 */
export function runOperators(
  { chars, xs, size }: GlyphRun,
  subset: Subset,
  bounds: ReadonlySet<number> = new Set(),
): { gap: number; shown: Shown[] } {
  const glyphs = chars.map((char) => {
    const glyph = subset.glyphs.get(char)
    if (!glyph) throw new RangeError(`the subset lacks ${char.toString(16)}`)
    return glyph
  })
  const widths = glyphs.map((glyph) => (subset.widthOf(glyph) * size) / 1000)
  const gap = usualGap(xs.slice(1).map((x, i) => x - (xs[i] ?? 0) - (widths[i] ?? 0)))
  const strings: { from: number; pieces: { back: number; glyphs: number[] }[] }[] = []
  let pen = xs[0] ?? 0
  glyphs.forEach((glyph, i) => {
    if (i === 0 || bounds.has(i)) strings.push({ from: i, pieces: [] })
    const pieces = strings[strings.length - 1]?.pieces ?? []
    const off = (xs[i] ?? pen) - pen
    const back = Math.round((-off * 1000) / size)
    const moves = Math.abs(off) > UNSEEN && back !== 0
    if (moves) pen -= (back * size) / 1000
    if (moves || pieces.length === 0) pieces.push({ back: moves ? back : 0, glyphs: [] })
    pieces[pieces.length - 1]?.glyphs.push(glyph)
    pen += (widths[i] ?? 0) + gap
  })
  const shown = strings.map(({ from, pieces }): Shown => {
    const written = pieces.map(
      ({ back, glyphs: some }) => (back === 0 ? '' : shortNumber(back)) + `(${glyphString(some)})`,
    )
    const alone = pieces.length === 1 && pieces[0]?.back === 0
    return { from, show: alone ? `${written.join('')}Tj` : `[${written.join('')}]TJ` }
  })
  return { gap, shown }
}
