/** Width of an em, which most Chinese characters have; it is the `/DW` of the font. */
const EM = 1000

/** The `/W` array: widths of the glyphs that are not one em wide, consecutive glyphs together. */
export function widthsArray(glyphs: Iterable<number>, widthOf: (glyph: number) => number): string {
  const narrow = [...new Set(glyphs)].sort((a, b) => a - b).filter((glyph) => widthOf(glyph) !== EM)
  const runs: { first: number; widths: number[] }[] = []
  for (const glyph of narrow) {
    const last = runs[runs.length - 1]
    if (last && last.first + last.widths.length === glyph) last.widths.push(widthOf(glyph))
    else runs.push({ first: glyph, widths: [widthOf(glyph)] })
  }
  return `[${runs.map(({ first, widths }) => `${first} [${widths.join(' ')}]`).join(' ')}]`
}
