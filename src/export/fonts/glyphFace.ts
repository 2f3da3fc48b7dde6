import { readCmap } from './cmap'
import { type Metrics, metricsOf, widthsOf } from './metrics'
import { type Tables, tablesOf } from './tables'

/** A face opened for writing files. */
export interface GlyphFace {
  family: string
  bytes: ArrayBuffer
  tables: Tables
  metrics: Metrics
  /** Glyph by code point; the face cannot print others. */
  glyphs: ReadonlyMap<number, number>
  /** Advance width of a glyph, in thousandths of an em. */
  widthOf: (glyph: number) => number
}

const opened = new WeakMap<ArrayBuffer, GlyphFace>()

/** Opens the bytes of a face, cached by buffer. */
export function glyphFace({ family, bytes }: { family: string; bytes: ArrayBuffer }): GlyphFace {
  const known = opened.get(bytes)
  if (known) return known
  const tables = tablesOf(bytes)
  const cmap = tables.get('cmap')
  const face: GlyphFace = {
    family,
    bytes,
    tables,
    metrics: metricsOf(tables),
    glyphs: cmap ? readCmap(cmap) : new Map(),
    widthOf: widthsOf(tables),
  }
  opened.set(bytes, face)
  return face
}
