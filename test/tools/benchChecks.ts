import { performance } from 'node:perf_hooks'
import { check } from '../../src/checks/check'
import { newDraft, withText, withValue } from '../../src/report/draft/draft'
import type { ProseDoc } from '../../src/report/text/prose'
import type { Report } from '../../src/report/report'
import { starterProse } from '../../src/report/text/starter'
import { statutory } from '../../src/templates/statutory/statutory'
import { publishedParagraphs } from '../fixtures/publishedReports'
import { judgedSentences, sentenceTables } from '../fixtures/sentences'

/** How long all checks take after a key: in a cell, in a sentence of a report as they are filed, and of 200 pages. */
const zeros = Object.fromEntries(
  statutory.figures.flatMap(({ place, cell }) => (cell ? [[place, '0'] as const] : [])),
)
const paragraphs = [...judgedSentences.filter(({ rules }) => rules.length === 0), ...publishedParagraphs].map(
  ({ text }) => text,
)
const CHARS_ON_A_PAGE = 22 * 28

function written(pages: number): Report {
  const lines: string[] = []
  for (let length = 0, i = 0; length < pages * CHARS_ON_A_PAGE; i += 1) {
    // no two paragraphs alike, as in a report
    const text = `第${i + 1}项。${paragraphs
      .slice((i * 7) % paragraphs.length)
      .slice(0, 4)
      .join('')}`
    lines.push(text)
    length += text.length
  }
  const draft = newDraft(statutory, 'bench', { ...zeros, ...sentenceTables })
  return { template: statutory, draft: withText(draft, 'overview', starterProse(lines)) }
}

/** The text as the editor gives it after a key: a new tree with one more character in a paragraph. */
function typedInto({ template, draft }: Report, n: number): Report {
  const doc: ProseDoc = structuredClone(draft.sections['overview']?.text ?? { type: 'doc', content: [] })
  const [paragraph] = doc.content.slice(Math.floor(doc.content.length / 2))
  if (paragraph?.type === 'paragraph')
    paragraph.content = [...(paragraph.content ?? []), { type: 'text', text: `好${n}` }]
  return { template, draft: withText(draft, 'overview', doc) }
}

const WARM = 60
const KEYS = 100

function keyTimes(report: Report, key: (from: Report, n: number) => Report): string {
  // as after the first words: what runs often is compiled by then
  for (let n = 0; n < WARM; n += 1) check(key(report, KEYS + n))
  const times = Array.from({ length: KEYS }, (_, n) => {
    const next = key(report, n)
    // what the key waits for: the clock counts other programs too, the processor's time the helping threads
    const [start, used] = [performance.now(), process.cpuUsage()]
    check(next)
    return Math.min(performance.now() - start, process.cpuUsage(used).user / 1000)
  }).sort((a, b) => a - b)
  return `${times[KEYS / 2]?.toFixed(1)} ms (p95 ${times[KEYS * 0.95]?.toFixed(1)} ms)`
}

const cell = ({ template, draft }: Report, n: number): Report => ({
  template,
  draft: withValue(draft, 'requests', 'new_total', String(120 + n)),
})
for (const pages of [4, 200]) {
  const report = written(pages)
  const start = performance.now()
  check(report)
  console.log(`${pages} pages: first ${(performance.now() - start).toFixed(0)} ms`)
  console.log(`  a key in a cell ${keyTimes(report, cell)}`)
  console.log(`  a key in a sentence ${keyTimes(report, typedInto)}`)
}
