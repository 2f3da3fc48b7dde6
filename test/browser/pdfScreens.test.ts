import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outline } from '../../src/pages/outline'
import { completeReport } from '../fixtures/completeReport'
import { huaianReport } from '../fixtures/huaianReport'
import { startBrowser } from '../tools/browser'
import { findBrowser } from '../tools/findBrowser'
import { pdfPicture, pdfPixels } from '../tools/pdf'
import { PdfDesk } from '../tools/pdfDesk'
import { sizes, startWith, zoomed } from '../tools/profile'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'

let browser: Browser
let served: Served
let desk: PdfDesk
let expected: readonly string[]
beforeAll(async () => {
  browser = await startBrowser()
  served = await servePdfPage()
  desk = await PdfDesk.open(browser, served.address, { deviceScaleFactor: 1 })
  expected = await filesOf(desk)
})
afterAll(async () => {
  await desk.close()
  await browser.close()
  await served.stop()
})

/** The beginning of the summary, and the form by law with notes in the narrow columns of tables three and four: the smallest type there is. */
const reports = [
  outline(completeReport()).slice(0, 8),
  outline(
    huaianReport({
      normative_made: '22（其中修订16件）',
      other3_naturalPerson: '108（其中申请人主动撤回87件）',
      review_maintain: '1234567',
    }),
  ),
]

/** The files of both reports in base64, with the mark of a draft. */
async function filesOf(one: PdfDesk): Promise<string[]> {
  const files: string[] = []
  for (const blocks of reports) {
    await one.lay(blocks, true)
    const made = await one.make()
    expect(made.failed).toBeNull()
    expect(made.pictures).toBeNull()
    files.push(made.base64)
  }
  expect(files.every(({ length }) => length > 50_000)).toBe(true)
  return files
}

/** The pages of a file by a fingerprint: comparing millions of pixels one by one takes a minute. */
const prints = (file: string, pages: number): string[] =>
  Array.from({ length: pages }, (_, i) =>
    createHash('sha256')
      .update(pdfPixels(file, i + 1))
      .digest('hex'),
  )

/** The pages as the browser's own print draws them. */
async function printedBy(one: PdfDesk): Promise<string[]> {
  const { texts } = await one.lay(reports[1] ?? [], true)
  const printed = await one.page.pdf({ width: '210mm', height: '297mm', printBackground: true })
  const file = one.save(printed.toString('base64'))
  return prints(file, texts.length)
}

const USUAL = {
  colorScheme: 'light',
  forcedColors: 'none',
  contrast: 'no-preference',
  reducedMotion: 'no-preference',
} as const

describe('the same bytes with', () => {
  test.each([
    ['high contrast, light', { forcedColors: 'active' }],
    ['high contrast, dark', { forcedColors: 'active', colorScheme: 'dark' }],
    ['a dark scheme', { colorScheme: 'dark' }],
    ['more contrast', { contrast: 'more' }],
    ['reduced motion', { reducedMotion: 'reduce' }],
    ['print styles', { media: 'print' }],
  ] satisfies [string, Parameters<Page['emulateMedia']>[0]][])('%s', async (_, media) => {
    await desk.page.emulateMedia({ ...USUAL, media: 'screen', ...media })
    expect(await filesOf(desk)).toEqual(expected)
    await desk.page.emulateMedia({ ...USUAL, media: 'screen' })
  })

  test.each(['none', 'full'])('type that the system fits to its pixels: %s', async (hinting) => {
    const other = await startBrowser([`--font-render-hinting=${hinting}`])
    const own = await PdfDesk.open(other, served.address, { deviceScaleFactor: 1 })
    expect(await filesOf(own)).toEqual(expected)
    await own.close()
    await other.close()
  })

  test('a window narrower than a page, scrolled', async () => {
    await desk.page.setViewportSize({ width: 333, height: 250 })
    await desk.page.evaluate(() => window.scrollTo(77, 913))
    expect(await filesOf(desk)).toEqual(expected)
    await desk.page.setViewportSize({ width: 1000, height: 1200 })
  })

  test('what a page around it, a dark reader or a narrow reader would hand down', async () => {
    const style = await desk.page.addStyleTag({
      content: `
        html { filter: invert(1) }
        body { letter-spacing: 2px; word-spacing: 4px; font-size-adjust: 0.7; text-transform: uppercase; line-height: 3;
          text-indent: 5em; direction: rtl; font-style: italic; font-variant: small-caps; text-autospace: normal;
          tab-size: 2; white-space: pre }
        html, body, div, p, td, th, span { color: #e8e6e3 !important; background-color: #181a1b !important;
          border-color: #736b5e !important }
        .sheet { transform: scale(0.37) rotate(3deg) }`,
    })
    expect(await filesOf(desk)).toEqual(expected)
    await style.evaluate((element) => element instanceof Element && element.remove())
  })

  test.each([
    ['a smallest size of 12 px', sizes(12), []],
    ['a smallest size of 24 px and a usual one of 20 px', sizes(24, 20), []],
    ['a zoom of 80 %', zoomed(0.8), []],
    ['a zoom of 125 %', zoomed(1.25), ['--force-device-scale-factor=1.5']],
    ['a zoom of 150 %', zoomed(1.5), []],
    [
      '1.25 device pixels, every page darkened',
      {},
      ['--force-device-scale-factor=1.25', '--enable-features=WebContentsForceDark'],
    ],
    ['2 device pixels', {}, ['--force-device-scale-factor=2', '--force-dark-mode']],
  ] as const)('%s', async (_, preferences, flags) => {
    const own = await startWith(preferences, flags)
    expect(await filesOf(await PdfDesk.on(own.page, served.address))).toEqual(expected)
    await own.close()
  })
})

