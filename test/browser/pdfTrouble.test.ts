import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Block } from '../../src/pages/blocks/block'
import { longReport } from '../fixtures/longReport'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { pdfFonts, pdfImages, pdfText } from '../tools/pdf'
import { PdfDesk } from '../tools/pdfDesk'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let served: Served
/** For files that need nothing but the blocks that are laid for them. */
let pages: PdfDesk
beforeAll(async () => {
  browser = await startBrowser()
  served = await servePdfPage()
  pages = await PdfDesk.open(browser, served.address)
})
afterAll(async () => {
  await pages.close()
  await browser.close()
  await served.stop()
})

type Made = Awaited<ReturnType<Window['pdfPage']['file']>>

const bare = (text: string): string => text.replace(/\s/gu, '')
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  key: text.slice(0, 9),
  runs: [{ text, bold: false }],
})

test('stopped half-way it ends at once, without a file', async () => {
  await pages.lay(longReport(60))
  const { failed, bytes, progress } = await pages.make(10)
  expect(failed).toBe('export: cancelled')
  expect(bytes).toBe(0)
  expect(Math.max(...progress)).toBe(10)
  // and the next one is whole
  const again = await pages.make()
  expect(again.failed).toBeNull()
  expect(again.progress.at(-1)).toBe(pdfText(again.file).length)
})

const withoutWasm = (): void => {
  WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('refused'))
}
const withoutInflating = (): void => {
  Reflect.deleteProperty(window, 'DecompressionStream')
}

test.each([
  ['WebAssembly is refused', withoutWasm],
  ['there is no DecompressionStream', withoutInflating],
])('when %s the pages go into the file as pictures, and it is said', async (_, before) => {
  const desk = await PdfDesk.open(browser, served.address, {}, before)
  const { texts } = await desk.lay([paragraph('一句话。')])
  const { failed, pictures, file } = await desk.make()
  expect(failed).toBeNull()
  expect(pictures).toBe('browser')
  expect(pdfImages(file).map(({ page }) => page)).toEqual(texts.map((_text, i) => i + 1))
  await desk.close()
})

/** Makes a file of a heading in 楷体 and a paragraph, where the server lacks some faces. */
async function madeWithout(
  lacking: string,
): Promise<{ missing: readonly string[]; made: Made; file: string }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route(lacking, (route) => route.fulfill({ status: 404 }))
  await page.goto(served.address)
  const missing = await page.evaluate(() => window.pdfPage.fonts())
  await page.evaluate(
    (blocks) => window.pdfPage.lay(blocks),
    [{ kind: 'heading', key: 'h', level: 2, text: '（一）机构概况' } as const, paragraph('一句话。')],
  )
  const made = await page.evaluate(() => window.pdfPage.file())
  await context.close()
  return { missing, made, file: pages.save(made.base64) }
}

test('when a face does not load its text is set in another one, and the file still has text', async () => {
  const { missing, made, file } = await madeWithout('**/kaiti*')
  expect(missing).toEqual(['NB KaiTi'])
  expect(made).toMatchObject({ failed: null, pictures: null })
  expect(pdfText(file).map(bare)).toEqual(['（一）机构概况一句话。—1—'])
  expect(pdfFonts(file).map(({ name }) => name)).toEqual(['NBFangSong', 'NBSongTi'])
  expect(pdfImages(file)).toEqual([])
})

test('one face of five is enough for text', async () => {
  const { missing, made, file } = await madeWithout('**/{kaiti,fangsong,biaosong,songti}*')
  expect(missing).toHaveLength(4)
  expect(made).toMatchObject({ failed: null, pictures: null })
  expect(pdfFonts(file).map(({ name }) => name)).toEqual(['NBHeiTi'])
})

test('when no face loads the pages go into the file as pictures, and it is said', async () => {
  const { made, file } = await madeWithout('**/fonts/*')
  expect(made).toMatchObject({ failed: null, pictures: 'fonts' })
  expect(pdfImages(file)).toHaveLength(1)
})

test.each([
  ['a paragraph of 20 000 characters', [paragraph('公开信息。'.repeat(4000))]],
  ['only Latin text', [paragraph('Government information in 2025, all of it. '.repeat(60).trim())]],
  ['one character', [paragraph('无')]],
  [
    'a title of 80 characters',
    [
      { kind: 'title', key: 't', lines: Array.from({ length: 4 }, () => '很长的标题'.repeat(4)) },
      paragraph('正文。'),
    ],
  ],
] satisfies [string, Block[]][])('%s is printed whole', async (_, blocks) => {
  const { texts } = await pages.lay(blocks)
  const { failed, file } = await pages.make()
  expect(failed).toBeNull()
  expect(pdfText(file).map(bare)).toEqual(texts.map((text, i) => `${bare(text)}—${i + 1}—`))
})

