import { type Unproven, UnprovenError } from '../delivery/proof/unproven'
import { proveLayout } from './display/proveLayout'
import { ExportError } from './base/exportError'
import { glyphFace } from './fonts/glyphFace'
import { harfBuzzModule } from './fonts/harfBuzz'
import { type Face, type Fonts, loadFonts, standInOf } from './fonts/loadFonts'
import { fileOf } from './pdf/moments'
import { Pace } from './base/pace'
import { packObjects } from './pdf/packing/packObjects'
import { picturesPdf } from './pictures'
import { stopped } from './base/stopped'
import { html2pdf } from './vector'

/**
 * Why the pages are pictures: no face of the report (`fonts`) or not the program that writes text (`program`) arrived, or
 * the browser is too old (`browser`).
 */
export type PicturesReason = 'fonts' | 'program' | 'browser'

/** The finished file, and whether its pages are pictures. */
export interface ExportedPdf {
  file: Blob
  /** null when the file has real text, which is the normal case. */
  pictures: PicturesReason | null
}

interface ExportOptions {
  title: string
  /** `2026-01-01`: follows from the draft and not from the clock, so that the same draft gives the same file. */
  date: string
  /** The draft that is attached; null for none. */
  attached: string | null
  signal: AbortSignal
  /** Called with the number of pages that are done. */
  progress: (done: number) => void
}

/** What keeps the file from having text in its own fonts. */
export interface Hindrance {
  /** Families that did not load. */
  faces: readonly string[]
  /** The family that stands in for them; null when none of them loaded. */
  standIn: string | null
  /** The file will have pictures in place of text. */
  pictures: PicturesReason | null
  /** The browser cannot write text. */
  browser: boolean
  /**
   * What the server sent in place of a face or of the program that writes text; null where nothing is known about that.
   */
  unproven: Unproven | null
}

/**
 * True when a file with text can be written, false where the browser cannot, else what the server sent in place of the
 * WebAssembly.
 */
async function writesText(): Promise<boolean | Unproven> {
  if (typeof DecompressionStream === 'undefined') return false
  try {
    await harfBuzzModule()
    return true
  } catch (cause) {
    // returned and not thrown: the dialog shows it as the reason for pictures
    return cause instanceof UnprovenError ? cause.unproven : false
  }
}

function reasonOf({ faces }: Fonts, writes: boolean | Unproven): PicturesReason | null {
  // without DecompressionStream no face can be inflated: the browser is the cause, and not the missing faces
  if (typeof DecompressionStream === 'undefined') return 'browser'
  if (faces.length === 0) return 'fonts'
  if (writes === true) return null
  return writes === false ? 'browser' : 'program'
}

/** What the official is told before the export; null when the file will have text in its own faces. */
export async function hindrance(fonts: Fonts): Promise<Hindrance | null> {
  const { missing, unproven } = fonts
  const writes = await writesText()
  const pictures = reasonOf(fonts, writes)
  if (pictures === null && missing.length === 0) return null
  return {
    faces: missing,
    standIn: standInOf(fonts),
    pictures,
    browser: writes === false,
    unproven: unproven ?? (typeof writes === 'object' ? writes : null),
  }
}

async function textFile(
  sheets: readonly HTMLElement[],
  faces: readonly Face[],
  { title, date, attached, signal, progress }: ExportOptions,
): Promise<Blob> {
  const source = sheets[0]?.parentElement
  if (!source) throw new RangeError('a report without a page')
  const vector = { faces, about: { title, date, attached }, signal, progress }
  const file = fileOf(await html2pdf().set({ vector }).from(source).toPdf().get('pdf'))
  const bytes = new Uint8Array(await file.arrayBuffer())
  return new Blob(await packObjects(bytes, new Pace(signal)), { type: file.type })
}

/**
 * The sheets as one PDF, a page for each: text, or pictures where text cannot be written.
 * @throws ExportError: `cancelled` as soon as the signal is aborted, `layout`, `page` or `file`
 */
export async function exportPdf(
  sheets: readonly HTMLElement[],
  options: ExportOptions,
): Promise<ExportedPdf> {
  const stop = stopped(options.signal)
  const fonts = await Promise.race([loadFonts(), stop])
  proveLayout(fonts.faces.map(glyphFace))
  const pictures = (await Promise.race([hindrance(fonts), stop]))?.pictures ?? null
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
