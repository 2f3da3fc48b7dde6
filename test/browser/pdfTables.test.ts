import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Block, type TableBlock, tableCells } from '../../src/pages/blocks/block'
import { outline } from '../../src/pages/outline'
import { huaianReport } from '../fixtures/huaianReport'
import { startBrowser } from '../tools/browser'
import { pdfCellAttributes, pdfDrawing, pdfDrawnText, pdfElements, pdfImages, pdfPicture } from '../tools/pdf'
import { PdfDesk } from '../tools/pdfDesk'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'

let browser: Browser
let served: Served
beforeAll(async () => {
  browser = await startBrowser()
  served = await servePdfPage()
})
afterAll(async () => {
  await browser.close()
  await served.stop()
})

const MM = 72 / 25.4
const REQUESTS = '收到和处理政府信息公开申请情况'
const bare = (text: string): string => text.replace(/\s/gu, '')
const tablesOf = (blocks: readonly Block[]): TableBlock[] => blocks.filter((block) => block.kind === 'table')
const cellsOf = (elements: readonly string[]): string[] =>
  elements.filter((element) => /^T[HD] /u.test(element)).map((element) => bare(element.slice(2)))

/** Of each sheet: the rows of its tables' bodies by number, whether a head stands above them, and what groups them. */
const rowsOnSheets = (desk: PdfDesk) =>
  desk.page.locator('.sheet').evaluateAll((sheets) =>
    sheets.map((sheet) =>
      [...sheet.querySelectorAll('table')].map((table) => ({
        name: table.getAttribute('aria-label'),
        heads: table.tHead?.rows.length ?? 0,
        rows: [...(table.tBodies[0]?.rows ?? [])].map((row) => Number(row.dataset.row)),
        again: [...table.querySelectorAll('[data-again]')].map((cell) => cell.textContent),
      })),
    ),
  )

describe('the report that 淮安市 published for 2024', () => {
  const blocks = outline(
    huaianReport({
      normative_made: '22（其中修订16件）',
      other3_naturalPerson: '108（其中申请人主动撤回87件）',
      deny1_other: '',
    }),
  )
  let desk: PdfDesk
  let texts: string[]
  let file: string
  beforeAll(async () => {
    desk = await PdfDesk.open(browser, served.address)
    texts = (await desk.lay(blocks)).texts
    const made = await desk.make()
    expect(made.failed).toBeNull()
    expect(made.pictures).toBeNull()
    file = made.file
  })
  afterAll(() => desk.close())

  test('says page by page what the preview says, in reading order', () => {
    expect(pdfDrawnText(file).map(bare)).toEqual(texts.map((text, i) => `${bare(text)}—${i + 1}—`))
    expect(bare(texts.join(''))).toContain('行政规范性文件22（其中修订16件）2666')
    expect(pdfImages(file)).toEqual([])
  })

  test('gives a screen reader every cell once, row by row, with what it is the header of', () => {
    const all = tablesOf(blocks).flatMap(tableCells)
    expect(cellsOf(pdfElements(file))).toEqual(all.map(({ text }) => bare(text)))
    expect(all.filter(({ figure }) => figure !== undefined)).toHaveLength(200)
    const spoken = all
      .filter((cell) => cell.heads !== null || cell.rows > 1 || cell.columns > 1)
      .map(({ heads, rows, columns }) =>
        [
          heads === null ? 'TD' : `TH Scope ${heads === 'rows' ? 'Row' : 'Column'}`,
          rows > 1 ? ` RowSpan ${rows}` : '',
          columns > 1 ? ` ColSpan ${columns}` : '',
        ].join(''),
      )
    expect(pdfCellAttributes(file)).toEqual(spoken)
    expect(spoken).toContain('TH Scope Row RowSpan 22')
  })

  test('repeats the head over each part of table three and tears none of its groups', async () => {
    const sheets = await rowsOnSheets(desk)
    const parts = sheets.flat().filter(({ name }) => name === REQUESTS)
    expect(parts.length).toBe(2)
    expect(parts.map(({ heads }) => heads)).toEqual([3, 3])
    expect(parts.flatMap(({ rows }) => rows)).toEqual(Array.from({ length: 25 }, (_, i) => i))
    for (const [from, to] of [
      [4, 12],
      [12, 15],
      [15, 20],
      [20, 23],
    ] as const) {
      const on = parts.filter(({ rows }) => rows.some((row) => row >= from && row < to))
      expect(on, `rows ${from} to ${to}`).toHaveLength(1)
    }
    expect(parts[1]?.again).toEqual(['三、本年度办理结果'])
    const drawn = pdfDrawnText(file).filter((text) => bare(text).includes('法人或其他组织'))
    expect(drawn).toHaveLength(2)
  })

  test('draws rules of half a point from margin to margin, and nothing smaller than 7.5 pt', () => {
    const { sizes, rules } = pdfDrawing(file)
    expect(rules.length).toBeGreaterThan(60)
    for (const { width, height } of rules) expect(Math.min(width, height)).toBe(0.5)
    expect(Math.abs(Math.min(...rules.map(({ x }) => x)) / MM - 28)).toBeLessThan(0.3)
    expect(Math.abs(Math.max(...rules.map(({ x, width }) => x + width)) / MM - 184)).toBeLessThan(0.3)
    // the type area ends 35 mm above the edge
    expect(Math.min(...rules.map(({ y }) => y)) / MM).toBeGreaterThan(34.8)
    expect(Math.max(...rules.map(({ y, height }) => y + height)) / MM).toBeLessThan(297 - 36.8)
    expect(sizes[0]).toBe(7.5)
  })

  test('keeps what follows a table on the grid of 22 lines', async () => {
    const tops = await desk.page.locator('.sheet').evaluateAll((sheets) =>
      sheets.flatMap((sheet) => {
        const { top } = sheet.getBoundingClientRect()
        return [...sheet.querySelectorAll('.sheet-text > :not(table)')].map(
          (block) => block.getBoundingClientRect().top - top,
        )
      }),
    )
    const line = ((225 / 22) * 96) / 25.4
    const first = (37 * 96) / 25.4
    for (const top of tops) {
      const lines = (top - first) / line
      expect(Math.abs(lines - Math.round(lines)), `${top}`).toBeLessThan(0.02)
    }
  })

  test('keeps every text inside its cell', async () => {
    const outside = await desk.page.locator('.sheet td, .sheet th').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const box = cell.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(cell)
        return [...range.getClientRects()]
          .filter((one) => one.left < box.left || one.right > box.right || one.bottom > box.bottom + 1)
          .map(() => cell.textContent)
      }),
    )
    expect(outside).toEqual([])
  })

  test('draws every glyph and rule within 2 px of the preview at 192 dpi', async () => {
    const sheets = desk.page.locator('.sheet')
    for (let i = 0; i < texts.length; i += 1) {
      await sheets.evaluateAll(
        (all, shown) => all.forEach((one, k) => one.toggleAttribute('hidden', k !== shown)),
        i,
      )
      const seen = await sheets.nth(i).screenshot()
      const printed = pdfPicture(file, i + 1)
      const { dark, alone } = await desk.page.evaluate(([a, b]) => window.pdfPage.inkApart(a, b, 2, 96), [
        seen.toString('base64'),
        printed.toString('base64'),
      ] as const)
      expect(Math.min(...dark), `page ${i + 1}`).toBeGreaterThan(10_000)
      expect(alone, `page ${i + 1}`).toEqual([0, 0])
    }
  })

  test('prints from the browser as the same pages', async () => {
    const sheets = desk.page.locator('.sheet')
    await sheets.evaluateAll((all) => all.forEach((one) => one.removeAttribute('hidden')))
    const printed = join(tmpdir(), `nianbao-print-${process.pid}.pdf`)
    writeFileSync(printed, await desk.page.pdf({ width: '210mm', height: '297mm', printBackground: true }))
    const pages = pdfDrawnText(printed).map(bare)
    expect(pages.filter((page) => page !== '')).toEqual(pdfDrawnText(file).map(bare))
  })
})

