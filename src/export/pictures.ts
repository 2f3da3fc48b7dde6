import html2pdf from 'html2pdf.js/src/index.js'
import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { putAttachment } from './pdf/attachment'
import { ExportError } from './base/exportError'
import type { Face } from './fonts/loadFonts'
import { stopped } from './base/stopped'

/**
 * A4 in whole CSS px. html2pdf.js cuts the canvas at its width × 297/210, rounded down: with the width rounded up and
 * the height rounded down one canvas stays one page.
 */
const WIDTH = Math.ceil((210 / 25.4) * 96)
const HEIGHT = Math.floor((297 / 25.4) * 96)

/**
 * True for what html2canvas is to leave out of its copy of the document, which it makes for each page: everything but
 * the page, and `<style>` elements, which it would write anew and the page's policy then refuse.
 */
function isElsewhere(element: Element): boolean {
  const overlay = element.classList.contains('html2pdf__overlay')
  return (element.parentElement === document.body && !overlay) || element instanceof HTMLStyleElement
}

/** Adds the styles that {@link isElsewhere} leaves out, as constructed style sheets. */
function bringStyles(copy: Document): void {
  const { defaultView: view } = copy
  if (!view) return
  copy.adoptedStyleSheets = Array.from(document.querySelectorAll('style'), ({ textContent }) => {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(textContent)
    return sheet
  })
}

/** Adds the faces: html2canvas does not copy those that a script has added. */
async function bringFaces(copy: Document, faces: readonly Face[]): Promise<void> {
  for (const { screen } of faces) copy.fonts.add(screen)
  await copy.fonts.ready
}

async function addPage(pdf: jsPDF | null, sheet: HTMLElement, faces: readonly Face[]): Promise<jsPDF> {
  let worker = html2pdf().set({
    margin: 0,
    enableLinks: false,
    pagebreak: { mode: [] },
    image: { type: 'jpeg', quality: 0.92 },
    jsPDF: { unit: 'mm', format: [210, 297], orientation: 'portrait', compress: true },
    html2canvas: {
      scale: 2,
      width: WIDTH,
      height: HEIGHT,
      scrollX: 0,
      scrollY: 0,
      logging: false,
      backgroundColor: '#ffffff',
      ignoreElements: isElsewhere,
      onclone: (copy) => {
        // high contrast would colour what shows at the edge of the page
        copy.documentElement.style.setProperty('forced-color-adjust', 'none')
        // html2canvas draws type at the size that its style says, and knows no zoom
        for (const one of copy.querySelectorAll<HTMLElement>('.sheet-layout'))
          one.style.setProperty('--unzoom', '1')
        bringStyles(copy)
        return bringFaces(copy, faces)
      },
    },
  })
  if (pdf) worker = worker.set({ pdf: pdf.addPage() })
  try {
    return await worker.from(sheet).toPdf().get('pdf')
  } catch (cause) {
    throw new ExportError('page', cause)
  }
}

/** Lets the browser draw and handle input between two pages. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

/**
 * The sheets as a PDF of pictures, for where text cannot be written. html2pdf.js draws page by page, so that no canvas
 * grows with the report.
 * @throws ExportError: `cancelled` as soon as the signal is aborted, `page` when a page cannot be drawn
 */
export async function picturesPdf(
  sheets: readonly HTMLElement[],
  faces: readonly Face[],
  options: {
    title: string
    date: string
    attached: string | null
    signal: AbortSignal
    progress: (done: number) => void
  },
): Promise<jsPDF> {
  const { title, date, attached, signal, progress } = options
  const stop = stopped(signal)
  let pdf: jsPDF | null = null
  for (const [i, sheet] of sheets.entries()) {
    progress(i)
    await Promise.race([breathe(), stop])
    pdf = await Promise.race([addPage(pdf, sheet, faces), stop])
  }
  if (!pdf) throw new RangeError('a report without a page')
  if (attached !== null) putAttachment(pdf, attached, date)
  return pdf.setProperties({ title }).setLanguage('zh-CN')
}
