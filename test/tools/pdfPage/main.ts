import { coverRareChars } from '../../../src/export/fonts/coverage'
import { loadFonts } from '../../../src/export/fonts/loadFonts'
import { Pace } from '../../../src/export/base/pace'
import { exportPdf } from '../../../src/export/pdf'
import type { Block } from '../../../src/pages/blocks/block'
import { paginate } from '../../../src/pages/paginate'
import { measure } from '../../../src/ui/sheets/measure'
import { sheetElement } from '../../../src/ui/sheets/sheetElement'
import { editedPreview } from './editedPreview'
import { inkApart } from './inkApart'
import { stockPdf } from './stockPdf'

async function base64Of(file: Blob): Promise<string> {
  const reader = new FileReader()
  await new Promise((resolve) => {
    reader.addEventListener('load', resolve)
    reader.readAsDataURL(file)
  })
  return typeof reader.result === 'string' ? reader.result.replace(/^.*,/u, '') : ''
}

/** Tasks of more than 50 ms since they were last asked for. */
const longTasks: number[] = []
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration)
}).observe({ type: 'longtask' })

/** Pages from blocks and files from pages, without the editor around them. */
const pdfPage = {
  inkApart,
  editedPreview,

  /** Loads the faces; answers with the names of those that did not arrive. */
  async fonts(): Promise<readonly string[]> {
    return (await loadFonts()).missing
  },

  /** Loads the faces of rare characters that blocks have. */
  cover: coverRareChars,

  /** Lays blocks on sheets that stand in the page; answers with their number and the ms that measuring and planning took. */
  async lay(blocks: readonly Block[], draftMark = false): Promise<{ pages: number; ms: number }> {
    // in a task of the page: those of a debugger are not among the long ones
    await new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
    document.querySelector('main')?.remove()
    const start = performance.now()
    const plan = paginate(blocks, await measure(blocks, new Pace(new AbortController().signal)))
    const ms = performance.now() - start
    const host = document.createElement('main')
    host.append(...plan.map((page, i) => sheetElement(page, i + 1, draftMark)))
    document.body.style.margin = '0'
    document.body.append(host)
    return { pages: plan.length, ms }
  },

  /** The sheets' PDF in base64, with how it went. `stopAt` gives the signal when so many pages are done. */
  async file(stopAt = Infinity): Promise<{
    base64: string
    bytes: number
    ms: number
    pictures: string | null
    progress: number[]
    failed: string | null
    stoppedAfter: number
  }> {
    const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')]
    const control = new AbortController()
    const progress: number[] = []
    let asked = 0
    const start = performance.now()
    const ended = { base64: '', bytes: 0, pictures: null as string | null, failed: null as string | null }
    let file: Blob | null = null
    try {
      const made = await exportPdf(sheets, {
        attached: null,
        title: document.querySelector('h1')?.textContent ?? '报告',
        date: '2026-01-01',
        signal: control.signal,
        progress: (done) => {
          progress.push(done)
          if (done >= stopAt && asked === 0) {
            asked = performance.now()
            control.abort()
          }
        },
      })
      file = made.file
      ended.pictures = made.pictures
      ended.bytes = made.file.size
    } catch (error) {
      ended.failed = error instanceof Error ? error.message : String(error)
    }
    const end = performance.now()
    if (file) ended.base64 = await base64Of(file)
    return {
      ...ended,
      ms: end - start,
      progress,
      stoppedAfter: asked === 0 ? 0 : end - asked,
    }
  },

  /** The longest time, in ms, that the page did not answer since the last call; 0 when it always did within 50 ms. */
  async longestBlock(): Promise<number> {
    // entries of the last task arrive after it
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
    return Math.max(0, ...longTasks.splice(0))
  },

  /** The same sheets through html2pdf.js alone. */
  async stock(): Promise<{ base64: string; bytes: number; ms: number }> {
    const start = performance.now()
    const file = await stockPdf(document.querySelector('main') ?? document.body)
    return { bytes: file.size, ms: performance.now() - start, base64: await base64Of(file) }
  },
}

declare global {
  interface Window {
    pdfPage: typeof pdfPage
  }
}
window.pdfPage = pdfPage
