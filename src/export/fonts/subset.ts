import { readCmap } from './cmap'
import type { GlyphFace } from './glyphFace'
import { partsOf, TAB, wholeOf, withAdded } from './addedGlyphs'
import type { HarfBuzz } from './harfBuzz'
import { widthsOf } from './metrics'
import { smallSfnt } from './smallSfnt'
import { tableAt, tablesOf } from './tables'

/** A face cut down to the glyphs that a file needs. */
export interface Subset {
  face: GlyphFace
  bytes: Uint8Array
  /** Glyph of the subset by code point. */
  glyphs: ReadonlyMap<number, number>
  widthOf: (glyph: number) => number
}

/** Tables that a PDF reader does not use. `cmap` is kept here, because it is read before {@link smallSfnt} drops it. */
const DROPPED = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'VORG',
  'vhea',
  'vmtx',
  'gasp',
  'DSIG',
  'kern',
  'name',
]
const READONLY_MEMORY = 1
const DROP_TABLE_SET = 3
const NO_HINTING = 1

const tagNumber = (tag: string): number =>
  Array.from(tag).reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0)

/** Copies the face's bytes into HarfBuzz's memory while `work` runs. */
function withFace<Result>(hb: HarfBuzz, bytes: ArrayBuffer, work: (face: number) => Result): Result {
  const at = hb.call('malloc', bytes.byteLength)
  if (at === 0) throw new Error('no memory for the face')
  hb.bytes().set(new Uint8Array(bytes), at)
  const blob = hb.call('hb_blob_create', at, bytes.byteLength, READONLY_MEMORY, 0, 0)
  const face = hb.call('hb_face_create', blob, 0)
  hb.call('hb_blob_destroy', blob)
  try {
    return work(face)
  } finally {
    hb.call('hb_face_destroy', face)
    hb.call('free', at)
  }
}

function subsetBytes(hb: HarfBuzz, face: number, chars: Iterable<number>): ArrayBuffer {
  const input = hb.call('hb_subset_input_create_or_fail')
  const wanted = hb.call('hb_subset_input_unicode_set', input)
  for (const char of chars) hb.call('hb_set_add', wanted, char)
  const dropped = hb.call('hb_subset_input_set', input, DROP_TABLE_SET)
  for (const tag of DROPPED) hb.call('hb_set_add', dropped, tagNumber(tag))
  hb.call('hb_subset_input_set_flags', input, NO_HINTING)
  const small = hb.call('hb_subset_or_fail', face, input)
  hb.call('hb_subset_input_destroy', input)
  if (small === 0) throw new Error('the face could not be cut down')
  const blob = hb.call('hb_face_reference_blob', small)
  const at = hb.call('hb_blob_get_data', blob, 0)
  const bytes = hb.bytes().slice(at, at + hb.call('hb_blob_get_length', blob))
  hb.call('hb_blob_destroy', blob)
  hb.call('hb_face_destroy', small)
  return bytes.buffer
}

/**
 * Cuts a face down to the glyphs of some code points, all of which it has; marks that are set in half and the tab get
 * glyphs of their own. Throws an Error when HarfBuzz lacks memory or fails.
 */
export function subset(hb: HarfBuzz, face: GlyphFace, chars: Iterable<number>): Subset {
  const { whole, halved, tab } = partsOf(chars)
  const cut = tablesOf(withFace(hb, face.bytes, (handle) => subsetBytes(hb, handle, whole)))
  const glyphs = readCmap(tableAt(cut, 'cmap'))
  const marks = halved.map((char) => glyphs.get(wholeOf(char)) ?? 0)
  const isAdded = tab || marks.length > 0
  const { tables, blank, halves } = isAdded ? withAdded(cut, marks) : { tables: cut, blank: 0, halves: [] }
  if (tab) glyphs.set(TAB, blank)
  halved.forEach((char, i) => glyphs.set(char, halves[i] ?? 0))
  return { face, bytes: smallSfnt(tables), glyphs, widthOf: widthsOf(tables) }
}
