import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import type { Block } from '../../src/pages/blocks/block'
import { completeReport } from '../fixtures/completeReport'
import { longReport } from '../fixtures/longReport'
import { tableReport } from '../fixtures/tableReport'
import { median } from './bench/table'
import { startBrowser } from './browser'
import { inkOf } from './pdf'
import { PdfDesk } from './pdfDesk'
import { servePdfPage } from './servePdfPage'

/**
 * `npm run bench:pdf`: our file beside Chromium's own print of the same pages and beside html2pdf.js alone, in one run, and
 * what a long report costs while it is exported.
 */
const SIZES = [10, 20, 40, 80, 100, 160]
/** html2pdf.js takes a quarter of a minute for the second, and gives white pages. */
const STOCK_SIZES = new Set([10, 40])
const RUNS = 3
/** Pages of table three, each under its heading. */
const TABLES = 20

const kB = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`
const said: { bar: string; holds: boolean }[] = []
const bar = (text: string, holds: boolean): void => {
  said.push({ bar: text, holds })
}
function row(...cells: (string | number)[]): void {
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(10) : String(cell).padStart(13))).join(''),
  )
}

async function onePage(
  browser: Browser,
  address: string,
  size: number,
  blocks: readonly Block[],
  what: 'text' | 'tables',
): Promise<void> {
  const desk = await PdfDesk.open(browser, address, { deviceScaleFactor: 1 })
  await desk.page.evaluate(() => window.pdfPage.longestBlock())
  const { texts, ms: planned } = await desk.lay(blocks)
  const cold = await desk.make()
  const block = await desk.page.evaluate(() => window.pdfPage.longestBlock())
  if (cold.failed !== null) throw new Error(cold.failed)
  const ours: number[] = []
  const theirs: number[] = []
  let print: Uint8Array = new Uint8Array()
  for (let i = 0; i < RUNS; i += 1) {
    ours.push((await desk.make()).ms)
    const start = performance.now()
    print = await desk.page.pdf({ width: '210mm', height: '297mm' })
    theirs.push(performance.now() - start)
  }
  let stock = { ms: 0, bytes: 0, blank: false }
  if (what === 'text' && STOCK_SIZES.has(size)) {
    const made = await desk.page.evaluate(() => window.pdfPage.stock())
    const file = desk.save(made.base64)
    stock = { ms: made.ms, bytes: made.bytes, blank: inkOf(file, 1).share < 0.001 }
  }
  const time = median(ours)
  const chromium = median(theirs)
  row(
    what === 'text' ? texts.length : `${texts.length} tables`,
    `${cold.ms.toFixed(0)} ms`,
    `${time.toFixed(0)} ms`,
    `${chromium.toFixed(0)} ms`,
    (time / chromium).toFixed(2),
    kB(cold.bytes),
    kB(print.length),
    (cold.bytes / print.length).toFixed(2),
    `${planned.toFixed(0)} ms`,
    `${block.toFixed(0)} ms`,
    stock.bytes === 0 ? '' : stock.blank ? 'white pages' : `${stock.ms.toFixed(0)} ms`,
    stock.bytes === 0 ? '' : kB(stock.bytes),
  )
  const pages = what === 'text' ? `${size} pages` : `${texts.length} pages of tables`
  if (what === 'tables' || [10, 40, 100].includes(size)) {
    bar(`${pages} in 2 × Chromium's time: ${(time / chromium).toFixed(2)}`, time <= 2 * chromium)
  }
  if (what === 'text' && [10, 40, 100].includes(size)) {
    const share = cold.bytes / print.length
    bar(`${pages} in 1.1 × Chromium's size: ${share.toFixed(2)}`, share <= 1.1)
  }
  if (what === 'tables') {
    // each cell is tagged in ours, and its tags are as large as its text: a print without tags is another thing
    const tagged = await desk.page.pdf({ width: '210mm', height: '297mm', tagged: true })
    const share = cold.bytes / tagged.length
    bar(`${pages} in 1.1 × the size of Chromium's tagged print: ${share.toFixed(2)}`, share <= 1.1)
    bar(`${pages} planned in 250 ms: ${planned.toFixed(0)} ms`, planned <= 250)
    bar(`${pages} without a block over 200 ms: ${block.toFixed(0)} ms`, block <= 200)
  }
  if (stock.bytes > 0 && !stock.blank) {
    bar(
      `${size} pages 3 × faster than html2pdf.js alone: ${(stock.ms / time).toFixed(1)} ×`,
      stock.ms >= 3 * time,
    )
    bar(
      `${size} pages 15 × smaller than its file: ${(stock.bytes / cold.bytes).toFixed(1)} ×`,
      stock.bytes >= 15 * cold.bytes,
    )
  }
  if (size === 100) {
    bar(`100 pages planned in 250 ms: ${planned.toFixed(0)} ms`, planned <= 250)
    bar(`100 pages without a block over 200 ms: ${block.toFixed(0)} ms`, block <= 200)
    const stopped = await desk.make(30)
    bar(`stopped within 200 ms: ${stopped.stoppedAfter.toFixed(0)} ms`, stopped.stoppedAfter <= 200)
  }
  await desk.close()
}

/** Memory that one process has for itself, in MB. */
function ownMemory(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0) / 1024
}

async function memory(address: string): Promise<void> {
  if (process.platform !== 'linux') return
  const browser = await startBrowser()
  const desk = await PdfDesk.open(browser, address, { deviceScaleFactor: 1 })
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const tabs = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const now = (): number => Math.max(...tabs.map(ownMemory))
  await desk.page.waitForTimeout(500)
  const idle = now()
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, now())
  }, 20)
  await desk.lay(longReport(100))
  await desk.make()
  clearInterval(watch)
  console.log(
    `\nmemory of the tab: ${idle.toFixed(0)} MB with the faces loaded, at most ${most.toFixed(0)} MB for 100 pages`,
  )
  bar(`memory at most 2.5 × idle: ${(most / idle).toFixed(2)}`, most <= 2.5 * idle)
  await browser.close()
}

async function preview(browser: Browser, address: string): Promise<void> {
  const desk = await PdfDesk.open(browser, address, { deviceScaleFactor: 1 })
  const lines = longReport(38).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  )
  const { pages, times } = await desk.page.evaluate(
    ([draft, all]) => window.pdfPage.editedPreview(draft, 'problems', all, 7),
    [completeReport().draft, lines] as const,
  )
  console.log(
    `\npreview of ${pages} pages after one edited paragraph: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`,
  )
  bar(`preview right again within 100 ms: ${median(times).toFixed(0)} ms`, median(times) <= 100)
  await desk.close()
}

const served = await servePdfPage()
const browser = await startBrowser()
try {
  console.log(
    `Chromium ${browser.version()}; ours: first export of a fresh page, then the median of ${RUNS}\n`,
  )
  row(
    'pages',
    'ours, first',
    'ours',
    'Chromium',
    'ratio',
    'ours',
    'Chromium',
    'ratio',
    'planning',
    'block',
    'html2pdf.js',
    '',
  )
  for (const size of SIZES) await onePage(browser, served.address, size, longReport(size), 'text')
  await onePage(browser, served.address, TABLES, tableReport(TABLES), 'tables')
  await preview(browser, served.address)
  await memory(served.address)
  console.log('')
  for (const { bar: text, holds } of said) console.log(`${holds ? 'holds ' : 'MISSED'}  ${text}`)
} finally {
  await browser.close()
  await served.stop()
}
