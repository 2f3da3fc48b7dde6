import type { GlyphFace } from './glyphFace'
import { unitsPerEm } from './metrics'
import { tableAt, type Tables } from './tables'

/** A point of a glyph's outline, in ems, y upwards; `on` is false for a control point off the curve. */
export interface OutlinePoint {
  x: number
  y: number
  on: boolean
}

const ON = 1
const SHORT_X = 2
const SHORT_Y = 4
const REPEAT = 8
const SAME_X = 16
const SAME_Y = 32

/** The `glyf` entry of a glyph; null for one without ink. */
function glyphAt(tables: Tables, glyph: number): DataView | null {
  const loca = tableAt(tables, 'loca')
  const glyf = tableAt(tables, 'glyf')
  const long = tableAt(tables, 'head').getInt16(50) === 1
  const offset = (i: number): number => (long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i))
  const from = offset(glyph)
  const to = offset(glyph + 1)
  return to > from ? new DataView(glyf.buffer, glyf.byteOffset + from, to - from) : null
}

/**
 * The closed contours of a character's glyph; empty when it has no ink.
 * @throws RangeError for a composite glyph, which the two characters of 草稿 are not
 */
export function outlinesOf(face: GlyphFace, char: number): OutlinePoint[][] {
  const glyph = glyphAt(face.tables, face.glyphs.get(char) ?? 0)
  if (!glyph) return []
  const count = glyph.getInt16(0)
  if (count < 0) throw new RangeError(`${String.fromCodePoint(char)} is a composite glyph`)
  const ends = Array.from({ length: count }, (_, i) => glyph.getUint16(10 + 2 * i))
  const points = (ends[count - 1] ?? -1) + 1
  let at = 10 + 2 * count
  at += 2 + glyph.getUint16(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = glyph.getUint8(at)
    at += 1
    let times = 1
    if (flag & REPEAT) {
      times += glyph.getUint8(at)
      at += 1
    }
    for (let i = 0; i < times; i += 1) flags.push(flag)
  }
  const along = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) {
        value += (flag & same ? 1 : -1) * glyph.getUint8(at)
        at += 1
      } else if (!(flag & same)) {
        value += glyph.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = along(SHORT_X, SAME_X)
  const ys = along(SHORT_Y, SAME_Y)
  const em = unitsPerEm(face.tables)
  const all = flags.map((flag, i) => ({ x: (xs[i] ?? 0) / em, y: (ys[i] ?? 0) / em, on: (flag & ON) !== 0 }))
  return ends.map((end, i) => all.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1))
}
