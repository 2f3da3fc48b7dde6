import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outline } from '../../src/pages/outline'
import { completeReport } from '../fixtures/completeReport'
import { longReport } from '../fixtures/longReport'
import { startBrowser } from '../tools/browser'
import { proveConformance } from '../tools/conformance/conformance'
import {
  pdfBookmarks,
  pdfElements,
  pdfFonts,
  pdfImages,
  pdfInfo,
  pdfLines,
  pdfLinks,
  pdfPicture,
  pdfText,
} from '../tools/pdf'
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
const report = outline(completeReport())
const headings = report.filter((block) => block.kind === 'heading')
const bare = (text: string): string => text.replace(/\s/gu, '')
const paragraph = (key: string, text: string, bold = false) =>
  ({ kind: 'paragraph', key, runs: [{ text, bold }] }) as const

describe('second-level headings that were typed', () => {
  const lead = (text: string) => ({ text, bold: false, heading: 2 }) as const
  const plain = (text: string) => ({ text, bold: false }) as const
  const typed = (key: string, ...runs: readonly (ReturnType<typeof lead> | ReturnType<typeof plain>)[]) =>
    ({ kind: 'paragraph', key, runs }) as const

  test('stand in 楷体, are bookmarks, and are elements before their paragraph', async () => {
    const desk = await PdfDesk.open(browser, served.address)
    await desk.lay([
      { kind: 'title', key: 'title', lines: ['和平区2025年度报告'] },
      { kind: 'heading', key: 'a', level: 1, text: '一、总体情况' },
      typed('a.0', lead('（一）主动公开。'), plain('全年公开信息三千余条。')),
      typed('a.1', lead('（二）依申请公开')),
      typed('a.2', plain('全年平稳。')),
    ])
    const { file, failed } = await desk.make()
    expect(failed).toBeNull()
    expect(pdfBookmarks(file)).toEqual([
      '和平区2025年度报告',
      '一、总体情况',
      '  （一）主动公开',
      '  （二）依申请公开',
    ])
    expect(pdfElements(file)).toEqual([
      'H1 和平区2025年度报告',
      'H2 一、总体情况',
      'H3 （一）主动公开。',
      'P 全年公开信息三千余条。',
      'H3 （二）依申请公开',
      'P 全年平稳。',
    ])
    expect(pdfFonts(file).map(({ name }) => name)).toContain('NBKaiTi')
    expect(pdfText(file).map(bare)[0]).toContain(
      '（一）主动公开。全年公开信息三千余条。（二）依申请公开全年平稳。',
    )
    expect(proveConformance(readFileSync(file))).toBe('PDF/A-2A, PDF/UA-1')
    await desk.close()
  })
})

describe('the complete report', () => {
  let desk: PdfDesk
  let texts: string[]
  let file: string
  beforeAll(async () => {
    desk = await PdfDesk.open(browser, served.address)
    texts = (await desk.lay(report)).texts
    const made = await desk.make()
    expect(made.failed).toBeNull()
    expect(made.pictures).toBeNull()
    file = made.file
  })
  afterAll(() => desk.close())

  test('says page by page what the preview says, in reading order, and its page number', () => {
    const pages = pdfText(file).map(bare)
    expect(pages).toEqual(texts.map((text, i) => `${bare(text)}—${i + 1}—`))
    expect(texts.join('')).toContain('和平区2025年度信息公开政务工作总结报告')
  })

  test('is text in embedded subset faces with Unicode maps, without a picture', () => {
    const fonts = pdfFonts(file)
    expect(fonts.map(({ name }) => name).sort()).toEqual([
      'NBBiaoSong',
      'NBFangSong',
      'NBHeiTi',
      'NBKaiTi',
      'NBSongTi',
    ])
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    expect(pdfImages(file)).toEqual([])
  })

  test('names its title and no author, and is dated by the draft and not by the clock', () => {
    const info = pdfInfo(file)
    expect(info.get('Title')).toBe('和平区2025年度信息公开政务工作总结报告')
    expect(info.has('Author')).toBe(false)
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('CreationDate')).toMatch(/Jan +1 0?8?:?00:00.* 2026/u)
    expect(info.get('Page size')).toContain('A4')
  })

  test('has every heading as a bookmark and as a tagged element, and each paragraph once', () => {
    const title = '和平区2025年度信息公开政务工作总结报告'
    expect(pdfBookmarks(file)).toEqual([
      title,
      ...headings.map(({ level, text }) => (level === 2 ? `  ${text}` : text)),
    ])
    const roles = {
      title: 'H1',
      heading: 'H2',
      paragraph: 'P',
      table: 'Table',
      closing: 'P',
      annexName: 'P',
      annex: 'H1',
    }
    const elements = pdfElements(file)
    const own = elements.filter((element) => !/^(?:L|LI|Lbl) /u.test(element))
    // a numbered paragraph is the body of an item
    expect(own.map((element) => element.split(' ')[0]?.replace('LBody', 'P'))).toEqual(
      report.map((block) => (block.kind === 'heading' && block.level === 2 ? 'H3' : roles[block.kind])),
    )
    expect(elements[0]).toBe(`H1 ${title}`)
  })

  test('has its numbered paragraphs as lists, a paragraph between two items within the first', () => {
    const elements = pdfElements(file)
    const labels = elements.filter((element) => element.startsWith('Lbl '))
    expect(labels.map((label) => label.slice(4))).toEqual(['1.', '2.', '3.', '4.', '一是', '二是'])
    expect(elements.filter((element) => element === 'L ')).toHaveLength(2)
    expect(elements[elements.indexOf('LBody 政务服务方面。') + 1]).toMatch(/^P 政府网站开设专栏/u)
  })

  test('declares that it keeps PDF/A-2a and PDF/UA-1, and does', () => {
    expect(proveConformance(readFileSync(file))).toBe('PDF/A-2A, PDF/UA-1')
  })
})

