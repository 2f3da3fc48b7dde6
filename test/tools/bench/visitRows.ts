import type { Browser, Locator, Page } from 'playwright-core'
import { OfficialsDesk } from '../../browser/officialsDesk'
import { firstVisit, type FirstVisit } from './firstVisit'
import { type Addresses, OVERVIEW, several } from './pages'
import { median, type Row } from './table'

/** From an empty shelf through 新建报告, as quick as the page lets one. */
async function toFirstText(page: Page, address: string): Promise<Locator> {
  const desk = new OfficialsDesk(page, address)
  await desk.newReport('和平区', '2025')
  return desk.text(OVERVIEW)
}

/** How long the first visit takes to the first key, and how much comes over the wire for it. */
export async function visitRows(browser: Browser, { app, plain }: Addresses): Promise<Row[]> {
  const ofApp: FirstVisit[] = []
  const ofPlain: FirstVisit[] = []
  // in turns, so that a slow moment of the machine meets both
  await several(async () => {
    ofApp.push(await firstVisit(browser, app, (page) => toFirstText(page, app)))
    ofPlain.push(await firstVisit(browser, plain, async (page) => page.locator('.tiptap')))
  })
  const row = (what: string, unit: Row['unit'], bar: number, of: (visit: FirstVisit) => number): Row => ({
    what,
    unit,
    bar,
    app: median(ofApp.map(of)),
    plain: median(ofPlain.map(of)),
  })
  return [
    row('first visit to typing, a new report made on the way', 'ms', 1500, ({ ms }) => ms),
    row('script and style before the first key, gzipped', 'kB', 230, ({ gzipped }) => gzipped / 1000),
  ]
}
