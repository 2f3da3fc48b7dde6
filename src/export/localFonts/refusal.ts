import { readCmap } from '../fonts/cmap'
import { metricsOf, widthsOf } from '../fonts/metrics'
import { type Tables, tableAt, tablesOf } from '../fonts/tables'

/**
 * Why a face of the computer cannot be taken: its licence forbids to embed it (`licence`) or to embed a part of it (`whole`), it is a
 * collection or has other outlines than TrueType (`outlines`), its characters are not one em wide (`width`), or it is damaged.
 */
export type Refusal = 'licence' | 'whole' | 'outlines' | 'width' | 'damaged'

/** Bits of `fsType` in the table OS/2 (OpenType 1.9): embedding forbidden, no part of it, bitmaps only. */
const RESTRICTED = 0x0002
const NO_SUBSET = 0x0100
const BITMAPS = 0x0200
/** Looser licences: where one of these is given as well, the loosest counts (versions 0 to 2 of the table). */
const PRINT = 0x0004
const EDIT = 0x0008
const LAST_LOOSE = 2

/** First bytes of TrueType: version 1.0, or the mark of Apple. */
const TRUETYPE = new Set([0x00010000, 0x74727565])

/** Chinese characters: what a face of the computer is used for. Digits, letters and marks stay those of the editor. */
export const isIdeograph = (codePoint: number): boolean =>
  (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
  (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  (codePoint >= 0x20000 && codePoint <= 0x2ebef)
/** The same as a descriptor of CSS. */
export const IDEOGRAPHS = 'U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+20000-2EBEF'

function licenceOf(tables: Tables): Refusal | null {
  const os2 = tableAt(tables, 'OS/2')
  const type = os2.getUint16(8)
  const isLoosened = os2.getUint16(0) <= LAST_LOOSE && (type & (PRINT | EDIT)) !== 0
  if (type & BITMAPS || (type & RESTRICTED && !isLoosened)) return 'licence'
  return type & NO_SUBSET ? 'whole' : null
}

/**
 * Why the bytes of a face cannot be embedded in place of a face of the editor; null when they can. Its Chinese characters have to be one
 * em wide, as the editor's are: lines and pages are then the same with either.
 */
export function refusalOf(bytes: ArrayBuffer): Refusal | null {
  try {
    if (!TRUETYPE.has(new DataView(bytes).getUint32(0))) return 'outlines'
    const tables = tablesOf(bytes)
    const licence = licenceOf(tables)
    if (licence) return licence
    // what is written of it into the file: thrown for when it is not there
    metricsOf(tables)
    const widthOf = widthsOf(tables)
    let count = 0
    for (const [codePoint, glyph] of readCmap(tableAt(tables, 'cmap'))) {
      if (!isIdeograph(codePoint)) continue
      if (widthOf(glyph) !== 1000) return 'width'
      count += 1
    }
    return count === 0 || !tables.has('glyf') ? 'damaged' : null
  } catch (cause) {
    // offsets that lead beyond the end
    if (cause instanceof RangeError) return 'damaged'
    throw cause
  }
}
