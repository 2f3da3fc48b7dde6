import type { Browser } from 'playwright-core'
import { FIGURE_KEYS } from './keyTimes'
import { keyWork } from './keyWork'
import { openPlain } from './pages'
import { median } from './table'

/**
 * Milliseconds of processor time that a key in a figure of the plain page takes on the machine for which the bars are. Derived: on that
 * machine a key in a cell took 8.9 ms (median) of the editor of then; the same editor built again took 22.8 ms in one sitting in
 * which the plain page took 5.5 ms.
 */
const OF_THE_BARS = (5.5 * 8.9) / 22.8

/** How many times slower than the machine of the bars this one is, measured with a page that never changes. */
export async function slowness(browser: Browser, plain: string): Promise<number> {
  const page = await openPlain(browser, plain)
  await page.locator('input[data-figure="keyAreaInfo"]').fill('')
  const work = await keyWork(page, FIGURE_KEYS)
  await page.context().close()
  return median(work) / OF_THE_BARS
}
