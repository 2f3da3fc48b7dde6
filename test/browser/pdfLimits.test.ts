import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Block, tableCells } from '../../src/pages/blocks/block'
import { outline } from '../../src/pages/outline'
import { entryAt } from '../../src/report/report'
import { statutory } from '../../src/templates/statutory/statutory'
import { summary } from '../../src/templates/summary/summary'
import { LONG_NAME, longestReport } from '../fixtures/longestValues'
import { huaianReport } from '../fixtures/huaianReport'
import { startBrowser } from '../tools/browser'
import { PdfDesk } from '../tools/pdfDesk'
import { outsideTypeArea, overlapping, type PdfWord, pdfWords } from '../tools/pdfWords'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'

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

/** The file's words, which say what the sheets say, all inside the type area and none on another. */
async function printed(blocks: readonly Block[]): Promise<PdfWord[]> {
  const { texts } = await desk.lay(blocks)
  const { file, failed } = await desk.make()
  expect(failed).toBeNull()
  const words = pdfWords(file)
  expect(outsideTypeArea(words)).toEqual([])
  expect(overlapping(words)).toEqual([])
  const signs = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('')
  const numbers = texts.map((_, i) => `—${i + 1}—`).join('')
  expect(signs(words.map(({ text }) => text).join(''))).toBe(signs(texts.join('') + numbers))
  expect(await outsideCells()).toEqual([])
  return words
}

/** Texts that the preview shows outside their cell. */
const outsideCells = (): Promise<(string | null)[]> =>
  desk.page.locator('.sheet td, .sheet th').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const box = cell.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(cell)
      return [...range.getClientRects()]
        .filter((one) => one.left < box.left || one.right > box.right || one.bottom > box.bottom + 1)
        .map(() => cell.textContent)
    }),
  )

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  key: text.slice(0, 20),
  runs: [{ text, bold: false }],
})
const countOf = (words: readonly PdfWord[], text: string): number =>
  words.filter((word) => word.text === text).length

describe('every figure at its longest', () => {
  test.each([
    ['Chinese words', LONG_NAME],
    ['wide Latin letters', 'W'.repeat(60)],
    ['an address', `https://www.${'heping-zwgk'.repeat(4)}.gov.cn`],
    ['words and spaces', 'Office of Government Information MMMM '.repeat(2).trim().slice(0, 60)],
  ])('in both forms, with %s', async (_, name) => {
    for (const template of [summary, statutory]) {
      const report = longestReport(template, name)
      for (const { place, kind } of template.figures)
        if (kind !== 'text') expect(entryAt(report, place).kind, place).toBe('value')
      await printed(outline(report))
    }
  })

  test('every number of the form by law stands whole in its cell', async () => {
    const blocks = outline(longestReport(statutory))
    const words = await printed(blocks)
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? tableCells(block) : []))
    const values = cells.filter(({ figure }) => figure !== undefined).map(({ text }) => text)
    expect(values).toHaveLength(200)
    for (const value of new Set(values))
      expect(countOf(words, value), value).toBe(values.filter((one) => one === value).length)
  })

  test('with notes behind the numbers', async () => {
    const note = '（其中999999999件系重复申请）'
    const blocks = outline(longestReport(statutory, LONG_NAME, note))
    const words = await printed(blocks)
    expect(words.filter(({ text }) => text.startsWith('999999999')).length).toBeGreaterThanOrEqual(199)
  })
})

test.each([7, 8, 9, 10, 11, 12])('numbers of %i digits here and there are not broken', async (digits) => {
  const long = '123456789012'.slice(0, digits)
  const blocks = outline(
    huaianReport({
      new_naturalPerson: long,
      new_total: long,
      total_total: long,
      review_maintain: long,
      review_total: long,
      litigationDirect_total: long,
    }),
  )
  expect(countOf(await printed(blocks), long)).toBe(6)
})

describe('署名', () => {
  const closing = (signature: string): Block[] =>
    outline({
      template: statutory,
      draft: huaianReport({ signature, signedOn: '2026年1月20日' }).draft,
    }).filter(({ kind }) => kind !== 'table')
  test.each([14, 20, 27, 28, 29, 30, 34, 45, 57, 60])(
    'of %i characters stands inside, over its date',
    async (length) => {
      const signature = LONG_NAME.slice(0, length)
      const words = await printed([paragraph('正文。'), ...closing(signature).slice(-2)])
      const date = words.find(({ text }) => text.startsWith('2026年'))
      const lines = words.filter(
        ({ text, top }) => top < (date?.top ?? 0) && signature.includes(text) && text !== '正文。',
      )
      expect(lines.map(({ text }) => text).join('')).toBe(signature)
      expect(lines).toHaveLength(Math.ceil(length / 28))
      const widths = lines.map(({ left, right }) => right - left)
      expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(8 * 16)
    },
  )
})

test.each([
  ['1000 characters without a stop', '国'.repeat(1000)],
  ['a word of 300 letters', 'W'.repeat(300)],
  ['a number of 100 digits', '1234567890'.repeat(10)],
  [
    'an e-mail address and a web address',
    `请发邮件至${'zwgk-heping'.repeat(9)}@heping.gov.cn，或登录http://www.heping.gov.cn/${'zwgk/'.repeat(40)}查阅。`,
  ],
  ['dashes, ellipses and quotation marks', '——……“‘’”（《》）'.repeat(60)],
])('%s stay inside', async (_, text) => {
  await printed([paragraph(text)])
})

test.each([
  ['of 300 characters', '很长的单位名称'.repeat(43)],
  ['of 1000 letters', 'MW'.repeat(500)],
])('a unit %s, which the checks refuse, is printed inside and whole', async (_, unit) => {
  await printed(outline(huaianReport({ unit, signature: unit, signedOn: unit })))
})

test('page numbers of three digits stand where they belong', async () => {
  const { texts } = await desk.lay(
    Array.from({ length: 101 }, (_, i) => ({ ...paragraph('一行。'.repeat(200)), key: `${i}` })),
  )
  expect(texts.length).toBeGreaterThan(100)
  const { file } = await desk.make()
  expect(outsideTypeArea(pdfWords(file))).toEqual([])
})
