import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withText } from '../../src/report/draft/draft'
import type { Report } from '../../src/report/report'
import { starterProse } from '../../src/report/text/starter'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

/** A report that is complete, but for a sum in a sentence of its text. */
function wrongInWords(): Report {
  const report = completeReport()
  const text = starterProse(['收到申请5件，其中自然人6件、法人1件。'])
  return { ...report, draft: withText(report.draft, 'improvements', text) }
}

/** The script with the checks that read sentences; the shelf asks for it too, to say what its reports are like. */
const CHECKS = '**/textChecks*.js'

/** The report on the shelf, in a window that has opened none yet. */
async function opened(before?: (page: Page) => Promise<void>): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await before?.(desk.page)
  await takeIn(desk, wrongInWords())
  return desk
}

test('a report with text that was never open here is read when it is opened', async () => {
  const desk = await opened()
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  await desk.findings().filter({ hasText: '所列各项合计 7' }).waitFor()
  await desk.close()
})

test('an export that is asked for at once waits for what the sentences say, and asks', async () => {
  let deliver = (): void => {}
  const asked = new Promise<void>((resolve) => (deliver = resolve))
  let requests = 0
  const desk = await opened(async (page) => {
    await page.route(CHECKS, async (route) => {
      requests += 1
      await asked
      await route.continue()
    })
  })
  const { page } = desk
  await page.getByRole('link', { name: /和平区2025/u }).click()
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await expect.poll(() => requests).toBeGreaterThan(0)
  deliver()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  await dialog.getByText('所列各项合计 7').waitFor()
  await dialog.getByRole('button', { name: '导出草稿' }).waitFor()
  await desk.close()
})

test('where the checks do not arrive the export says that the numbers of the text were not compared', async () => {
  const desk = await opened(async (page) => void (await page.route(CHECKS, (route) => route.abort())))
  const { page } = desk
  await page.getByRole('link', { name: /和平区2025/u }).click()
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  await dialog.getByText('正文里的数字没有核对，请自行核对后再印发。').waitFor()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '已看过，导出 PDF' }).click()
  await download
  expect(await dialog.getByRole('status').innerText()).toContain('正文里的数字没有核对')
  desk.takeFaults()
  await desk.close()
})
