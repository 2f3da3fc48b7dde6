import { ColorSpace, Matrix, PDFDocument } from 'mupdf'
import { readFileSync } from 'node:fs'
import { type DrawnPage, SCALE } from './drawnPage'

/** The pages of a file by MuPDF. */
export function muPdfPages(file: string): DrawnPage[] {
  const document = PDFDocument.openDocument(readFileSync(file), 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, i) => {
    const page = document.loadPage(i)
    const picture = page.toPixmap(Matrix.scale(SCALE, SCALE), ColorSpace.DeviceGray, false)
    const text = page.toStructuredText('').asText()
    return {
      width: picture.getWidth(),
      height: picture.getHeight(),
      grey: new Uint8Array(picture.getPixels()),
      text,
      copied: text,
    }
  })
}

/** How often the search of MuPDF finds a phrase in a file. */
export function muPdfFinds(file: string, phrase: string): number {
  const document = PDFDocument.openDocument(readFileSync(file), 'application/pdf')
  return Array.from(
    { length: document.countPages() },
    (_, i) => document.loadPage(i).search(phrase, '').length,
  ).reduce((sum, hits) => sum + hits, 0)
}
