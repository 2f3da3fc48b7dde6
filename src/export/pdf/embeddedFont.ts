import type { Filtered, FontRecord, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { Subset } from '../fonts/subset'
import type { Pace } from '../base/pace'
import { deflate, deflateSlowly, filtered } from './deflate'
import { subsetTag } from './fingerprint'
import { bytesOf } from './notation'
import { toUnicode } from './toUnicode'
import { widthsArray } from './widths'

/**
 * A subset prepared for embedding: jsPDF's record of it, its BaseFont name, and its compressed font file and ToUnicode
 * map.
 */
export interface EmbeddedFont {
  record: FontRecord
  subset: Subset
  name: string
  program: Filtered
  unicode: Filtered
}

/**
 * jsPDF's standard fonts, in place of which the subsets are registered: so no text passes through jsPDF's own TrueType
 * code.
 */
const PLACES = [
  ['helvetica', 'normal'],
  ['helvetica', 'bold'],
  ['courier', 'normal'],
  ['courier', 'bold'],
  ['times', 'normal'],
  ['times', 'bold'],
  ['helvetica', 'italic'],
  ['courier', 'italic'],
  ['times', 'italic'],
  ['helvetica', 'bolditalic'],
  ['courier', 'bolditalic'],
] as const

/**
 * Prepares a subset for embedding: compressed, named, with its ToUnicode map.
 * @param place counts the file's faces from 0
 * @throws RangeError for more faces than {@link PLACES}
 */
export async function embeddedFont(
  pdf: jsPDF,
  subset: Subset,
  place: number,
  pace: Pace,
): Promise<EmbeddedFont> {
  const [name, style] = PLACES[place] ?? []
  if (name === undefined || style === undefined)
    throw new RangeError(`a file has no place for ${place} faces`)
  // jsPDF writes only fonts that a text uses; this text is replaced with the page's operators later
  pdf.setFont(name, style).text('x', 0, 0)
  const program = await deflateSlowly(subset.bytes, pace)
  return {
    record: pdf.internal.getFont(name, style),
    subset,
    name: `${subsetTag(program)}+${subset.face.name}`,
    program: filtered(program),
    unicode: filtered(deflate(bytesOf(toUnicode(subset.glyphs)))),
  }
}

/** Writes the five objects of a Type 0 font; called when jsPDF comes to that font. */
export function putFont(pdf: jsPDF, { record, subset, name, program, unicode }: EmbeddedFont): void {
  const { internal } = pdf
  const stream = ({ data, reverseChain }: Filtered, length1?: number): number => {
    const objectId = internal.newObject()
    internal.putStream({
      data,
      objectId,
      filters: [],
      alreadyAppliedFilters: [reverseChain],
      additionalKeyValues: length1 === undefined ? [] : [{ key: 'Length1', value: length1 }],
    })
    internal.write('endobj')
    return objectId
  }
  const object = (content: string): number => {
    const objectId = internal.newObject()
    internal.write(content)
    internal.write('endobj')
    return objectId
  }
  const file = stream(program, subset.bytes.length)
  const map = stream(unicode)
  const { ascent, descent, capHeight, box } = subset.face.metrics
  const descriptor = object(
    `<</Type /FontDescriptor /FontName /${name} /FontFile2 ${file} 0 R /FontBBox [${box.join(' ')}] /Flags 4 ` +
      `/StemV 80 /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight}>>`,
  )
  const descendant = object(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R ` +
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /CIDToGIDMap /Identity ' +
      `/DW 1000 /W ${widthsArray(subset.glyphs.values(), subset.widthOf)}>>`,
  )
  record.objectNumber = object(
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R>>`,
  )
  record.isAlreadyPutted = true
}
