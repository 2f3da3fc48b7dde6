import { gzipSync } from 'node:zlib'
import type { Browser, Locator, Page, Response } from 'playwright-core'
import { SCREEN } from '../browser'

/** A first visit: nothing cached, nothing compiled. `ms` from the navigation's start to the frame with the first key. */
export interface FirstVisit {
  ms: number
  /** Of script and style that had arrived by then, each file compressed by `gzip -9`. */
  gzipped: number
}

/** Marks the frame after the first key that is typed into a text. */
const markFirstKey = (): void =>
  window.addEventListener(
    'keydown',
    ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.isContentEditable) return
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => performance.mark('typed'))
        port1.start()
        port2.postMessage(null)
      })
    },
    { capture: true },
  )

/** @param reach goes from the loaded page to the text in which the key is typed */
export async function firstVisit(
  browser: Browser,
  address: string,
  reach: (page: Page) => Promise<Locator>,
): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' })
  await context.addInitScript(markFirstKey)
  const page = await context.newPage()
  const arrived: Response[] = []
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) arrived.push(response)
  })
  await page.goto(address, { waitUntil: 'commit' })
  const text = await reach(page)
  await text.focus()
  await page.keyboard.press('k')
  await page.waitForFunction(() => performance.getEntriesByName('typed').length > 0)
  const before = [...arrived]
  const ms = await page.evaluate(() => performance.getEntriesByName('typed')[0]?.startTime ?? 0)
  if (!(await text.innerText()).includes('k')) throw new Error('the first key did not arrive')
  const bodies = await Promise.all(before.map((response) => response.body()))
  const gzipped = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
  await context.close()
  return { ms, gzipped }
}