test('the same tables give the same bytes, on another screen and in another time zone', async () => {
  const files: string[] = []
  for (const [deviceScaleFactor, timezoneId] of [
    [1, 'Asia/Shanghai'],
    [1.25, 'America/New_York'],
  ] as const) {
    const desk = await PdfDesk.open(browser, served.address, { deviceScaleFactor, timezoneId })
    await desk.lay(outline(huaianReport()))
    files.push((await desk.make()).base64)
    await desk.close()
  }
  expect(new Set(files).size).toBe(1)
})

test.each([
  ['other3', 22, ['三、本年度办理结果', '（六）其他处理']],
  // the row in which the cell of its group begins
  ['deny1', 4, ['三、本年度办理结果', '（三）不予公开']],
])(
  '%s, taller than a page, goes on between its lines as one row under its heads',
  async (key, row, heads) => {
    const desk = await PdfDesk.open(browser, served.address)
    const note = Array.from({ length: 90 }, (_, i) => `第${i + 1}批补正后撤回${i + 2}件`).join('，')
    const blocks = outline(huaianReport({ [`${key}_naturalPerson`]: `108（${note}）` }))
    const { texts } = await desk.lay(blocks)
    const { file } = await desk.make()
    const parts = (await rowsOnSheets(desk))
      .flat()
      .filter(({ name, rows }) => name === REQUESTS && rows.includes(row))
    expect(parts.length).toBeGreaterThan(2)
    for (const { again } of parts.slice(1)) expect(again).toEqual(heads)
    expect(cellsOf(pdfElements(file))).toEqual(
      tablesOf(blocks)
        .flatMap(tableCells)
        .map(({ text }) => bare(text)),
    )
    expect(pdfDrawnText(file).map(bare)).toEqual(texts.map((text, i) => `${bare(text)}—${i + 1}—`))
    const below = await desk.page.locator('.sheet').evaluateAll(
      (sheets) =>
        sheets.flatMap((sheet) => {
          const end = sheet.querySelector('.sheet-text')?.getBoundingClientRect().bottom ?? 0
          return [...sheet.querySelectorAll('tr, p')].filter(
            (one) => one.getBoundingClientRect().bottom > end + 1,
          )
        }).length,
    )
    expect(below).toBe(0)
    await desk.close()
  },
)
