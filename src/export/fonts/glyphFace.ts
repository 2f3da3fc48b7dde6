import { readCmap } from './cmap'
import { type Metrics, metricsOf, widthsOf } from './metrics'
import { type Tables, tablesOf } from './tables'

/** A face opened for writing files. */
export interface GlyphFace {
  family: string
  /** Its name in a file. */
  name: string
  bytes: ArrayBuffer
  tables: Tables
  metrics: Metrics
  /** Glyph by code point; the face cannot print others. */
  glyphs: ReadonlyMap<number, number>
  /** Advance width of a glyph, in thousandths of an em. */
  widthOf: (glyph: number) => number
}

const opened = new WeakMap<ArrayBuffer, GlyphFace>()

/** See `Face`: what of it files are written from. */
interface FaceBytes {
  family: string
  name?: string
  covers?: (codePoint: number) => boolean
  bytes: ArrayBuffer
}

/** Opens the bytes of a face, cached by buffer. */
export function glyphFace({
  family,
  name = family.replaceAll(' ', ''),
  covers,
  bytes,
}: FaceBytes): GlyphFace {
  const known = opened.get(bytes)
  if (known) return known
  const tables = tablesOf(bytes)
  const cmap = tables.get('cmap')
  const glyphs = cmap ? readCmap(cmap) : new Map<number, number>()
  const face: GlyphFace = {
    family,
    name,
    bytes,
    tables,
    metrics: metricsOf(tables),
    glyphs: covers ? new Map([...glyphs].filter(([codePoint]) => covers(codePoint))) : glyphs,
    widthOf: widthsOf(tables),
  }
  opened.set(bytes, face)
  return face
}
