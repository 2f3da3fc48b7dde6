import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Block, textOf } from '../../src/pages/blocks/block'
import { linesOf } from '../../src/pages/lines/blockLines'
import { outline } from '../../src/pages/outline'
import { completeReport } from '../fixtures/completeReport'
import { huaianReport } from '../fixtures/huaianReport'
import { startBrowser } from '../tools/browser'
import { PdfDesk } from '../tools/pdfDesk'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'
import { shownLines } from '../tools/shownLines'

let browser: Browser
let served: Served
let desk: PdfDesk
beforeAll(async () => {
  browser = await startBrowser()
  served = await servePdfPage()
  desk = await PdfDesk.open(browser, served.address, { deviceScaleFactor: 1 })
})
afterAll(async () => {
  await desk.close()
  await browser.close()
  await served.stop()
})

const HARD = [
  '请发邮件至zwgk-heping-district@heping.gov.cn，或登录http://www.heping.gov.cn/zwgk/2025/index.html?id=12345查阅，'.repeat(
    3,
  ),
  '公开“一件事”、“一类事”、“一站式”（简称“三个一”）《办法》、《规定》、《细则》等36件，'.repeat(4),
  '——……“‘’”（《》）'.repeat(12),
  'Office of Government Information '.repeat(9).trim(),
  'W'.repeat(300),
  '𠅤字与①②③㎡，ABC abc 12.5%；'.repeat(8),
]
const hard = HARD.map((text, i): Block => ({
  kind: 'paragraph',
  key: `hard${i}`,
  runs: [
    { text: text.slice(0, 40), bold: false },
    { text: text.slice(40), bold: i % 2 === 0 },
  ],
}))
const isText = (block: Block) => block.kind === 'paragraph' || block.kind === 'heading'
/** 16 pt in millimetres. */
const EM = (16 / 72) * 25.4
const bare = (text: string): string => text.replaceAll(/\s/gu, '')

test.each([
  ['the complete report', outline(completeReport())],
  ['the form by law', outline(huaianReport())],
  ['texts that are hard to break', hard],
])('%s stands in the lines that were broken, each filled to the margin', async (_, blocks) => {
  await desk.lay(blocks)
  const shown = await shownLines(desk)
  const planned = blocks.filter(isText).flatMap((block) => {
    const { lines } = linesOf(block)
    return lines.map(({ from, to, gap }, i) => ({
      text: textOf(block).slice(from, to),
      gap,
      filled: block.kind === 'paragraph' && i < lines.length - 1 && gap > 0,
    }))
  })
  expect(shown.map(({ text }) => bare(text))).toEqual(planned.map(({ text }) => bare(text)))
  shown.forEach(({ text, left, right }, i) => {
    const { gap = 0, filled = false, text: own = '' } = planned[i] ?? {}
    // a mark whose half is left out begins half an em before the margin
    expect(left, text).toBeGreaterThan(28 - EM / 2 - 0.1)
    // a space at the end of a line is not seen, and no more is the gap behind its last character
    if (own.endsWith(' ')) return
    const end = right - gap * EM
    expect(end, text).toBeLessThan(184.1)
    if (filled) expect(end, text).toBeGreaterThan(183.8)
  })
})

test('a copy of a paragraph is one line of text', async () => {
  await desk.lay(hard)
  const copied = await desk.page.evaluate(() => {
    const text = document.querySelector('.sheet-text')
    if (text) getSelection()?.selectAllChildren(text)
    return String(getSelection())
  })
  for (const text of HARD.slice(0, 3)) expect(copied.split('\n')).toContain(text)
})

test('headings stand on the same baseline of their line as the text, whatever their face', async () => {
  await desk.lay(outline(completeReport()))
  const baselines = await desk.page.evaluate(() =>
    [...document.querySelectorAll('.sheet-text > :is(p, h2, h3)')].flatMap((block) => {
      const line = block.querySelector('.text-line')
      const letters = line?.querySelector('.face') ?? line
      if (!line || !letters) return []
      const foot = document.createElement('span')
      Object.assign(foot.style, { display: 'inline-block', width: '0', height: '0' })
      letters.append(foot)
      const down = foot.getBoundingClientRect().bottom - line.getBoundingClientRect().top
      foot.remove()
      return [{ tag: block.tagName, down }]
    }),
  )
  const tags = new Set(baselines.map(({ tag }) => tag))
  expect([...tags].sort()).toEqual(['H2', 'H3', 'P'])
  const text = baselines.find(({ tag }) => tag === 'P')?.down ?? 0
  expect(text).toBeGreaterThan(10)
  for (const { tag, down } of baselines) expect(Math.abs(down - text), tag).toBeLessThan(0.1)
})
