import type { Browser } from 'playwright-core'
import { backToList, MANY, openList, rearranged } from './fullShelf'
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
  // each line's state is known after a while, and no longer told of meanwhile
  await desk.page
    .getByText('可以报送')
    .nth(MANY - 1)
    .waitFor({ state: 'attached', timeout: 120_000 })
  const searched: number[] = []
  const cleared: number[] = []
  const sorted: number[] = []
  await several(async () => {
    for (const words of ['第4', '第41', '第412']) searched.push(await rearranged(desk.page, 'search', words))
    cleared.push(await rearranged(desk.page, 'search', ''))
    for (const order of ['unit', 'changed']) sorted.push(await rearranged(desk.page, 'sort', order))
  })
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
    ...Object.entries({
      'a letter typed into the search': searched,
      'the search cleared': cleared,
      'another order': sorted,
    }).map(([what, times]): Row => ({
      what: `${MANY} drafts: ${what}`,
      unit: 'ms',
      app: median(times),
      plain: null,
      bar: 50,
    })),
  ]
}
