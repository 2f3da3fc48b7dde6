import { ExportError } from './exportError'
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

/** What keeps this browser from writing text; null when nothing does. */
async function hindrance(missing: readonly string[]): Promise<PicturesReason | null> {
  if (typeof DecompressionStream === 'undefined') return 'browser'
  if (missing.length > 0) return 'fonts'
  try {
    await harfBuzzModule()
    return null
  } catch {
    // told to the official in the dialog, as the reason for pictures
    return 'browser'
  }
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
  const pictures = await Promise.race([hindrance(missing), stop])
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
