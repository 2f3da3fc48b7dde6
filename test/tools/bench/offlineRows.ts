import type { Browser } from 'playwright-core'
import { OfficialsDesk } from '../../browser/officialsDesk'
import { SCREEN } from '../browser'
import { FolderServer } from '../serveFolder'
import { several } from './pages'
import { median, type Row } from './table'

/** How soon one types again when the editor is opened a second time, with its server switched off. */
export async function offlineRows(browser: Browser, folder: string): Promise<Row[]> {
  const server = await FolderServer.start(folder)
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' })
  const desk = await OfficialsDesk.at(context, server.address())
  const { page } = desk
  await page.getByText('可离线使用', { exact: true }).waitFor()
  await desk.newReport('和平区', '2025')
  await desk.saved()
  const report = page.url()
  await server.stop()
  let requests = 0
  page.on('response', (response) => {
    if (!response.fromServiceWorker() && response.url().startsWith('http')) requests += 1
  })
  let keys = ''
  const times = await several(async () => {
    await page.goto('about:blank')
    await page.goto(report)
    await desk.text('一、总体公开情况').focus()
    await page.keyboard.press('k')
    keys += 'k'
    await page.waitForFunction((typed) => document.activeElement?.textContent.includes(typed), keys)
    return page.evaluate(() => performance.now())
  })
  await context.close()
  return [
    {
      what: 'second start with the server switched off, to the first key',
      unit: 'ms',
      app: median(times),
      plain: null,
      bar: 1000,
    },
    { what: 'answers from a network in it', unit: '', app: requests, plain: null, bar: 0 },
  ]
}
