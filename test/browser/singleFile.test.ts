import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { SINGLE_NAME } from '../../src/delivery/build/singleFile'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { inkOf, pdfText } from '../tools/pdf'
import { buildEditor } from '../tools/serveBuilt'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'
import { exportPdf, wholeJob } from './wholeJob'

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await startBrowser()
  folder = mkdtempSync(join(tmpdir(), 'nianbao-single-'))
  buildEditor(folder, 'single')
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const onDisk = (path: string): string => pathToFileURL(path).href

test('one file on a disk does the whole job, drafts kept and PDF made', async () => {
  expect(readdirSync(folder)).toEqual([SINGLE_NAME])
  const file = join(folder, SINGLE_NAME)
  expect(statSync(file).size).toBeLessThan(33_000_000)
  const desk = await OfficialsDesk.open(browser, onDisk(file), {})
  await wholeJob(desk)
  const names = await desk.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names).toEqual(['nianbao-file'])
  await desk.close()
})

test('rare characters print from a disk too', async () => {
  const desk = await OfficialsDesk.open(browser, onDisk(join(folder, SINGLE_NAME)), {})
  await takeIn(desk, completeReport())
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  await desk.text('（一）主要问题').click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.insertText('联系人𠮷某、龍某。')
  await desk.saved()
  await exportPdf(desk, folder)
  const text = pdfText(join(folder, 'made.pdf')).join('').replace(/\s/gu, '')
  expect(text).toContain('联系人𠮷某、龍某。')
  await desk.close()
})

test('pages are drawn as pictures from a disk too, with their styles', async () => {
  const context = await browser.newContext({ acceptDownloads: true })
  await context.addInitScript(() => void Reflect.deleteProperty(window, 'DecompressionStream'))
  const desk = await OfficialsDesk.at(context, onDisk(join(folder, SINGLE_NAME)))
  await takeIn(desk, completeReport())
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  const { pages, pictures } = await exportPdf(desk, folder)
  expect(pictures).toBe(pages)
  const ink = inkOf(join(folder, 'made.pdf'), 1)
  expect(ink.share).toBeGreaterThan(0.004)
  expect(ink.left).toBeGreaterThan(0.125)
  expect(ink.right).toBeLessThan(0.883)
  await desk.close()
})

test('the folder for a server says from a disk what to open instead', async () => {
  const page = await browser.newPage()
  await page.goto(onDisk(join(inject('built'), 'index.html')))
  await page.getByRole('alert').getByText('不能从磁盘上直接打开').waitFor()
  expect(await page.getByText('年报编辑器.html').count()).toBe(1)
  await page.close()
})
