import { type Filtered, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { compress, compressSlowly } from '../../compression/compress'
import type { Pace } from '../base/pace'
import { during } from './moments'
import { bytesOf, byteString } from './notation'

const stock = jsPDF.API.processDataByFilters
/** Streams of the file that is being written, compressed beforehand. */
let ready: ReadonlyMap<string, Filtered> | null = null

// jsPDF compresses with a package of its own, unproven, and all pages in one go while it writes the file, when the page
// would stand still
jsPDF.API.processDataByFilters = (data, filters) =>
  filters.length === 1 && filters[0] === 'FlateEncode'
    ? (ready?.get(data) ?? filtered(deflate(bytesOf(data))))
    : stock(data, filters)

/** A stream's bytes compressed in script: the browser's own CompressionStream gives other bytes on other machines. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return compress(bytes, 'zlib')
}

/** The same for a large stream, resting between its pieces. */
export function deflateSlowly(bytes: Uint8Array, pace: Pace): Promise<Uint8Array> {
  return compressSlowly(bytes, 'zlib', () => pace.rest())
}

/** Compressed bytes as jsPDF takes them. */
export function filtered(compressed: Uint8Array): Filtered {
  return { data: byteString(compressed), reverseChain: '/FlateDecode' }
}

/** Names the streams of `pdf` that need no compressing any more, by their content. */
export function compressedBefore(pdf: jsPDF, streams: ReadonlyMap<string, Filtered>): void {
  during(pdf, 'buildDocument', () => {
    ready = streams
  })
  during(pdf, 'postPutResources', () => {
    ready = null
  })
}