test('characters that no face has are told before, stand as 〓, and are listed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await takeIn(desk, completeReport())
  const { page } = desk
  await page.getByRole('link', { name: /和平区2025/u }).click()
  await desk.text('（一）主要问题').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('联系人𰻝某，😀，私用\u{e123}字。另有𰻝、𰻝、𰻝、𰻝、𰻝。')
  await desk.saved()

  const exports = page.getByRole('button', { name: '导出 PDF' })
  await exports.click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  const list = dialog.getByRole('list', { name: '公文字体里没有的字' })
  await list.waitFor()
  expect(await list.getByRole('listitem').count()).toBe(8)
  expect(await list.getByRole('listitem').first().innerText()).toMatch(
    /𰻝[\s\S]*联系人𰻝某[\s\S]*（一）主要问题/u,
  )
  // back to the text: nothing was written
  await dialog.getByRole('button', { name: '返回修改' }).click()
  expect(await dialog.count()).toBe(0)

  await exports.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '仍要导出' }).click(),
  ])
  const file = join(folder, 'report.pdf')
  await download.saveAs(file)
  expect(pdfText(file).map(bare).join('')).toContain('联系人〓某，〓，私用〓字。另有〓、〓')
  expect(await dialog.getByRole('status').innerText()).toMatch(/8 处字公文字体里没有[\s\S]*𰻝/u)
  await desk.close()
  rmSync(folder, { recursive: true })
})

test.each([
  [
    'a face is missing',
    async (page: Page) => page.route('**/kaiti*', (route) => route.fulfill({ status: 404 })),
    /缺 楷体），相应的文字会改用宋体(?![\s\S]*(?:图片|生僻字))/u,
    false,
  ],
  [
    'no face is there',
    async (page: Page) => page.route('**/fonts/*', (route) => route.fulfill({ status: 404 })),
    /缺 [\s\S]*以图片方式生成[\s\S]*无法核对生僻字/u,
    true,
  ],
  [
    'WebAssembly is refused',
    async (page: Page) => page.addInitScript(withoutWasm).then(() => page.reload()),
    /^本机浏览器不支持写入文字(?![\s\S]*生僻字)[\s\S]*以图片方式生成/u,
    false,
  ],
] as const)('when %s it is asked before anything is drawn', async (what, spoil, told, unchecked) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await takeIn(desk, completeReport())
  const { page } = desk
  await spoil(page)
  await page.getByRole('link', { name: /和平区2025/u }).click()
  let saved = 0
  page.on('download', () => (saved += 1))
  const exports = page.getByRole('button', { name: '导出 PDF' })
  await exports.click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  expect((await dialog.getByRole('alert').innerText()).trim()).toMatch(told)
  // the key that comes first to hand does not go on
  const cancel = dialog.getByRole('button', { name: '取消' })
  await expect.poll(() => cancel.evaluate((button) => button === document.activeElement)).toBe(true)
  await cancel.click()
  await dialog.waitFor({ state: 'detached' })

  await exports.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '仍要导出' }).click(),
  ])
  const file = join(folder, 'report.pdf')
  await download.saveAs(file)
  expect(saved).toBe(1)
  expect((await dialog.getByRole('status').innerText()).includes('没有核对生僻字')).toBe(unchecked)
  const pictured = new Set(pdfImages(file).map((image) => image.page)).size
  if (what === 'a face is missing') expect(pictured).toBe(0)
  else expect(pictured).toBeGreaterThan(1)
  await desk.close()
  rmSync(folder, { recursive: true })
})

test('cancelled in the dialog, it closes and saves nothing', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await takeIn(desk, completeReport())
  const { page } = desk
  await page.getByRole('link', { name: /和平区2025/u }).click()
  let saved = 0
  page.on('download', () => (saved += 1))
  // the faces keep the dialog waiting for as long as the test wants
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/fonts/*', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  await dialog.getByRole('progressbar', { name: '导出进度' }).waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'detached' })
  release()
  // an export that is not stopped is through before this one, which waits for the same faces
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 PDF' }).click(),
  ])
  await download.path()
  expect(saved).toBe(1)
  await desk.close()
})
