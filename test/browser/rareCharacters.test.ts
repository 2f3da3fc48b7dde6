import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { muPdfFinds } from '../tools/engines/muPdf'
import { pdfFonts, pdfText } from '../tools/pdf'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
beforeAll(async () => (browser = await startBrowser()))
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const RARE = /\/fonts\/rare(\w+)\.ttf\.gzip$/u

/** A desk with a complete report, and the rare faces that its page asked the server for. */
async function deskAt(): Promise<{ desk: OfficialsDesk; asked: string[] }> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const asked: string[] = []
  desk.page.on('request', (request) => {
    const name = RARE.exec(request.url())?.[1]
    // what the worker keeps for the time without a server is no part of a page's work
    if (name !== undefined && !request.serviceWorker()) asked.push(name)
  })
  await takeIn(desk, completeReport())
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  await desk.text('（一）主要问题').click()
  await desk.page.keyboard.press('Control+End')
  return { desk, asked }
}

async function exported(desk: OfficialsDesk, name: string): Promise<string> {
  const arrives = desk.page.waitForEvent('download')
  await desk.page.getByRole('button', { name: '导出 PDF' }).click()
  const file = join(folder, name)
  await (await arrives).saveAs(file)
  return file
}
const bare = (text: string): string => text.replace(/\s/gu, '')

test('𠮷 and 龍 print as themselves on the page and in the file, and are found as text', async () => {
  const { desk, asked } = await deskAt()
  const { page } = desk
  await page.keyboard.insertText('联系人𠮷某、㐂某、龍某、䶮某。')
  await desk.saved()
  await page.getByRole('button', { name: '预览' }).click()
  const sheets = page.locator('.sheet-text')
  await sheets.getByText('联系人𠮷某、㐂某、龍某、䶮某。').waitFor()
  const faces = await page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', '')))
  expect(faces).toEqual(expect.arrayContaining(['NB RareSong', 'NB RareMing']))
  expect([...asked].sort()).toEqual(['ming', 'song'])
  await page.keyboard.press('Escape')

  // no question about characters comes between
  const file = await exported(desk, 'rare.pdf')
  expect(bare(pdfText(file).join(''))).toContain('联系人𠮷某、㐂某、龍某、䶮某。')
  expect(muPdfFinds(file, '𠮷某')).toBe(1)
  expect(pdfFonts(file).map(({ name }) => name)).toEqual(expect.arrayContaining(['NBRareSong', 'NBRareMing']))
  await desk.close()
})

test('a report without rare characters loads none of their faces', async () => {
  const { desk, asked } = await deskAt()
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.locator('.sheet-text').first().waitFor()
  await desk.page.keyboard.press('Escape')
  const file = await exported(desk, 'plain.pdf')
  expect(pdfFonts(file).map(({ name }) => name)).not.toContain('NBRareSong')
  expect(asked).toEqual([])
  await desk.close()
})

test('a face that does not arrive is told with the character, and is there the next time', async () => {
  const { desk } = await deskAt()
  const { page } = desk
  await page.keyboard.insertText('联系人𠮷某。')
  await desk.saved()
  await page.route(/rareming/u, (route) => route.abort())
  const exports = page.getByRole('button', { name: '导出 PDF' })
  await exports.click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  await dialog.getByText('生僻字字库没有载入').waitFor()
  await dialog.getByRole('button', { name: '返回修改' }).click()
  await page.unroute(/rareming/u)
  const file = await exported(desk, 'again.pdf')
  expect(bare(pdfText(file).join(''))).toContain('联系人𠮷某。')
  await desk.close()
})