const withoutWasm = (): void => {
  WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('refused'))
}

/** A file of pictures, and how many pages it has. */
async function picturesOf(one: PdfDesk): Promise<{ file: string; pages: number }> {
  const { texts } = await one.lay(reports[1] ?? [], true)
  const made = await one.make()
  expect(made).toMatchObject({ failed: null, pictures: 'browser' })
  return { file: made.file, pages: texts.length }
}

describe('what is no file of text is the same too', () => {
  // a browser with a smallest size of type and a zoomed page; the browser's own print needs no WebAssembly
  let own: Awaited<ReturnType<typeof startWith>>
  let ownDesk: PdfDesk
  beforeAll(async () => {
    own = await startWith({ ...sizes(12), ...zoomed(1.25) })
    await own.page.addInitScript(withoutWasm)
    ownDesk = await PdfDesk.on(own.page, served.address)
  })
  afterAll(() => own.close())

  test("the browser's own print, in high contrast, on a small window and with a smallest size of type on a zoomed page", async () => {
    await desk.page.emulateMedia(USUAL)
    const usual = await printedBy(desk)
    await desk.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await desk.page.setViewportSize({ width: 333, height: 250 })
    expect(await printedBy(desk)).toEqual(usual)
    expect(await printedBy(ownDesk)).toEqual(usual)
    await desk.page.emulateMedia(USUAL)
    await desk.page.setViewportSize({ width: 1000, height: 1200 })
  })

  test('pages that go into the file as pictures', async () => {
    // pictures show the type as the browser's screen has it: both are the same browser
    const installed = await startBrowser([], findBrowser())
    const drawn = await PdfDesk.open(installed, served.address, { deviceScaleFactor: 1 }, withoutWasm)
    const usual = await picturesOf(drawn)
    await drawn.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    const contrasting = await picturesOf(drawn)
    expect(prints(contrasting.file, contrasting.pages)).toEqual(prints(usual.file, usual.pages))
    // of a zoomed page html2canvas rounds places to other fractions of a pixel
    const onZoomed = await picturesOf(ownDesk)
    for (let page = 1; page <= usual.pages; page += 1) {
      const { dark, alone } = await drawn.page.evaluate(([a, b]) => window.pdfPage.inkApart(a, b, 1, 96), [
        pdfPicture(usual.file, page).toString('base64'),
        pdfPicture(onZoomed.file, page).toString('base64'),
      ] as const)
      expect(Math.min(...dark)).toBeGreaterThan(10_000)
      expect(alone, `page ${page}`).toEqual([0, 0])
    }
    await drawn.close()
    await installed.close()
  })
})

test.each([
  ['only the text is enlarged', 'p, td, th, h1 { font-size: 30pt !important }'],
  ['other faces are forced', '* { font-family: monospace !important }'],
  ['letters are set apart', '* { letter-spacing: 0.12em !important }'],
  ['lines are set apart', '* { line-height: 2 !important }'],
])('no file rather than a wrong one where %s', async (_, content) => {
  const style = await desk.page.addStyleTag({ content })
  const made = await desk.make()
  expect(made.failed).toBe('export: layout')
  expect(made.bytes).toBe(0)
  await style.evaluate((element) => element instanceof Element && element.remove())
  expect((await desk.make()).failed).toBeNull()
})
