import { Zlib, zlibSync } from 'fflate'
import { type Filtered, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { Pace } from '../pace'
import { during } from './moments'
import { byteString } from './notation'

const stock = jsPDF.API.processDataByFilters
/** Streams of the file that is being written, compressed beforehand. */
let ready: ReadonlyMap<string, Filtered> | null = null

// jsPDF compresses all pages in one go while it writes the file, and the page would stand still
jsPDF.API.processDataByFilters = (data, filters) =>
  (filters.length === 1 ? ready?.get(data) : undefined) ?? stock(data, filters)

/** Bytes compressed at a time, a few ms of work. */
const PIECE = 0x10000

/** A stream's bytes compressed in script: the browser's own CompressionStream gives other bytes on other machines. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes)
}

/** The same for a large stream, resting between its pieces. */
export async function deflateSlowly(bytes: Uint8Array, pace: Pace): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const zlib = new Zlib((part) => parts.push(part))
  for (let at = 0; at < bytes.length; at += PIECE) {
    await pace.rest()
    zlib.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
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