test('keeps the grid: 22 lines of 28 characters inside the margins of GB/T 9704', async () => {
  const desk = await PdfDesk.open(browser, served.address)
  await desk.lay([paragraph('a', '国'.repeat(28 * 60))])
  const { file } = await desk.make()
  for (const number of [1, 2]) {
    const lines = pdfLines(file, number)
    const foot = lines.pop()
    expect(lines).toHaveLength(22)
    expect(lines.map(({ text }) => text.length)).toEqual([
      number === 1 ? 26 : 28,
      ...Array<number>(21).fill(28),
    ])
    const inMm = (points: number): number => points / MM
    for (const { left, right } of lines.slice(1)) {
      expect(Math.abs(inMm(left) - 28)).toBeLessThan(1)
      expect(Math.abs(210 - inMm(right) - 26)).toBeLessThan(1)
    }
    lines.forEach(({ top, bottom }, i) =>
      expect(Math.abs(inMm((top + bottom) / 2) - 37 - (225 / 22) * (i + 0.5)), `line ${i + 1}`).toBeLessThan(
        1,
      ),
    )
    // one character (14 pt) in from the outer edge of the type area, its dash 7 mm below it
    expect(foot?.text).toBe(`—${number}—`)
    const inset = number === 1 ? 184 - inMm(foot?.right ?? 0) : inMm(foot?.left ?? 0) - 28
    expect(Math.abs(inset - inMm(14))).toBeLessThan(1)
    expect(Math.abs(inMm(((foot?.top ?? 0) + (foot?.bottom ?? 0)) / 2) - 262 - 7)).toBeLessThan(1.5)
  }
  await desk.close()
})

test('draws every glyph within 2 px of the preview at 192 dpi, the draft mark too, which is no text', async () => {
  const desk = await PdfDesk.open(browser, served.address)
  const odd = '𠅤字与“引号”——及……①②③㎡，ABC abc 12.5%；“甲”“乙”、（丙）《丁》，www.example.gov.cn。'
  const { texts } = await desk.lay(
    [...longReport(3, true), paragraph('x', odd.repeat(4)), paragraph('y', odd, true)],
    true,
  )
  const { file } = await desk.make()
  const sheets = desk.page.locator('.sheet')
  for (let i = 0; i < texts.length; i += 1) {
    await sheets.evaluateAll(
      (all, shown) => all.forEach((one, k) => one.toggleAttribute('hidden', k !== shown)),
      i,
    )
    const seen = await sheets.nth(i).screenshot()
    const printed = pdfPicture(file, i + 1)
    // the text alone, then with the light grey of the mark
    for (const level of [96, 240]) {
      const { dark, alone } = await desk.page.evaluate(
        ([a, b, grey]) => window.pdfPage.inkApart(a, b, 2, grey),
        [seen.toString('base64'), printed.toString('base64'), level] as const,
      )
      expect(Math.min(...dark), `page ${i + 1}`).toBeGreaterThan(10_000)
      expect(alone, `page ${i + 1}, level ${level}`).toEqual([0, 0])
    }
  }
  const text = pdfText(file).map(bare).join('')
  expect(text).not.toContain('草稿')
  expect(text).toContain('𠅤字与“引号”——及……①②③㎡')
  expect(pdfFonts(file).every(({ embedded, unicode }) => embedded && unicode)).toBe(true)
  await desk.close()
})

test('a paragraph over a page end is one element', async () => {
  const desk = await PdfDesk.open(browser, served.address)
  const text = '一段很长的话。'.repeat(300)
  await desk.lay([paragraph('a', text), paragraph('b', '另一段。')])
  const { file } = await desk.make()
  expect(pdfText(file).length).toBeGreaterThan(2)
  expect(pdfElements(file).map((element) => element.replaceAll(/[" ]/gu, '').length)).toEqual([
    1 + text.length,
    1 + 4,
  ])
  await desk.close()
})

test('web addresses are live, also one that breaks over two lines', async () => {
  const desk = await PdfDesk.open(browser, served.address)
  await desk.lay([
    paragraph(
      'a',
      '年报电子版可在本区政府门户网站（http://www.heping.gov.cn/zwgk/2025.html）下载，www.example.gov.cn。',
    ),
  ])
  const { file } = await desk.make()
  expect([...new Set(pdfLinks(file))]).toEqual([
    '1 http://www.heping.gov.cn/zwgk/2025.html',
    '1 http://www.example.gov.cn',
  ])
  await desk.close()
})

test('the same pages give the same bytes: twice, and in another time zone', async () => {
  const files: string[] = []
  for (const timezoneId of ['Asia/Shanghai', 'America/New_York']) {
    const desk = await PdfDesk.open(browser, served.address, { timezoneId })
    await desk.lay(report, true)
    files.push((await desk.make()).base64, (await desk.make()).base64)
    await desk.close()
  }
  expect(files[0]?.length).toBeGreaterThan(100_000)
  expect(new Set(files).size).toBe(1)
})
