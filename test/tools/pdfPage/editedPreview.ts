import { createApp, h, shallowRef } from 'vue'
import { withText } from '../../../src/report/draft/draft'
import type { ProseDoc } from '../../../src/report/text/prose'
import type { Draft } from '../../../src/report/draft/draft'
import { summary } from '../../../src/templates/summary/summary'
import ReportSheets from '../../../src/ui/sheets/ReportSheets.vue'

const prose = (lines: readonly string[]): ProseDoc => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/**
 * The preview of a report with many paragraphs in one section; `edits` times one of them grows by a word.
 * @returns the pages, and the ms from each change to sheets that are right and laid out
 */
export async function editedPreview(
  draft: Draft,
  section: string,
  lines: readonly string[],
  edits: number,
): Promise<{ pages: number; times: number[] }> {
  const report = shallowRef({ template: summary, draft: withText(draft, section, prose(lines)) })
  const host = document.createElement('div')
  document.body.append(host)
  let standing: (laid: readonly HTMLElement[]) => void = () => {}
  const nextLaid = (): Promise<readonly HTMLElement[]> => new Promise((resolve) => (standing = resolve))
  const app = createApp({
    render: () =>
      h(ReportSheets, {
        report: report.value,
        draftMark: false,
        onLaid: (laid: readonly HTMLElement[]) => standing(laid),
      }),
  })
  const first = nextLaid()
  app.mount(host)
  let sheets = await first
  const times: number[] = []
  const written = [...lines]
  for (let i = 0; i < edits; i += 1) {
    // the screen is drawn between two edits
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve, 50))
    })
    const at = Math.floor((written.length * (i + 1)) / (edits + 1))
    written[at] = `${written[at] ?? ''}另有一项新的工作。`
    const start = performance.now()
    const laid = nextLaid()
    report.value = { ...report.value, draft: withText(draft, section, prose(written)) }
    sheets = await laid
    for (const sheet of sheets) sheet.getBoundingClientRect()
    times.push(performance.now() - start)
  }
  const pages = sheets.length
  app.unmount()
  host.remove()
  return { pages, times }
}
