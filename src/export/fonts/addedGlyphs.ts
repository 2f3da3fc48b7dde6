import { unitsPerEm } from './metrics'
import { tableAt, type Tables } from './tables'

/** The blank between two cells has this code point in a display list and in a copy of the text. */
export const TAB = 0x09

/** Marks that are set half an em wide have code points of their own in a display list, in a private area. */
const HALVES = 0xf0000
const isHalf = (char: number): boolean => char >= HALVES && char < 0x100000

/** The code point under which a full-width mark is half as wide. */
export const halfOf = (char: number): number => char + HALVES
/** The character that a code point of a display list stands for: search and copy meet only this one. */
export const wholeOf = (char: number): number => (isHalf(char) ? char - HALVES : char)

/** Bytes of the description of one glyph: a header, and one component that is placed by two words. */
const COMPOSITE = 18
/** Bytes of the description of a blank that has a box: one contour of two points, which encloses nothing. */
const BLANK = 24
const ON_CURVE = 0x0101
const WORDS = 1
const PLACED = 2
/** A mark whose ink begins beyond this share of its width has its ink in the right half. */
const RIGHT = 0.45

function grown(table: DataView, bytes: number): DataView {
  const copy = new Uint8Array(table.byteLength + bytes)
  copy.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength))
  return new DataView(copy.buffer)
}

/** The widths of all glyphs, one entry each, and of more after them. */
function allWidths(tables: Tables, count: number, more: number): DataView {
  const hmtx = tableAt(tables, 'hmtx')
  const long = tableAt(tables, 'hhea').getUint16(34)
  const all = new DataView(new ArrayBuffer(4 * (count + more)))
  for (let glyph = 0; glyph < count; glyph += 1) {
    const at = 4 * Math.min(glyph, long - 1)
    all.setUint16(4 * glyph, hmtx.getUint16(at))
    all.setInt16(4 * glyph + 2, hmtx.getInt16(glyph < long ? at + 2 : 4 * long + 2 * (glyph - long)))
  }
  return all
}

/** Where each glyph's description begins, and where the last one ends. */
function offsetsOf(tables: Tables, count: number): number[] {
  const loca = tableAt(tables, 'loca')
  const long = tableAt(tables, 'head').getInt16(50) === 1
  return Array.from({ length: count + 1 }, (_, i) =>
    long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i),
  )
}

/**
 * Adds a blank one em wide to a TrueType face, and half-width glyphs for marks: each is a composite of the mark's own
 * glyph, moved left by half its width where the ink is in the right half. A squeezed mark so has its true width in the
 * file, and readers do not take the narrow gap for a word's end.
 * @param marks glyphs of full-width marks
 * @returns the tables, the blank, and for each mark the glyph that was added
 */
export function withAdded(
  tables: Tables,
  marks: readonly number[],
): { tables: Tables; blank: number; halves: number[] } {
  const maxp = grown(tableAt(tables, 'maxp'), 0)
  const blank = maxp.getUint16(4)
  const count = blank + 1
  const offsets = offsetsOf(tables, blank)
  const own = tableAt(tables, 'glyf')
  const glyf = grown(own, BLANK + COMPOSITE * marks.length)
  const hmtx = allWidths(tables, blank, 1 + marks.length)
  const em = unitsPerEm(tables)
  hmtx.setUint16(4 * blank, em)
  let end = own.byteLength
  // one contour and its box, the last of its points, no instructions, the flags of two points, their moves in x and in y
  const values = [1, 0, 0, em, em, 1, 0, ON_CURVE, 0, em, 0, em]
  values.forEach((value, i) => glyf.setInt16(end + 2 * i, value))
  // the last own glyph of the face ends where the first added one begins
  offsets[blank] = end
  end += BLANK
  offsets.push(end)
  const halves = marks.map((mark, i) => {
    const glyph = count + i
    const half = Math.round(hmtx.getUint16(4 * mark) / 2)
    const from = offsets[mark] ?? 0
    const left = own.getInt16(from + 2)
    const move = left > RIGHT * 2 * half ? -half : 0
    // a composite of one glyph: no contours of its own, its box, the glyph and its place
    glyf.setInt16(end, -1)
    for (const [at, by] of [
      [2, move],
      [4, 0],
      [6, move],
      [8, 0],
    ] as const)
      glyf.setInt16(end + at, own.getInt16(from + at) + by)
    glyf.setUint16(end + 10, WORDS | PLACED)
    glyf.setUint16(end + 12, mark)
    glyf.setInt16(end + 14, move)
    glyf.setInt16(end + 16, 0)
    hmtx.setUint16(4 * glyph, half)
    hmtx.setInt16(4 * glyph + 2, left + move)
    end += COMPOSITE
    offsets.push(end)
    return glyph
  })
  const loca = new DataView(new ArrayBuffer(4 * offsets.length))
  offsets.forEach((offset, i) => loca.setUint32(4 * i, offset))
  const head = grown(tableAt(tables, 'head'), 0)
  head.setInt16(50, 1)
  const hhea = grown(tableAt(tables, 'hhea'), 0)
  hhea.setUint16(34, count + marks.length)
  maxp.setUint16(4, count + marks.length)
  // maxComponentElements and maxComponentDepth: at least 1, and one level deeper than in the face
  maxp.setUint16(28, Math.max(1, maxp.getUint16(28)))
  maxp.setUint16(30, maxp.getUint16(30) + 1)
  const changed = { glyf, hmtx, loca, head, hhea, maxp }
  return { tables: new Map([...tables, ...Object.entries(changed)]), blank, halves }
}

/** The code points of whole characters among those of a display list, those that are set in half, and whether it has tabs. */
export function partsOf(chars: Iterable<number>): { whole: Set<number>; halved: number[]; tab: boolean } {
  const all = new Set(chars)
  const tab = all.delete(TAB)
  return { whole: new Set([...all].map(wholeOf)), halved: [...all].filter(isHalf).sort((a, b) => a - b), tab }
}
