import type { Browser } from 'playwright-core'
import { SCREEN, startBrowser } from '../browser'
import { serveBuilt } from '../serveBuilt'
import { ownRows } from './own/ownRows'
import { slowness } from './machine'
import { type Addresses, openPlain, RUNS } from './pages'
import { servePlainPage } from './plainPage'
import { shelfRows } from './shelfRows'
import { offlineRows } from './offlineRows'
import { autosaveRows, thousandRows } from './savingRows'
import { median, type Row, table } from './table'
import { tableRows } from './tableRows'
import { lostRow, typingRows } from './typingRows'
import { visitRows } from './visitRows'

/** `npm run bench`: how quick the built editor is in a real Chromium, beside a page with one bare Tiptap editor. */
async function checkRow(browser: Browser, { plain }: Addresses): Promise<Row> {
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

/** The groups of rows in the order of the table; `npm run bench -- tables shelf` measures those alone. */
const GROUPS: Readonly<Record<string, (browser: Browser, at: Addresses, folder: string) => Promise<Row[]>>> =
  {
    visit: visitRows,
    typing: async (browser, at) => [...(await typingRows(browser, at)), await lostRow(browser, at)],
    tables: tableRows,
    own: ownRows,
    shelf: async (browser, at) => [...(await shelfRows(browser, at)), ...(await thousandRows(browser, at))],
    checks: async (browser, at) => [await checkRow(browser, at)],
    autosave: autosaveRows,
    offline: (browser, _, folder) => offlineRows(browser, folder),
  }

const asked = process.argv.slice(2)
const strange = asked.filter((name) => !(name in GROUPS))
if (strange.length > 0)
  throw new Error(`no rows ${strange.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`)

const editor = await serveBuilt()
const plainPage = await servePlainPage()
const browser = await startBrowser()
try {
  const at: Addresses = { app: editor.address, plain: plainPage.address }
  const times = await slowness(browser, plainPage.address)
  const rows: Row[] = []
  for (const [name, group] of Object.entries(GROUPS))
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await group(browser, at, editor.folder)))
  console.log(
    `Chromium ${browser.version()}, ${SCREEN.width} × ${SCREEN.height}, medians of ${RUNS} runs; keys: 200 in a text, 150 in a figure\n`,
  )
  console.log(`This machine is × ${times.toFixed(2)} slower than the one of the bars.\n`)
  console.log(table(rows, times))
} finally {
  await browser.close()
  await Promise.all([editor.stop(), plainPage.stop()])
}
