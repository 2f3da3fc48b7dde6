import { tableAt, type Tables } from './tables'

/** Metrics for a PDF's font descriptor, in thousandths of an em. */
export interface Metrics {
  ascent: number
  descent: number
  capHeight: number
  /** Left, bottom, right and top of the box around all its glyphs. */
  box: readonly [number, number, number, number]
}

/** Units of the face in an em. */
export function unitsPerEm(tables: Tables): number {
  return tableAt(tables, 'head').getUint16(18)
}

/**
 * Reads the metrics from `head` and `OS/2`; capHeight is the ascent where OS/2 is older than version 2. Throws a
 * RangeError when a table is missing.
 */
export function metricsOf(tables: Tables): Metrics {
  const head = tableAt(tables, 'head')
  const os2 = tableAt(tables, 'OS/2')
  const scale = 1000 / unitsPerEm(tables)
  const thousandths = (units: number): number => Math.round(units * scale)
  const ascent = thousandths(os2.getInt16(68))
  return {
    ascent,
    descent: thousandths(os2.getInt16(70)),
    capHeight: os2.getUint16(0) >= 2 ? thousandths(os2.getInt16(88)) : ascent,
    box: [
      thousandths(head.getInt16(36)),
      thousandths(head.getInt16(38)),
      thousandths(head.getInt16(40)),
      thousandths(head.getInt16(42)),
    ],
  }
}

/** Advance widths by glyph, in thousandths of an em, rounded as a PDF states them. */
export function widthsOf(tables: Tables): (glyph: number) => number {
  const hmtx = tableAt(tables, 'hmtx')
  const last = tableAt(tables, 'hhea').getUint16(34) - 1
  const scale = 1000 / unitsPerEm(tables)
  return (glyph) => Math.round(hmtx.getUint16(4 * Math.min(glyph, last)) * scale)
}
