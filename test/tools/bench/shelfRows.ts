import type { Browser } from 'playwright-core'
import { backToList, MANY, openList } from './fullShelf'
import { type Addresses, fullDesk, LONGEST, openPlain, several } from './pages'
import { copies, putRows, readRows } from './storedRows'
import { median, type Row } from './table'

/** How soon the list of many drafts stands. */
export async function shelfRows(browser: Browser, { app, plain }: Addresses): Promise<Row[]> {
  const desk = await fullDesk(browser, app)
  const report = desk.page.url()
  const rows = copies(await readRows(desk.page), MANY - 1)
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
