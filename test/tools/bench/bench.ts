import type { Browser, Page } from 'playwright-core'
import { OfficialsDesk } from '../../browser/officialsDesk'
import { completeReport } from '../../fixtures/completeReport'
import { SCREEN, startBrowser } from '../browser'
import { serveBuilt } from '../serveBuilt'
import { takeIn } from '../takeIn'
import { firstVisit, type FirstVisit } from './firstVisit'
import { backToList, MANY, openList } from './fullShelf'
import { FIGURE_KEYS, keyTimes, TEXT_KEYS } from './keyTimes'
import { lostKeys } from './lostKeys'
import { servePlainPage } from './plainPage'
import { copies, putRows, readRows, type StoredRows } from './storedRows'
import { median, quantile, type Row, table } from './table'

/** `npm run bench`: how quick the built editor is in a real Chromium, beside a page with one bare Tiptap editor. */
const RUNS = 7
const OVERVIEW = '一、总体公开情况'
const LONGEST = '（一）主动公开政府信息情况'

async function several<Result>(work: () => Promise<Result>, runs = RUNS): Promise<Result[]> {
  const results: Result[] = []
  for (let run = 0; run < runs; run += 1) results.push(await work())
  return results
}

/** From an empty shelf through 新建报告, as quick as the page lets one. */
async function toFirstText(page: Page, address: string): Promise<ReturnType<Page['locator']>> {
  const desk = new OfficialsDesk(page, address)
  await desk.newReport('和平区', '2025')
  return desk.text(OVERVIEW)
}

async function visits(browser: Browser, app: string, plain: string): Promise<Row[]> {
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

const openPlain = async (browser: Browser, address: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

async function fullDesk(browser: Browser, address: string): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, address)
  await takeIn(desk, completeReport())
  await desk.page.getByRole('link', { name: /和平区/u }).click()
  await desk.text(LONGEST).waitFor()
  return desk
}

function keyRows(what: string, app: readonly number[], plain: readonly number[]): Row[] {
  const row = (p: number, bar: number | null): Row => ({
    what: `${what}, p${p * 100}`,
    unit: 'ms',
    bar,
    app: quantile(app, p),
    plain: quantile(plain, p),
  })
  return [row(0.5, null), row(0.95, 32)]
}

async function typing(browser: Browser, app: string, plain: string): Promise<Row[]> {
  const desk = await fullDesk(browser, app)
  const bare = await openPlain(browser, plain)
  await desk.text(LONGEST).focus()
  const inText = await keyTimes(desk.page, TEXT_KEYS)
  await desk.figure('政务公开重点工作信息数').first().fill('')
  const inFigure = await keyTimes(desk.page, FIGURE_KEYS)
  await bare.bringToFront()
  await bare.locator('.tiptap').focus()
  const inBareText = await keyTimes(bare, TEXT_KEYS)
  await bare.locator('input[data-figure="keyAreaInfo"]').fill('')
  const inBareFigure = await keyTimes(bare, FIGURE_KEYS)
  await bare.context().close()
  await desk.close()
  return [
    ...keyRows('key in a text to the next frame, all panels open', inText, inBareText),
    ...keyRows('key in a figure to the next frame, all panels open', inFigure, inBareFigure),
  ]
}

async function lost(browser: Browser, app: string): Promise<Row> {
  const desk = await fullDesk(browser, app)
  const { lost: keys, saves } = await lostKeys(desk, OVERVIEW)
  await desk.close()
  return { what: `keys lost of 300 typed through ${saves} saves`, unit: '', app: keys, plain: null, bar: 0 }
}

async function shelf(browser: Browser, app: string, plain: string): Promise<Row[]> {
  const desk = await fullDesk(browser, app)
  const report = desk.page.url()
  const rows: StoredRows = copies(await readRows(desk.page), MANY - 1)
  await putRows(desk.page, rows)
  const bare = await openPlain(browser, plain)
  await putRows(bare, { ...rows, heads: [...rows.heads, { ...rows.heads[0], id: 'one more' }] })

  const back = await several(async () => {
    await desk.page.goto('about:blank')
    await desk.page.goto(report)
    await desk.text(LONGEST).waitFor()
    return backToList(desk.page, '报告')
  })
  const opened: number[] = []
  const bareOpened: number[] = []
  await several(async () => {
    opened.push(await openList(desk.page, app))
    bareOpened.push(await openList(bare, `${plain}#rows`))
  })
  await bare.context().close()
  await desk.close()
  return [
    {
      what: `${MANY} drafts: from a report to the list`,
      unit: 'ms',
      app: median(back),
      plain: null,
      bar: 200,
    },
    {
      what: `${MANY} drafts: from opening the editor to the list`,
      unit: 'ms',
      app: median(opened),
      plain: median(bareOpened),
      bar: null,
    },
  ]
}

async function checks(browser: Browser, plain: string): Promise<Row> {
  const page = await openPlain(browser, `${plain}checks.html`)
  const times: unknown = JSON.parse(await page.locator('output:not(:empty)').innerText())
  await page.context().close()
  if (!Array.isArray(times)) throw new Error('the checks gave no times')
  return {
    what: 'checks of a full report',
    unit: 'ms',
    app: median(times.map(Number)),
    plain: null,
    bar: null,
  }
}

const editor = await serveBuilt()
const plainPage = await servePlainPage()
const browser = await startBrowser()
try {
  const app = editor.address
  const plain = plainPage.address
  const rows = [
    ...(await visits(browser, app, plain)),
    ...(await typing(browser, app, plain)),
    await lost(browser, app),
    ...(await shelf(browser, app, plain)),
    await checks(browser, plain),
  ]
  console.log(`Chromium ${browser.version()}, ${SCREEN.width} × ${SCREEN.height}, medians of ${RUNS} runs\n`)
  console.log(table(rows))
} finally {
  await browser.close()
  await Promise.all([editor.stop(), plainPage.stop()])
}
