import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

/** In the page: waits until a spare file holds this. */
async function isSpared(mark: string): Promise<void> {
  const place = await navigator.storage.getDirectory()
  for (;;) {
    const folder = await place.getDirectoryHandle('nianbao-spare').catch(() => null)
    for await (const file of folder?.values() ?? [])
      if (file instanceof FileSystemFileHandle && (await (await file.getFile()).text()).includes(mark)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Takes all that a power cut takes of a draft that was just begun, and more. */
async function loseAllElse(page: Page, address: string): Promise<void> {
  await page.goto(`${address}manifest.webmanifest`)
  await page.evaluate(async () => {
    localStorage.clear()
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('nianbao')
      request.addEventListener('success', resolve)
      request.addEventListener('error', reject)
    })
    await (await navigator.storage.getDirectory()).removeEntry('nianbao-copies', { recursive: true })
  })
}

test('a report that was just begun comes back from a file that was there before it', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  await desk.fillIn({ 受理公开申请件数: '63' })
  await desk.page.evaluate(isSpared, '"63"')
  await loseAllElse(desk.page, desk.address)
  await desk.page.goto(desk.address)
  await desk.page.getByText('已填 4/51').waitFor()
  await desk.page.getByRole('link', { name: '和平区2025年度信息公开政务工作总结报告' }).click()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('63')
  await desk.close()
})
