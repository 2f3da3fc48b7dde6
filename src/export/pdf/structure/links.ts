import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { DisplayLink, DisplayPage } from '../../display/displayList'
import { during } from '../moments'
import { shortNumber, textString } from '../notation'

/** A link of the file: its annotation has an object of its own and leads to its element by `key` of the parent tree. */
export interface PlacedLink {
  link: DisplayLink
  page: number
  object: number
  key: number
}

/** Printed with the page, as archives demand of every annotation (ISO 19005-2 6.3.2). */
const PRINTED = 4

/** An address in ASCII, as a literal string. */
const addressString = (url: string): string => {
  const ascii = Array.from(url, (char) => (/[!-~]/u.test(char) ? char : encodeURIComponent(char))).join('')
  return `(${ascii.replace(/[\\()]/gu, (sign) => `\\${sign}`)})`
}

/** A lone surrogate cannot be encoded; it is no part of an address. */
const whole = (url: string): string => url.replace(/\p{Surrogate}/gu, '')

/**
 * Writes the links as annotations with a description, which belong to their elements.
 * @returns the links, to be filled in while the file is written: before its structure is
 */
export function putLinks(pdf: jsPDF, pages: readonly DisplayPage[]): readonly PlacedLink[] {
  const { internal } = pdf
  const placed: PlacedLink[] = []
  during(pdf, 'putPage', ({ pageNumber }) => {
    const own = (pages[pageNumber - 1]?.links ?? []).map((link): PlacedLink => {
      const one = {
        link,
        page: pageNumber - 1,
        object: internal.newObjectDeferred(),
        key: pages.length + placed.length,
      }
      placed.push(one)
      return one
    })
    if (own.length > 0) internal.write(`/Annots [${own.map(({ object }) => `${object} 0 R`).join(' ')}]`)
  })
  during(pdf, 'postPutResources', () => {
    for (const { link, page, object, key } of placed) {
      const { x, y, width, height, url } = link
      const top = (pages[page]?.height ?? 0) - y
      const box = [x, top - height, x + width, top].map(shortNumber).join(' ')
      internal.newObjectDeferredBegin(object, true)
      internal.write(
        `<</Type /Annot /Subtype /Link /Rect [${box}] /Border [0 0 0] /F ${PRINTED} /StructParent ${key} ` +
          `/Contents ${textString(`网址：${whole(url)}`)} /A <</S /URI /URI ${addressString(whole(url))}>>>>`,
      )
      internal.write('endobj')
    }
  })
  return placed
}
