import { type Filtered, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { compress, compressSlowly } from '../../compression/compress'
import type { Pace } from '../base/pace'
import { during } from './moments'
import { bytesOf, byteString } from './notation'

const stock = jsPDF.API.processDataByFilters
/** Compressed streams, by content, of the file that is being written. */
let ready: ReadonlyMap<string, Filtered> | null = null

// jsPDF would compress with a package of its own, unproven, and all pages in one task while it writes the file, which
// would block the page
jsPDF.API.processDataByFilters = (data, filters) =>
  filters.length === 1 && filters[0] === 'FlateEncode'
    ? (ready?.get(data) ?? filtered(deflate(bytesOf(data))))
    : stock(data, filters)

/**
 * A stream's bytes as zlib data, compressed in script: the browser's CompressionStream gives other bytes on other
 * machines.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return compress(bytes, 'zlib')
}

/** The same for a large stream, with a rest between its pieces. */
export function deflateSlowly(bytes: Uint8Array, pace: Pace): Promise<Uint8Array> {
  return compressSlowly(bytes, 'zlib', () => pace.rest())
}

/** Compressed bytes in the form in which jsPDF keeps a stream. */
export function filtered(compressed: Uint8Array): Filtered {
  return { data: byteString(compressed), reverseChain: '/FlateDecode' }
}

/** Gives jsPDF streams that are compressed already, by their content, while it writes `pdf`. */
export function compressedBefore(pdf: jsPDF, streams: ReadonlyMap<string, Filtered>): void {
  during(pdf, 'buildDocument', () => {
    ready = streams
  })
  during(pdf, 'postPutResources', () => {
    ready = null
  })
}
