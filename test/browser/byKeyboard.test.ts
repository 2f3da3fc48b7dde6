import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { keyboardOf, overflow } from './keyboard'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => (desk = await OfficialsDesk.open(browser, inject('address'))))
afterEach(() => desk.close())

const { press, type, focused, goWith } = keyboardOf(() => desk.page)
const LAW = '政府信息公开工作年度报告'
const cell = (name: string) => desk.page.getByRole('table').getByRole('textbox', { name, exact: true })
/** What has the focus is in the window, and nothing lies over it. */
const isFocusSeen = (): Promise<boolean> =>
  desk.page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return false
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return there !== null && (element.contains(there) || there.contains(element))
  })
/** Axe finds nothing, all that is worked with is within the width of the window, and the focus is seen. */
async function provedAccessible(): Promise<void> {
  const { page } = desk
  expect(await seriousFaults(desk.page)).toEqual([])
  expect((await overflow(page)).wide).toEqual([])
  await expect.poll(isFocusSeen).toBe(true)
}

test.each([
  ['at 100 %', { width: 1366, height: 768 }, {}],
  ['at 150 %', { width: 911, height: 512 }, {}],
  ['at 200 %', { width: 683, height: 384 }, {}],
  ['320 px wide', { width: 320, height: 640 }, {}],
  ['dark', { width: 1366, height: 768 }, { colorScheme: 'dark' as const }],
  ['with forced colours', { width: 1366, height: 768 }, { forcedColors: 'active' as const }],
])(
  '%s: the statutory report is written, checked and handed in by keyboard alone, and axe finds nothing on the way',
  async (_, size, media) => {
    const { page } = desk
    await page.emulateMedia(media)
    await page.setViewportSize(size)
    await page.getByRole('button', { name: '新建报告' }).waitFor()
    await goWith('Tab', /^新建报告$/u)
    await provedAccessible()
    await press('Enter')
    await page.getByRole('textbox', { name: '单位名称' }).waitFor()
    await goWith('Shift+Tab', /^区年度信息公开政务工作总结报告$/u)
    await press('ArrowDown')
    expect(await focused()).toBe(LAW)
    await page.getByRole('group', { name: '单位类型' }).waitFor()
    await goWith('Tab', /^单位名称$/u)
    await provedAccessible()
    await type('和平区人民政府')
    await press('Tab')
    await type('2025')
    await press('Enter')
    await page.getByRole('region', { name: '基本信息' }).waitFor()

    // the blanks of the sentences, and from the last of them into the tables
    await expect.poll(focused).toBe('一、本年新收政府信息公开申请数量 总计')
    for (const value of ['30', '2', '31', '1', '3', '0', '12']) {
      await type(value)
      await press('Enter')
    }
    expect(await focused()).toBe('规章 本年制发件数')
    for (const value of ['1', '0', '4']) {
      await type(value)
      await press('Tab')
    }
    expect(await cell('行政规范性文件 现行有效件数').inputValue()).toBe('12')
    await goWith('Tab', /^一、本年新收政府信息公开申请数量 自然人$/u)
    for (const value of ['28', '1']) {
      await type(value)
      await press('ArrowRight')
    }
    await provedAccessible()
    // what is left of table three is 0
    await press('Alt+F10')
    await goWith('ArrowRight', /^全表没填的格填 0$/u)
    await press('Enter')
    await expect.poll(() => cell('（七）总计 自然人').inputValue()).toBe('0')

    // F8 leads to the row that does not add up: it is mended there
    const torn = desk.findings().filter({ hasText: '总计 30 件' })
    await torn.first().waitFor()
    for (let step = 0; !(await focused()).startsWith('一、本年新收政府信息公开申请数量'); step += 1) {
      expect(step).toBeLessThan(40)
      await press('F8')
      await expect.poll(isFocusSeen).toBe(true)
    }
    await goWith('ArrowLeft', /^一、本年新收政府信息公开申请数量 自然人$/u)
    await type('29')
    await press('Tab')
    await torn.first().waitFor({ state: 'detached' })

    await press('Control+f')
    await expect.poll(focused).toBe('查找')
    await type('公开')
    await page.getByText(/第 \d+ 处，共 \d+ 处/u).waitFor()
    await provedAccessible()
    await press('Escape')

    await goWith('F6', /^‹ 报告$|^撤销$/u)
    await goWith('Tab', /^预览$/u)
    await press('Enter')
    await page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect((await overflow(page)).wide).toEqual([])
    // a whole page is in sight
    const sheets = page.getByRole('region', { name: '报告页面' })
    expect(await sheets.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
    await press('Escape')
    await expect.poll(focused).toBe('预览')
    await press('Tab', 'Enter')
    await page.getByRole('button', { name: '返回补全' }).waitFor()
    await provedAccessible()
    await goWith('Shift+Tab', /^导出草稿$/u)
    const arrives = page.waitForEvent('download')
    await press('Enter')
    expect((await arrives).suggestedFilename()).toMatch(
      /^和平区人民政府2025年政府信息公开工作年度报告.*\.pdf$/u,
    )
    await press('Escape')

    await page.goto(inject('address'))
    await page.getByRole('searchbox', { name: '搜索报告' }).waitFor()
    await page.getByRole('button', { name: '选择', exact: true }).focus()
    await press('Enter')
    await provedAccessible()
  },
)
