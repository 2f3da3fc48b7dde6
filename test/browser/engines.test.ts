import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outline } from '../../src/pages/outline'
import { completeReport } from '../fixtures/completeReport'
import { huaianReport } from '../fixtures/huaianReport'
import { startBrowser } from '../tools/browser'
import type { DrawnPage } from '../tools/engines/drawnPage'
import { inkApart, inkShare } from '../tools/engines/inkApart'
import { muPdfPages } from '../tools/engines/muPdf'
import { pdfiumPages } from '../tools/engines/pdfium'
import { pdfJsPages, servePdfJs } from '../tools/engines/pdfJs'
import { popplerPages } from '../tools/engines/poppler'
import { PdfDesk } from '../tools/pdfDesk'
import { entry, pdfObjects } from '../tools/proof/pdfObjects'
import { strictInflate } from '../tools/proof/strictInflate'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-engines-'))
const fileOf = (name: string): string => join(folder, `${name}.pdf`)
const bare = (text: string): string => text.replace(/\s/gu, '')

let browser: Browser
let pdfJs: Served
const texts: Record<string, string[]> = {}
beforeAll(async () => {
  // pdf.js draws with the type of its browser, which is not to be fitted to pixels as a screen's is
  browser = await startBrowser(['--font-render-hinting=none'])
  pdfJs = await servePdfJs()
  const served = await servePdfPage()
  const desk = await PdfDesk.open(browser, served.address)
  for (const [name, report] of [
    ['summary', completeReport()],
    ['statutory', huaianReport()],
  ] as const) {
    texts[name] = (await desk.lay(outline(report))).texts
    copyFileSync((await desk.make()).file, fileOf(name))
  }
  await desk.close()
  await served.stop()
})
afterAll(async () => {
  await browser.close()
  await pdfJs.stop()
  rmSync(folder, { recursive: true })
})

const engines: readonly (readonly [string, (file: string) => DrawnPage[] | Promise<DrawnPage[]>])[] = [
  ['MuPDF', muPdfPages],
  ['PDFium', pdfiumPages],
  ['pdf.js', (file) => pdfJsPages(file, browser, pdfJs.address)],
]

/** The cells that differ, page by page. */
const apart = (pages: readonly DrawnPage[], sound: readonly DrawnPage[]): string[][] =>
  sound.map((page, i) => inkApart(page, pages[i] ?? { ...page, grey: new Uint8Array(page.grey.length) }))

/** The same file with the face of the page number, the smallest in it, undecodable from its third byte on. */
function spoiled(file: string): string {
  const bytes = readFileSync(file)
  const faces = pdfObjects(bytes)
    .objects.filter(({ head, stream }) => stream && entry(head, 'Length1') !== '')
    .map(({ stream }) => stream ?? Buffer.alloc(0))
    .sort((a, b) => a.length - b.length)
  faces[0]?.fill(0xff, 2)
  expect(() => strictInflate(faces[0] ?? Buffer.alloc(0))).toThrow('invalid')
  const to = file.replace(/\.pdf$/u, '-spoiled.pdf')
  writeFileSync(to, bytes)
  return to
}

describe.each([
  ['summary', 4],
  ['statutory', 3],
])('the %s report', (name, count) => {
  test.each(engines)(
    'is drawn by %s as by poppler, with the text of the preview',
    async (_engine, pagesOf) => {
      const sound = popplerPages(fileOf(name))
      const pages = await pagesOf(fileOf(name))
      expect(pages).toHaveLength(count)
      expect(sound).toHaveLength(count)
      for (const page of pages) expect(inkShare(page)).toBeGreaterThan(0.01)
      expect(apart(pages, sound)).toEqual(sound.map(() => []))
      // engines put a table's cells in an order of their own
      const chars = (text: string): string => Array.from(bare(text)).sort().join('')
      expect(pages.map(({ text }) => chars(text))).toEqual(
        (texts[name] ?? []).map((text, i) => chars(`${text}—${i + 1}—`)),
      )
    },
  )
})

test.each(engines)(
  'a face that cannot be decoded is seen by %s: the page numbers are others',
  async (_engine, pagesOf) => {
    const pages = await pagesOf(spoiled(fileOf('summary')))
    const cells = apart(pages, popplerPages(fileOf('summary')))
    for (const page of cells) {
      expect(page.length).toBeGreaterThan(0)
      // nothing but the line of the page number
      for (const cell of page) expect(Number(cell.split(' ')[1])).toBeGreaterThan(740)
    }
  },
)
