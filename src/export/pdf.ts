import { type Unproven, UnprovenError } from '../delivery/proof/unproven'
import { proveLayout } from './display/proveLayout'
import { ExportError } from './base/exportError'
import { glyphFace } from './fonts/glyphFace'
import { harfBuzzModule } from './fonts/harfBuzz'
import { type Face, type Fonts, loadFonts } from './fonts/loadFonts'
import { fileOf } from './pdf/moments'
import { Pace } from './base/pace'
import { packObjects } from './pdf/packObjects'
import { picturesPdf } from './pictures'
import { stopped } from './base/stopped'
import { html2pdf } from './vector'

/**
 * Why the pages went into the file as pictures: a face of the report or the program that writes text did not arrive, or the
 * browser is too old.
 */
export type PicturesReason = 'fonts' | 'program' | 'browser'

export interface ExportedPdf {
  file: Blob
  /** null when the file has real text, as it should. */
  pictures: PicturesReason | null
}

interface ExportOptions {
  title: string
  /** `2026-01-01`; the same for the same draft. */
  date: string
  signal: AbortSignal
  /** Called with the number of pages that are done. */
  progress: (done: number) => void
}

/** What keeps the pages from going into the file as text. */
export interface Hindrance {
  /** Families that did not arrive: a face of the machine stands in for each. */
  faces: readonly string[]
  /** The browser cannot write text. */
  browser: boolean
  /** What the server sent in place of a face or of the program that writes text; null where nothing is known of it. */
  unproven: Unproven | null
}

/** true, false where the browser cannot, or what came in place of the program that does. */
async function writesText(): Promise<boolean | Unproven> {
  if (typeof DecompressionStream === 'undefined') return false
  try {
    await harfBuzzModule()
    return true
  } catch (cause) {
    // told to the official in the dialog, as the reason for pictures
    return cause instanceof UnprovenError ? cause.unproven : false
  }
}

/**
 * What is to be told before anything is drawn; null when the file will have real text.
 */
export async function hindrance({ missing, unproven }: Fonts): Promise<Hindrance | null> {
  const writes = await writesText()
  if (writes === true && missing.length === 0) return null
  const instead = typeof writes === 'object' ? writes : null
  return { faces: missing, browser: writes === false, unproven: unproven ?? instead }
}

function reasonOf(hindered: Hindrance | null): PicturesReason | null {
  if (!hindered) return null
  // no face can be inflated, however often it is tried: not theirs is the fault
  if (typeof DecompressionStream === 'undefined') return 'browser'
  if (hindered.faces.length > 0) return 'fonts'
  return hindered.browser ? 'browser' : 'program'
}

async function textFile(
  sheets: readonly HTMLElement[],
  faces: readonly Face[],
  { title, date, signal, progress }: ExportOptions,
): Promise<Blob> {
  const source = sheets[0]?.parentElement
  if (!source) throw new RangeError('a report without a page')
  const vector = { faces, about: { title, date }, signal, progress }
  const file = fileOf(await html2pdf().set({ vector }).from(source).toPdf().get('pdf'))
  const bytes = new Uint8Array(await file.arrayBuffer())
  return new Blob(await packObjects(bytes, new Pace(signal)), { type: file.type })
}

/**
 * The sheets as one PDF, a page for each: text, or pictures where the browser cannot do better.
 * @throws ExportError, `cancelled` as soon as the signal is given
 */
export async function exportPdf(
  sheets: readonly HTMLElement[],
  options: ExportOptions,
): Promise<ExportedPdf> {
  const stop = stopped(options.signal)
  const fonts = await Promise.race([loadFonts(), stop])
  proveLayout(fonts.faces.map(glyphFace))
  const pictures = reasonOf(await Promise.race([hindrance(fonts), stop]))
  try {
    const file = await (pictures === null
      ? textFile(sheets, fonts.faces, options)
      : picturesPdf(sheets, fonts.faces, options).then(fileOf))
    options.progress(sheets.length)
    return { file, pictures }
  } catch (cause) {
    if (cause instanceof ExportError || cause instanceof RangeError) throw cause
    throw new ExportError('file', cause)
  }
}
