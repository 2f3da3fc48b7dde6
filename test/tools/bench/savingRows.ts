import type { Browser, Page } from 'playwright-core'
import { OfficialsDesk } from '../../browser/officialsDesk'
import { type Addresses, fullDesk, LONGEST } from './pages'
import { copies, putRows, readRows } from './storedRows'
import { quantile, type Row } from './table'

/** As many drafts as no office has. */
const THOUSAND = 1000
const SAVES = 100

const row = (what: string, unit: Row['unit'], values: readonly number[], p: number, bar: number): Row => ({
  what: `${what}, p${p * 100}`,
  unit,
  app: quantile(values, p),
  plain: null,
  bar,
})

/** What a save costs: until its transaction is complete, and of the page's own time. */
export async function autosaveRows(browser: Browser, { app }: Addresses): Promise<Row[]> {
  const desk = await fullDesk(browser, app)
  const { page } = desk
  // Dexie looks the method up once, as it opens the database
  await page.addInitScript(watchSaves)
  await page.reload()
  await desk.text(LONGEST).focus()
  for (let n = 0; n < SAVES; n += 1) {
    await page.keyboard.press('k')
    await page.waitForFunction((count) => Reflect.get(window, 'saves').length > count, n)
  }
  const saves = await page.evaluate((): { all: number; block: number }[] => Reflect.get(window, 'saves'))
  await desk.close()
  const all = saves.map((save) => save.all)
  const block = saves.map((save) => save.block)
  return [
    row('autosave of a section, from its begin to the end of its transaction', 'ms', all, 0.5, 10),
    row('autosave of a section, from its begin to the end of its transaction', 'ms', all, 0.95, 10),
    row('longest that this holds up the page', 'ms', block, 0.5, 0.5),
  ]
}

/**
 * In the page: times each transaction that writes a section, and how long nothing else could run meanwhile at the
 * longest, seen by a message that is sent again as soon as it arrives.
 */
function watchSaves(): void {
  const saves: { all: number; block: number }[] = []
  Reflect.set(window, 'saves', saves)
  const { port1, port2 } = new MessageChannel()
  let [last, block, running] = [0, 0, false]
  port1.addEventListener('message', () => {
    const now = performance.now()
    block = Math.max(block, now - last)
    last = now
    if (running) port2.postMessage(null)
  })
  port1.start()
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const begun = performance.now()
    const work = transaction.call(this, names, mode, options)
    if (mode !== 'readwrite' || ![names].flat().includes('sections')) return work
    ;[last, block, running] = [begun, 0, true]
    port2.postMessage(null)
    work.addEventListener('complete', () => {
      running = false
      const now = performance.now()
      saves.push({ all: now - begun, block: Math.max(block, now - last) })
    })
    return work
  }
}

/** How soon a save in one window shows on a shelf of a thousand in another. */
export async function thousandRows(browser: Browser, { app }: Addresses): Promise<Row[]> {
  const desk = await fullDesk(browser, app)
  await putRows(desk.page, copies(await readRows(desk.page), THOUSAND - 1))
  const shelf = await OfficialsDesk.at(desk.page.context(), app)
  const rows = shelf.page.getByRole('list', { name: '报告' }).getByRole('listitem')
  await rows.nth(THOUSAND - 1).waitFor()
  await shelf.page.evaluate(watchShelf)
  await desk.page.evaluate(watchStored)
  const figure = desk.figure('受理公开申请件数').first()
  const times: number[] = []
  for (let n = 0; n < SAVES; n += 1) {
    // blank or filled: the shelf's “已填” changes with each save
    await figure.fill(n % 2 ? '63' : '')
    const shown = await momentOf(shelf.page, n)
    times.push(shown - (await momentOf(desk.page, n)))
  }
  await desk.close()
  return [
    row(`${THOUSAND} drafts: from a save to its row on the shelf`, 'ms', times, 0.5, 30),
    row(`${THOUSAND} drafts: from a save to its row on the shelf`, 'ms', times, 0.95, 30),
  ]
}

/** The nth moment that a page has noted, once it has, in ms since 1970. */
async function momentOf(page: Page, n: number): Promise<number> {
  const moments = await page.waitForFunction((count) => {
    const noted: number[] = Reflect.get(window, 'moments')
    return noted.length > count ? noted : null
  }, n)
  const moment = (await moments.jsonValue())?.[n]
  if (moment === undefined) throw new Error(`no moment ${n}`)
  return moment
}

/** In the desk's page: notes when 已保存 appears. */
function watchStored(): void {
  const moments: number[] = []
  Reflect.set(window, 'moments', moments)
  const state = document.querySelector('[aria-label="保存状态"]')
  if (!state) throw new Error('the report is not open')
  new MutationObserver(() => {
    if (state.textContent.includes('已保存')) moments.push(performance.timeOrigin + performance.now())
  }).observe(state, { childList: true, characterData: true, subtree: true })
}

/** In the shelf's page: notes when “已填” of a row changes. */
function watchShelf(): void {
  const moments: number[] = []
  Reflect.set(window, 'moments', moments)
  const list = document.querySelector('ul[aria-label="报告"]')
  if (!list) throw new Error('the shelf has no list')
  let before = list.querySelector('.progress span')?.textContent
  new MutationObserver(() => {
    const now = list.querySelector('.progress span')?.textContent
    if (now === before) return
    before = now
    moments.push(performance.timeOrigin + performance.now())
  }).observe(list, { childList: true, characterData: true, subtree: true })
}
