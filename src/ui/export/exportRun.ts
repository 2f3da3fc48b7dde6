import { ExportError } from '../../export/base/exportError'
import { loadFonts } from '../../export/fonts/loadFonts'
import type { MissingGlyph } from '../../pages/missingGlyphs'
import type { ExportState } from './exportState'

/** What a run needs of the dialog. */
interface ExportRun {
  title: string
  /** What the file is dated by: the same for the same draft. */
  date: string
  /** The draft that is attached; null for none. */
  attached: string | null
  name: string
  signal: AbortSignal
  /**
   * Characters that no face of the report has, and whether the rare faces are there that were asked for them; null when
   * that cannot be known.
   */
  missing: (
    progress: (share: number) => void,
  ) => Promise<{ glyphs: readonly MissingGlyph[]; arrived: boolean } | null>
  /** Resolves with true when the official continues in spite of what the dialog tells. */
  goOn: () => Promise<boolean>
  /** Builds the sheets, once the fonts are settled. */
  sheets: () => Promise<readonly HTMLElement[]>
  show: (state: ExportState) => void
}

/**
 * Fonts, sheets, pages, file: the finished file with the state that tells of it.
 * @throws ExportError, `cancelled` as soon as the signal is given
 */
export async function runExport(run: ExportRun): Promise<{ file: Blob; state: ExportState }> {
  const { title, date, attached, name, signal, show } = run
  show({ kind: 'fonts', share: 0 })
  // fetched beside the fonts; its failure is told when it is needed
  const program = import('../../export/pdf').catch((cause: unknown) => new ExportError('program', cause))
  const loading = (share: number): void => {
    if (!signal.aborted) show({ kind: 'fonts', share })
  }
  const fonts = await loadFonts(loading)
  const pdf = await program
  if (pdf instanceof ExportError) throw pdf
  const why = await pdf.hindrance(fonts)
  const known = await run.missing(loading)
  if (signal.aborted) throw new ExportError('cancelled')
  const ask = async (question: ExportState): Promise<void> => {
    show(question)
    if (!(await run.goOn())) throw new ExportError('cancelled')
  }
  const unchecked = known === null
  if (why) await ask({ kind: 'fallback', why, unchecked })
  const missing = known?.glyphs ?? []
  if (missing.length > 0) await ask({ kind: 'glyphs', missing, arrived: known?.arrived ?? true })
  show({ kind: 'pages', done: 0, total: 0 })
  const sheets = await run.sheets()
  const total = sheets.length
  const { file, pictures } = await pdf.exportPdf(sheets, {
    title,
    date,
    attached,
    signal,
    progress: (done) => {
      if (!signal.aborted) show({ kind: 'pages', done, total })
    },
  })
  return { file, state: { kind: 'done', name, pages: total, bytes: file.size, pictures, missing, unchecked } }
}
