import type { Browser } from 'playwright-core'
import { FIGURE_KEYS, keyTimes, TEXT_KEYS } from './keyTimes'
import { lostKeys } from './lostKeys'
import { type Addresses, fullDesk, LONGEST, openPlain, OVERVIEW } from './pages'
import { quantile, type Row } from './table'

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

/** How soon a key shows. */
export async function typingRows(browser: Browser, { app, plain }: Addresses): Promise<Row[]> {
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

/** Whether saving loses what is typed meanwhile. */
export async function lostRow(browser: Browser, { app }: Addresses): Promise<Row> {
  const desk = await fullDesk(browser, app)
  const { lost: keys, saves } = await lostKeys(desk, OVERVIEW)
  await desk.close()
  return { what: `keys lost of 300 typed through ${saves} saves`, unit: '', app: keys, plain: null, bar: 0 }
}
