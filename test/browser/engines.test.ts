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
import { pdfJsFinds, pdfJsPages, servePdfJs } from '../tools/engines/pdfJs'
import { popplerPages } from '../tools/engines/poppler'
import { PdfDesk } from '../tools/pdfDesk'
import { entry, pdfObjects } from '../tools/proof/pdfObjects'
import { strictInflate } from '../tools/proof/strictInflate'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'
import { shownLines } from '../tools/shownLines'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-engines-'))
const fileOf = (name: string): string => join(folder, `${name}.pdf`)
const bare = (text: string): string => text.replace(/\s/gu, '')

let browser: Browser
let pdfJs: Served
const texts: Record<string, string[]> = {}
const lines: Record<string, string[]> = {}
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
    lines[name] = (await shownLines(desk)).map(({ text }) => text)
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

/** Pages by an engine, of each file once. */
function once(pagesOf: (file: string) => DrawnPage[] | Promise<DrawnPage[]>): typeof pagesOf {
  const known = new Map<string, DrawnPage[] | Promise<DrawnPage[]>>()
  return (file) => {
    const pages = known.get(file) ?? pagesOf(file)
    known.set(file, pages)
    return pages
  }
}

const byPdfium = once(pdfiumPages)
const engines = [
  ['MuPDF', once(muPdfPages)],
  ['PDFium', byPdfium],
  ['pdf.js', once((file) => pdfJsPages(file, browser, pdfJs.address))],
] as const
const byPoppler = once(popplerPages)

/** What a copy of each engine has between two cells; poppler's and pdf.js' blank is their own, MuPDF's stands for the tab. */
const between: Readonly<Record<string, string>> = { MuPDF: ' ', PDFium: '\t', 'pdf.js': ' ', poppler: ' ' }
const copying = [...engines, ['poppler', byPoppler] as const]

/** The lines of a copy of all pages, without empty ones. */
const copiedLines = (pages: readonly DrawnPage[]): string[] =>
  pages.flatMap(({ copied }) => copied.split('\n')).filter((line) => line.trim() !== '')

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
      const sound = await byPoppler(fileOf(name))
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

describe.each(copying)('a copy by %s', (engine, pagesOf) => {
  test.each(['summary', 'statutory'])(
    'has the lines of the %s report, without a blank in them',
    async (name) => {
      const copied = copiedLines(await pagesOf(fileOf(name)))
      const wanted = lines[name] ?? []
      expect(wanted.length).toBeGreaterThan(10)
      expect(copied.filter((line) => wanted.includes(line))).toEqual(wanted)
    },
  )

  test('has a line for each row of a table, and its cells apart', async () => {
    const copied = copiedLines(await pagesOf(fileOf('statutory')))
    for (const row of [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['行政规范性文件', '8', '26', '66'],
      ['行政处罚', '3985758'],
      ['一、本年新收政府信息公开申请数量', '3001', '53', '0', '0', '61', '4', '3119'],
      ['1.属于国家秘密', '2', '0', '0', '0', '0', '0', '2'],
      ['（七）总计', '2932', '53', '0', '0', '61', '4', '3050'],
      ['72', '64', '178', '37', '351', '13', '4', '8', '1', '26', '12', '1', '1', '6', '20'],
    ])
      expect(copied).toContain(row.join(between[engine]))
  })
})

test('numbers beside a label of three lines stay in their columns where a copy is pasted', async () => {
  const copied = copiedLines(await byPdfium(fileOf('statutory')))
  const at = copied.indexOf('公开申请')
  expect(copied[at + 1]).toBe(['', '6', '0', '0', '0', '0', '0', '6'].join('\t'))
})

test('the search of Firefox finds a phrase across the end of a line', async () => {
  const across = ['紧紧围绕市政府办公室', '重点领域信息公开力度', '专项行动、十三五规划纲要']
  for (const phrase of across)
    expect((lines['summary'] ?? []).some((line) => line.includes(phrase))).toBe(false)
  const found = await pdfJsFinds(fileOf('summary'), [...across, '没有这个词'], browser, pdfJs.address)
  expect(found).toEqual([...across.map(() => 1), 0])
})

test.each(engines)(
  'a face that cannot be decoded is seen by %s: the page numbers are others',
  async (_engine, pagesOf) => {
    const pages = await pagesOf(spoiled(fileOf('summary')))
    const cells = apart(pages, await byPoppler(fileOf('summary')))
    for (const page of cells) {
      expect(page.length).toBeGreaterThan(0)
      // nothing but the line of the page number
      for (const cell of page) expect(Number(cell.split(' ')[1])).toBeGreaterThan(740)
    }
  },
)
