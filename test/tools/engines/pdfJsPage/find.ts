import * as pdfJs from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What the search of pdf.js says once it is through: 3 is while it runs. */
interface FindState {
  state: number
}
const PENDING = 3

/** How often the search bar of pdf.js, which is Firefox's, finds each phrase in a file. */
export async function foundIn(pdf: pdfJs.PDFDocumentProxy, phrases: readonly string[]): Promise<number[]> {
  // the viewer takes the library from here
  Object.assign(globalThis, { pdfjsLib: pdfJs })
  const { EventBus, PDFFindController, PDFLinkService } = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')
  const found: number[] = []
  for (const query of phrases) {
    const eventBus = new EventBus()
    const linkService = new PDFLinkService({ eventBus })
    linkService.setViewer({ currentPageNumber: 1 })
    linkService.setDocument(pdf)
    const controller = new PDFFindController({ linkService, eventBus })
    controller.setDocument(pdf)
    const ended = new Promise((resolve) => {
      eventBus.on('updatefindcontrolstate', ({ state }: FindState) => {
        if (state !== PENDING) resolve(state)
      })
    })
    eventBus.dispatch('find', {
      source: window,
      type: '',
      query,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: false,
      matchDiacritics: false,
    })
    await ended
    found.push((controller.pageMatches ?? []).flat().length)
  }
  return found
}
