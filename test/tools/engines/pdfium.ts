import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readFileSync } from 'node:fs'
import { type DrawnPage, SCALE } from './drawnPage'

/** The pages of a file by PDFium, the engine of Chrome, Edge and what is built on them. */
export async function pdfiumPages(file: string): Promise<DrawnPage[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(readFileSync(file))
  const pages: DrawnPage[] = []
  for (const page of document.pages()) {
    // before it is drawn, which closes the page
    const text = page.getText()
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const [width, height] = [Math.round(originalWidth * SCALE), Math.round(originalHeight * SCALE)]
    const { data: grey } = await page.render({
      width,
      height,
      scale: 1,
      render: 'bitmap',
      colorSpace: 'Gray',
    })
    pages.push({ width, height, grey, text, copied: text.replaceAll('\r\n', '\n') })
  }
  document.destroy()
  library.destroy()
  return pages
}
