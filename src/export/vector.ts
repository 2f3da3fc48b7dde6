import html2pdf, { type Worker } from 'html2pdf.js/src/index.js'
import { SheetReader } from './display/readSheet'
import { glyphFace } from './fonts/glyphFace'
import { Pace } from './base/pace'
import type { About } from './pdf/about'
import { writePdf } from './pdf/writePdf'

/** Options of `html2pdf().set({ vector })`, which writes real text instead of a picture of each page. */
export interface VectorOptions {
  /** The faces that the pages are set in; their bytes are what the file embeds. */
  faces: readonly {
    family: string
    name?: string
    covers?: (codePoint: number) => boolean
    bytes: ArrayBuffer
  }[]
  about: About
  signal: AbortSignal
  /** Called with the number of pages that are done; reading a page counts as half of its work. */
  progress: (done: number) => void
}

async function drawPages(worker: Worker, vector: VectorOptions): Promise<void> {
  const { src } = worker.prop
  if (!(src instanceof HTMLElement)) throw new RangeError('the pages are not an element')
  const faces = vector.faces.map(glyphFace)
  const pace = new Pace(vector.signal)
  const reader = new SheetReader(faces)
  const sheets = [...src.querySelectorAll('.sheet')].filter((sheet) => sheet instanceof HTMLElement)
  for (const [i, sheet] of sheets.entries()) {
    vector.progress(Math.floor(i / 2))
    await pace.rest()
    reader.read(sheet)
  }
  const written = (pages: number): void => vector.progress(Math.floor((sheets.length + pages) / 2))
  worker.prop.pdf = await writePdf(reader.list(), faces, vector.about, pace, written)
}

const { prototype } = html2pdf.Worker
const stockToPdf = prototype.toPdf

// a plugin in the manner of html2pdf.js's own: without the option its stock path runs. The sheets are read where they
// are, so nothing is cloned into a container of html2pdf.js
prototype.toPdf = function toPdf(this: Worker): Worker {
  return this.then(function draw(this: Worker): unknown {
    const { vector } = this.opt
    return vector ? drawPages(this, vector) : stockToPdf.call(this)
  })
}

export { default as html2pdf } from 'html2pdf.js/src/index.js'
