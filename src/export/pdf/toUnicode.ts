import { wholeOf } from '../fonts/addedGlyphs'
import { glyphHex, utf16Hex } from './notation'

/** Most entries of one `bfchar` list that the format allows. */
const MOST = 100

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange`
const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`

/**
 * The ToUnicode CMap, by which readers search, copy and speak text.
 * @param glyphs glyph by code point; of two characters with one glyph the first is taken
 */
export function toUnicode(glyphs: Iterable<readonly [char: number, glyph: number]>): string {
  const chars = new Map<number, number>()
  for (const [char, glyph] of glyphs) if (!chars.has(glyph)) chars.set(glyph, char)
  const lines = [...chars]
    .sort(([a], [b]) => a - b)
    .map(([glyph, char]) => `<${glyphHex(glyph)}><${utf16Hex(String.fromCodePoint(wholeOf(char)))}>`)
  const lists: string[] = []
  for (let at = 0; at < lines.length; at += MOST) {
    const list = lines.slice(at, at + MOST)
    lists.push(`${list.length} beginbfchar`, ...list, 'endbfchar')
  }
  return [HEAD, ...lists, TAIL].join('\n')
}
