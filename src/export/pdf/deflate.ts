import { type Filtered, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { at } from './moments'

const stock = jsPDF.API.processDataByFilters
/** Streams of the file that is being written, compressed beforehand. */
let ready: ReadonlyMap<string, Filtered> | null = null

// jsPDF compresses all pages in one go while it writes the file, and the page would stand still
jsPDF.API.processDataByFilters = (data, filters) =>
  (filters.length === 1 ? ready?.get(data) : undefined) ?? stock(data, filters)

/** A stream's bytes compressed in script: the browser's own CompressionStream gives other bytes on other machines. */
export function deflate(data: string): Filtered {
  return stock(data, ['FlateEncode'])
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
