import type { Browser } from 'playwright-core'
import { OfficialsDesk } from '../../browser/officialsDesk'
import { huaianReport } from '../../fixtures/huaianReport'
import { takeIn } from '../takeIn'
import { keyTimes } from './keyTimes'
import { type Addresses, several } from './pages'
import { median, quantile, type Row } from './table'
import { keyWork } from './keyWork'

const FIRST = '一、本年新收政府信息公开申请数量 自然人'

/** A report by law with its 200 numbers, the cursor in the first cell of table three. */
async function tableDesk(browser: Browser, address: string): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, address)
  await takeIn(desk, huaianReport())
  await desk.page.getByRole('link', { name: /淮安/u }).click()
  await desk.figure(FIRST).click()
  return desk
}

/** Two digits and Tab, cell after cell. */
const CELL_KEYS = Array.from({ length: 240 }, (_, i) => ['1', String(i % 10), 'Tab'][i % 3] ?? 'Tab')

/** Milliseconds from 填入 to the frame that shows 175 new numbers. */
async function pasteTime({ page }: OfficialsDesk, text: string): Promise<number> {
  await page.evaluate((plain) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
  await page.getByRole('dialog', { name: '粘贴到表格' }).waitFor()
  const [time = 0] = await keyTimes(page, ['Enter'])
  return time
}

/** How soon a key shows among the 200 cells, and a pasted table. */
export async function tableRows(browser: Browser, { app }: Addresses): Promise<Row[]> {
  const desk = await tableDesk(browser, app)
  const work = await keyWork(desk.page, CELL_KEYS)
  await desk.figure(FIRST).click()
  const frame = await keyTimes(desk.page, CELL_KEYS)
  const row = (what: string, ms: number, bar: number | null): Row => ({
    what,
    app: ms,
    plain: null,
    unit: 'ms',
    bar,
  })
  let run = 0
  const pastes = await several(() => {
    run += 1
    const number = String(run)
    return pasteTime(desk, Array.from({ length: 25 }, () => Array(7).fill(number).join('\t')).join('\n'))
  })
  await desk.close()
  return [
    row('key in a cell, processor time, p50', quantile(work, 0.5), null),
    row('key in a cell, processor time, p95', quantile(work, 0.95), 16),
    row('key in a cell to the next frame, p95', quantile(frame, 0.95), 32),
    row('table of 175 numbers, 填入 to the next frame', median(pastes), 100),
  ]
}
