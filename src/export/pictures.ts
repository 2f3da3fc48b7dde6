import html2pdf, { type JsPdf } from 'html2pdf.js/src/index.js'
import { ExportError } from './exportError'
import { type Face, loadFonts } from './fonts'

/**
 * A4 in whole CSS px. html2pdf.js cuts the canvas at its width × 297/210, rounded down: with the width rounded up and the
 * height down one canvas stays one page.
 */
const WIDTH = Math.ceil((210 / 25.4) * 96)
const HEIGHT = Math.floor((297 / 25.4) * 96)

/** html2canvas copies the whole document for each page: all that is not the page is left out of the copy. */
function isElsewhere(element: Element): boolean {
  return element.parentElement === document.body && !element.classList.contains('html2pdf__overlay')
}

/** Faces added by script are not copied with the document that html2canvas draws from. */
async function bringFaces(copy: Document, faces: readonly Face[]): Promise<void> {
  for (const { screen } of faces) copy.fonts.add(screen)
  await copy.fonts.ready
}

async function addPage(pdf: JsPdf | null, sheet: HTMLElement, faces: readonly Face[]): Promise<JsPdf> {
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
      onclone: (copy) => bringFaces(copy, faces),
    },
  })
  if (pdf) worker = worker.set({ pdf: pdf.addPage() })
  try {
    return await worker.from(sheet).toPdf().get('pdf')
  } catch (cause) {
    throw new ExportError('page', cause)
  }
}

/** Rejects as soon as the signal is given; what the page still does is dropped. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new ExportError('cancelled'))
    signal.addEventListener('abort', () => reject(new ExportError('cancelled')), { once: true })
  })
}

/** Lets the browser draw and take input between two pages. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

/**
 * The sheets as one PDF, a page for each, drawn by html2pdf.js page by page so that no canvas grows with the report.
 * @param progress called with the number of pages that are done
 * @throws ExportError
 */
export async function exportPdf(
  sheets: readonly HTMLElement[],
  options: { title: string; signal: AbortSignal; progress: (done: number) => void },
): Promise<Blob> {
  const { title, signal, progress } = options
  const stop = stopped(signal)
  const { faces } = await Promise.race([loadFonts(), stop])
  let pdf: JsPdf | null = null
  for (const [i, sheet] of sheets.entries()) {
    progress(i)
    await Promise.race([breathe(), stop])
    pdf = await Promise.race([addPage(pdf, sheet, faces), stop])
  }
  progress(sheets.length)
  if (!pdf) throw new RangeError('a report without a page')
  return fileOf(pdf, title)
}

function fileOf(pdf: JsPdf, title: string): Blob {
  try {
    return pdf.setProperties({ title }).setLanguage('zh-CN').output('blob')
  } catch (cause) {
    throw new ExportError('file', cause)
  }
}
