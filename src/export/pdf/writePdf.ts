import { type Filtered, jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import type { DisplayList } from '../display/displayList'
import type { GlyphFace } from '../fonts/glyphFace'
import { TAB } from '../fonts/addedGlyphs'
import { harfBuzz } from '../fonts/harfBuzz'
import { subset } from '../fonts/subset'
import type { Pace } from '../base/pace'
import { type About, putAbout } from './about'
import { putOutputIntent } from './archive/outputIntent'
import { putAttachment } from './attachment'
import { putBookmarks } from './bookmarks'
import { compressedBefore, deflate, filtered } from './deflate'
import { type EmbeddedFont, embeddedFont, putFont } from './embeddedFont'
import { fileId, fingerprint } from './fingerprint'
import { bytesOf } from './notation'
import { pageContent } from './pageContent'
import { putShapes, shapeNames } from './shapeForms'
import { during } from './moments'
import type { Marked } from './structure/kids'
import { putLinks } from './structure/links'
import { putStructure } from './structure/putStructure'

/** The code points printed with each face; families are sorted, so that the same list gives the same file. */
function charsByFamily({ pages }: DisplayList): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>()
  for (const { parts } of pages)
    for (const { drawn } of parts)
      for (const one of drawn) {
        if (one.kind !== 'run' && one.kind !== 'tab') continue
        const known = used.get(one.family) ?? new Set()
        for (const char of one.kind === 'tab' ? [TAB] : one.chars) known.add(char)
        used.set(one.family, known)
      }
  return new Map([...used].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function embedFonts(
  pdf: jsPDF,
  list: DisplayList,
  faces: readonly GlyphFace[],
  pace: Pace,
): Promise<Map<string, EmbeddedFont>> {
  const hb = await harfBuzz()
  const fonts = new Map<string, EmbeddedFont>()
  for (const [family, chars] of charsByFamily(list)) {
    const face = faces.find((one) => one.family === family)
    if (!face) throw new RangeError(`no face ${JSON.stringify(family)}`)
    await pace.rest()
    const small = subset(hb, face, chars)
    await pace.rest()
    fonts.set(family, await embeddedFont(pdf, small, fonts.size, pace))
  }
  during(pdf, 'putFont', ({ font }) => {
    for (const embedded of fonts.values()) if (embedded.record === font) putFont(pdf, embedded)
  })
  return fonts
}

/**
 * Writes a display list as a PDF with text that can be searched, copied and read aloud. The same list gives the same
 * bytes.
 * @param pace rests between two pieces of work, and stops it
 * @param written called with the number of pages that are in the file
 * @returns the jsPDF, ready for `output`
 */
export async function writePdf(
  list: DisplayList,
  faces: readonly GlyphFace[],
  about: About,
  pace: Pace,
  written: (pages: number) => void,
): Promise<jsPDF> {
  const [first] = list.pages
  if (!first) throw new RangeError('a report without a page')
  const pdf = new jsPDF({
    unit: 'pt',
    format: [first.width, first.height],
    orientation: 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  })
  pdf.__private__.setPdfVersion('1.7')
  const fonts = await embedFonts(pdf, list, faces, pace)
  const shapes = shapeNames(list)
  const roles = list.elements.map(({ role }) => role)
  const streams = new Map<string, Filtered>()
  const marks: Marked[] = []
  const utf8 = new TextEncoder()
  const prints = [about.title, about.date].map((text) => fingerprint(utf8.encode(text)))
  for (const [i, page] of list.pages.entries()) {
    written(i)
    await pace.rest()
    if (i > 0) pdf.addPage([page.width, page.height], 'portrait')
    const { content, marked } = pageContent(page, { fonts, shapes, roles })
    marks.push(marked)
    pdf.internal.pages[i + 1]?.splice(0, Infinity, content)
    const stream = deflate(bytesOf(content))
    prints.push(fingerprint(stream))
    streams.set(content, filtered(stream))
  }
  compressedBefore(pdf, streams)
  putShapes(pdf, shapes, first)
  putStructure(pdf, list.elements, marks, putLinks(pdf, list.pages))
  putBookmarks(pdf, list.headings, list.pages)
  putOutputIntent(pdf)
  putAbout(pdf, about)
  if (about.attached !== null) {
    putAttachment(pdf, about.attached, about.date)
    prints.push(fingerprint(utf8.encode(about.attached)))
  }
  for (const { name } of fonts.values()) prints.push(fingerprint(utf8.encode(name)))
  pdf.setFileId(fileId(prints))
  await pace.rest()
  return pdf
}
