import { zlibSync } from 'fflate'
import { type Filtered, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { at } from './moments'
import { byteString } from './notation'

const stock = jsPDF.API.processDataByFilters
/** Streams of the file that is being written, compressed beforehand. */
let ready: ReadonlyMap<string, Filtered> | null = null

// jsPDF compresses all pages in one go while it writes the file, and the page would stand still
jsPDF.API.processDataByFilters = (data, filters) =>
  (filters.length === 1 ? ready?.get(data) : undefined) ?? stock(data, filters)

/** A stream's bytes compressed in script: the browser's own CompressionStream gives other bytes on other machines. */
export function deflate(bytes: Uint8Array): Filtered {
  return { data: byteString(zlibSync(bytes)), reverseChain: '/FlateDecode' }
}

/** Names the streams of `pdf` that need no compressing any more, by their content. */
export function compressedBefore(pdf: jsPDF, streams: ReadonlyMap<string, Filtered>): void {
  at(pdf, 'buildDocument', () => {
    ready = streams
  })
  at(pdf, 'postPutResources', () => {
    ready = null
  })
}
