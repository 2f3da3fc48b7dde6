import { onBeforeUnmount, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import type { Finding } from '../../checks/findings/finding'
import { withStandingConfirmations } from '../../checks/standingConfirmations'
import { attachedDraft } from '../../export/attachedDraft'
import { ExportError } from '../../export/base/exportError'
import { coverage, coverRareChars } from '../../export/fonts/coverage'
import { pdfName } from '../../export/pdfName'
import { missingGlyphs } from '../../pages/missingGlyphs'
import { outline } from '../../pages/outline'
import { type Report, titleOf } from '../../report/report'
import { storeChoice, storedChoice } from '../../services/base/choices'
import { offerFile } from '../base/offerFile'
import { runExport } from './exportRun'
import { exportSentence } from './exportSentence'
import type { ExportState } from './exportState'
import { fileDate } from './fileDate'
import type { Deliver } from './formats/deliver'

/** An export as its dialog drives it. */
export interface Export {
  state: ShallowRef<ExportState>
  /** What is being exported: the report as it stood when the export began. Its sheets are to be drawn meanwhile. */
  exported: ShallowRef<{ report: Report; draftMark: boolean } | null>
  /** Whether the draft is attached to the file. */
  attaching: Ref<boolean>
  begin(draftMark: boolean): void
  /** Begins once more what failed. */
  again(): void
  /** Takes the sheets of what is exported once they stand. */
  takeSheets(sheets: readonly HTMLElement[]): void
  /** Takes the official's word on a file that will not be as it should. */
  goOn(): void
  stop(): void
}

/** Under what name it is remembered whether the draft is attached. */
const ATTACHING = 'attachDraft'

/** What the text before the first heading is called on the desk. */
function preambleOf({ template, draft }: Report): string {
  const printed = template.sections.find(({ place, level }) => level === 0 && draft.sections[place]?.text)
  return printed?.heading ?? ''
}

/**
 * Exports the report and hands the file to the browser. Stops when the component goes.
 * @param confirmed the findings that stand confirmed
 */
export function useExport(
  report: () => Report,
  confirmed: () => readonly Finding[],
  deliver: Deliver,
): Export {
  const state = shallowRef<ExportState>({ kind: 'ask' })
  const exported: Export['exported'] = shallowRef(null)
  let takeSheets: (sheets: readonly HTMLElement[]) => void = () => {}
  let answer: (goOn: boolean) => void = () => {}
  let control: AbortController | null = null
  let draftAsked = false
  const attaching = ref(storedChoice(ATTACHING) !== 'no')
  watch(attaching, (on) => storeChoice(ATTACHING, on ? 'yes' : 'no'))

  /** Makes the PDF of a report; its sheets are drawn meanwhile. */
  function made(of: Report, draftMark: boolean, attached: string | null, signal: AbortSignal) {
    const title = titleOf(of)
    return runExport({
      title,
      date: fileDate(of),
      attached,
      name: pdfName(title, draftMark),
      signal,
      show: (now) => (state.value = now),
      missing: async (progress) => {
        const blocks = outline(of)
        const arrived = await coverRareChars(blocks, progress)
        const has = coverage()
        return has ? { glyphs: missingGlyphs(blocks, has, preambleOf(of)), arrived } : null
      },
      goOn: () => new Promise((resolve) => (answer = resolve)),
      sheets: () =>
        new Promise((resolve, reject) => {
          takeSheets = resolve
          signal.addEventListener('abort', () => reject(new ExportError('cancelled')))
          exported.value = { report: of, draftMark }
        }),
    })
  }
  async function start(draftMark: boolean, { signal }: AbortController): Promise<void> {
    const own = report()
    try {
      const leaving = { ...own, draft: withStandingConfirmations(own.draft, confirmed()) }
      const attached = attaching.value ? attachedDraft(leaving) : null
      const { file, state: done } = await made(own, draftMark, attached, signal)
      if (signal.aborted) return
      const pdf = { name: pdfName(titleOf(own), draftMark), content: file }
      const pdfOf = async (other: Report): Promise<Blob> => (await made(other, false, null, signal)).file
      const whole = await deliver(own, pdf, draftMark, pdfOf)
      if (signal.aborted) return
      offerFile(whole.name, whole.content)
      state.value = done.kind === 'done' ? { ...done, name: whole.name, bytes: whole.content.size } : done
    } catch (error) {
      if (signal.aborted) return
      state.value = { kind: 'failed', sentence: exportSentence(error) }
      // what is not the world's doing is a bug, and is told as one
      if (!(error instanceof ExportError)) throw error
    } finally {
      exported.value = null
    }
  }
  function begin(draftMark: boolean): void {
    draftAsked = draftMark
    control = new AbortController()
    void start(draftMark, control)
  }
  const stop = (): void => control?.abort()
  onBeforeUnmount(stop)

  return {
    state,
    exported,
    attaching,
    begin,
    again: () => begin(draftAsked),
    takeSheets: (sheets) => takeSheets(sheets),
    goOn: () => answer(true),
    stop,
  }
}
