import type { Browser, Page } from 'playwright-core'
import { OfficialsDesk } from '../../browser/officialsDesk'
import { completeReport } from '../../fixtures/completeReport'
import { SCREEN } from '../browser'
import { takeIn } from '../takeIn'

/** Where the two pages are served that are compared. */
export interface Addresses {
  app: string
  plain: string
}

/** How often what happens once is measured. */
export const RUNS = 7
export const OVERVIEW = '一、总体公开情况'
export const LONGEST = '（一）主动公开政府信息情况'

export async function several<Result>(work: () => Promise<Result>, runs = RUNS): Promise<Result[]> {
  const results: Result[] = []
  for (let run = 0; run < runs; run += 1) results.push(await work())
  return results
}

/** The plain page in a browser profile of its own. */
export const openPlain = async (browser: Browser, address: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** The editor with a complete report open, all its panels in place. */
export async function fullDesk(browser: Browser, address: string): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, address)
  await takeIn(desk, completeReport())
  await desk.page.getByRole('link', { name: /和平区/u }).click()
  await desk.text(LONGEST).waitFor()
  return desk
}
