import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { tableCells } from '../../src/pages/blocks/block'
import { outline } from '../../src/pages/outline'
import { wideReport } from '../fixtures/wideReport'
import { startBrowser } from '../tools/browser'
import { pdfiumPages } from '../tools/engines/pdfium'
import { pdfElements } from '../tools/pdf'
import { PdfDesk } from '../tools/pdfDesk'
import { provePdf } from '../tools/proof/provePdf'
import { outsideTypeArea, overlapping, pdfWords } from '../tools/pdfWords'
import { servePdfPage } from '../tools/servePdfPage'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const ROWS = 30
const COLUMNS = 14

test('a wide table lies in the file: its head at the left, its text real, the numbers of pages where they were', async () => {
  const served = await servePdfPage()
  const desk = await PdfDesk.open(browser, served.address, { deviceScaleFactor: 1 })
  const blocks = outline(wideReport(ROWS, COLUMNS, (row, column) => String(10_000_000 + 100 * row + column)))
  const table = blocks.find((block) => block.kind === 'table')
  await desk.lay(blocks)
  const { file, failed } = await desk.make()
  expect(failed).toBeNull()
  provePdf(readFileSync(file))
  const words = pdfWords(file)
  expect(outsideTypeArea(words)).toEqual([])
  expect(overlapping(words)).toEqual([])
  const heading = words.find(({ text }) => text.startsWith('二、各单位情况'))
  const lying = words.filter(({ text }) => /^第\d+类$/u.test(text))
  const pages = [...new Set(lying.map(({ page }) => page))]
  expect(pages).toEqual([heading?.page, (heading?.page ?? 0) + 1])
  for (const page of pages) {
    const own = words.filter((word) => word.page === page)
    // poppler says them in an order of its own
    const numberOf = ({ text }: { text: string }): number => Number(text.slice(1, -1))
    const heads = own.filter(({ text }) => /^第\d+类$/u.test(text)).sort((a, b) => numberOf(a) - numberOf(b))
    const values = own.filter(({ text }) => /^1\d{7}$/u.test(text))
    // turned to the left: heads in one column at the left, the first at the foot of the page
    expect(heads).toHaveLength(COLUMNS)
    expect(Math.max(...heads.map(({ left }) => left))).toBeLessThan(
      Math.min(...values.map(({ left }) => left)),
    )
    expect(heads.every((word, i) => i === 0 || word.top < (heads[i - 1]?.top ?? 0))).toBe(true)
    const number = own.find(({ text, top }) => text === String(page) && top > 262 * (72 / 25.4))
    expect((number?.left ?? 0) > 300).toBe(page % 2 === 1)
  }
  // every cell once, in its order
  const cells = pdfElements(file).filter((element) => /^T[HD] /u.test(element))
  expect(cells.map((element) => element.slice(3))).toEqual(
    table?.kind === 'table' ? tableCells(table).map(({ text }) => text) : [],
  )
  const text = execFileSync('pdftotext', ['-f', String(pages[0]), '-l', String(pages[0]), file, '-'], {
    encoding: 'utf8',
  })
  expect(text).toContain('10000013')
  // a row that is copied from it in a browser falls into the cells of a spreadsheet
  const { copied } = (await pdfiumPages(file))[(pages[0] ?? 0) - 1] ?? expect.unreachable()
  const row = Array.from({ length: COLUMNS }, (_, column) => String(10_000_000 + column))
  expect(copied).toContain(['单位1', ...row].join('\t'))
  await desk.close()
  await served.stop()
})

test('how a table of many columns lies is chosen, seen in the preview, and taken back', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025', '政府信息公开工作年度报告')
  const panel = page.getByRole('region', { name: '四、政府信息公开行政复议、行政诉讼情况', exact: true })
  const choice = panel.getByRole('combobox', { name: '印在纸上' })
  const lying = async (): Promise<string[]> => {
    await page.getByRole('button', { name: '预览' }).click()
    const dialog = page.getByRole('dialog', { name: '预览' })
    await dialog.locator('table').nth(2).waitFor()
    const found = await dialog.locator('.sheet-text.landscape').evaluateAll((all) =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect()
        return `${one.querySelectorAll('table').length} ${width < height ? 'turned' : 'upright'}`
      }),
    )
    await page.keyboard.press('Escape')
    return found
  }
  expect(await lying()).toEqual([])
  await choice.selectOption('横排')
  expect(await lying()).toEqual(['1 turned'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => choice.locator('option:checked').textContent()).toBe('自动')
  await page.keyboard.press('Control+y')
  await desk.saved()
  await page.reload()
  await expect.poll(() => choice.locator('option:checked').textContent()).toBe('横排')
  await desk.sound()
  await desk.close()
})
