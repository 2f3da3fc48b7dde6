import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const FIRST = '（三）不予公开 8.属于行政查询事项 自然人'
const TOTAL = '（三）不予公开 8.属于行政查询事项 总计'

test.each([
  ['1366 × 768', { width: 1366, height: 768 }],
  ['200 %', { width: 683, height: 384 }],
  ['320 px', { width: 320, height: 568 }],
])(
  '%s: nine digits are whole, and the tools and heads of table three stay with the cell',
  async (_, size) => {
    const desk = await OfficialsDesk.open(browser, inject('address'))
    const { page } = desk
    await desk.newReport('和平区人民政府', '2025', '政府信息公开工作年度报告')
    await page.setViewportSize(size)
    const first = page.getByLabel(FIRST, { exact: true })
    await first.click()
    await page.keyboard.type('123456789')
    await expect.poll(() => first.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true)

    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
    const total = page.getByLabel(TOTAL, { exact: true })
    expect(await total.evaluate((cell) => cell === document.activeElement)).toBe(true)
    const table = page.getByRole('table').filter({ has: total })
    const seen = [
      total,
      table.getByRole('columnheader', { name: '总计', exact: true }),
      page.getByRole('toolbar', { name: '表格工具' }).filter({ hasText: TOTAL }).getByRole('status'),
    ]
    for (const one of seen) {
      // nothing lies over its middle
      const isOver = await one.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        const there = document.elementFromPoint(left + width / 2, top + height / 2)
        return there !== null && (element.contains(there) || there.contains(element))
      })
      expect(isOver).toBe(true)
      const box = await one.boundingBox()
      expect(box && box.y >= 0 && box.y + box.height <= size.height).toBe(true)
    }
    await desk.close()
  },
)
