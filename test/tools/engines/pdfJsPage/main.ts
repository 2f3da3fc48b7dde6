import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- Vite gives the address of the file
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url'
import { greyOf } from '../drawnPage'
import { foundIn } from './find'

GlobalWorkerOptions.workerSrc = workerUrl

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** A page as it goes to the test: its grey in base64. */
export interface SentPage {
  width: number
  height: number
  grey: string
  text: string
  copied: string
}

const pdfJsPage = {
  /** How often each phrase is found in a file (base64). */
  async found(file: string, phrases: readonly string[]): Promise<number[]> {
    return foundIn(await getDocument({ data: bytesOf(file) }).promise, phrases)
  },

  /** The pages of a file (base64), at so many pixels for a point. */
  async pages(file: string, scale: number): Promise<SentPage[]> {
    const pdf = await getDocument({ data: bytesOf(file) }).promise
    const pages: SentPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale })
      const canvas = document.createElement('canvas')
      canvas.width = Math.ceil(viewport.width)
      canvas.height = Math.ceil(viewport.height)
      await page.render({ canvas, viewport, intent: 'print' }).promise
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      const content = await page.getTextContent()
      const items = content.items.filter((item) => 'str' in item)
      pages.push({
        width: canvas.width,
        height: canvas.height,
        grey: base64Of(greyOf(pixels ?? new Uint8ClampedArray())),
        text: items.map(({ str }) => str).join(''),
        // the text layer puts a line's end behind what ends one
        copied: items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
      })
    }
    return pages
  },
}

declare global {
  interface Window {
    pdfJsPage: typeof pdfJsPage
  }
}
window.pdfJsPage = pdfJsPage
