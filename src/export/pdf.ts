import { proveLayout } from './display/proveLayout'
import { ExportError } from './exportError'
import { glyphFace } from './fonts/glyphFace'
import { harfBuzzModule } from './fonts/harfBuzz'
import { type Face, loadFonts } from './fonts/loadFonts'
import { fileOf } from './pdf/moments'
import { Pace } from './pace'
import { packObjects } from './pdf/packObjects'
import { picturesPdf } from './pictures'
import { stopped } from './stopped'
import { html2pdf } from './vector'

/** Why the pages went into the file as pictures: a face of the report did not arrive, or the browser is too old. */
export type PicturesReason = 'fonts' | 'browser'

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
}

async function writesText(): Promise<boolean> {
  if (typeof DecompressionStream === 'undefined') return false
  try {
    await harfBuzzModule()
    return true
  } catch {
    // told to the official in the dialog, as the reason for pictures
    return false
  }
}

/**
 * What is to be told before anything is drawn; null when the file will have real text.
 * @param missing the families that {@link loadFonts} named
 */
export async function hindrance(missing: readonly string[]): Promise<Hindrance | null> {
  const browser = !(await writesText())
  return browser || missing.length > 0 ? { faces: missing, browser } : null
}

function reasonOf(hindered: Hindrance | null): PicturesReason | null {
  if (!hindered) return null
  // no face can be inflated, however often it is tried: not theirs is the fault
  if (typeof DecompressionStream === 'undefined') return 'browser'
  return hindered.faces.length > 0 ? 'fonts' : 'browser'
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
  const { faces, missing } = await Promise.race([loadFonts(), stop])
  proveLayout(faces.map(glyphFace))
  const pictures = reasonOf(await Promise.race([hindrance(missing), stop]))
  try {
    const file = await (pictures === null
      ? textFile(sheets, faces, options)
      : picturesPdf(sheets, faces, options).then(fileOf))
    options.progress(sheets.length)
    return { file, pictures }
  } catch (cause) {
    if (cause instanceof ExportError || cause instanceof RangeError) throw cause
    throw new ExportError('file', cause)
  }
}
