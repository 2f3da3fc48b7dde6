import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { SCREEN, startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'
import { shareDesk } from './shareDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const theDesk = shareDesk(async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  await desk.fillIn({ 受理公开申请件数: '63' })
  return desk
})
const REQUESTS = '（二）依申请公开情况'

async function open(key: 'Control+f' | 'Control+h', query: string, from = REQUESTS) {
  const desk = await theDesk()
  const { page } = desk
  const bar = page.getByRole('search', { name: '查找替换' })
  await desk.text(from).focus()
  await page.keyboard.press(key)
  await bar.getByRole('textbox', { name: '查找' }).fill(query)
  return {
    desk,
    page,
    bar,
    count: bar.getByRole('status').first(),
    by: bar.getByRole('textbox', { name: '替换为' }),
  }
}

test('a phrase over a figure is found, marked and counted; Esc returns the cursor to where it was', async () => {
  const { desk, page, bar, count } = await open('Control+f', '申请 63 件')
  await count.filter({ hasText: '第 1 处，共 1 处' }).waitFor()
  await expect.poll(() => page.locator('.hits .now').count()).toBe(1)
  const mark = await page.locator('.hits .now').first().boundingBox()
  const figure = await desk.figure('受理公开申请件数').boundingBox()
  expect(mark && figure && mark.x <= figure.x && mark.x + mark.width >= figure.x + figure.width).toBe(true)
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  expect(await desk.text(REQUESTS).evaluate((text) => text.contains(document.activeElement))).toBe(true)
})

test('Enter goes on and round, Shift+Enter back; the hit at hand is in sight', async () => {
  const { page, count } = await open('Control+f', '诉求')
  const number = async (): Promise<number> =>
    Number(/第 (\d+) 处/u.exec((await count.textContent()) ?? '')?.[1])
  await count.filter({ hasText: /共 \d+ 处/u }).waitFor()
  const total = Number(/共 (\d+) 处/u.exec((await count.textContent()) ?? '')?.[1])
  const first = await number()
  expect(total).toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  expect(await number()).toBe((first % total) + 1)
  await page.keyboard.press('Shift+Enter')
  expect(await number()).toBe(first)
  for (let i = 0; i < total; i += 1) await page.keyboard.press('Enter')
  expect(await number()).toBe(first)
  const box = await page.locator('.hits .now').first().boundingBox()
  expect(box && box.y > 100 && box.y < 700).toBe(true)
  await page.keyboard.press('Escape')
})

test('one is replaced, then all; each is one step back', async () => {
  const { desk, page, bar, count, by } = await open('Control+h', '准确的提交')
  const text = desk.text(REQUESTS)
  const before = await text.textContent()
  await by.fill('请求')
  await by.press('Enter')
  await bar.getByText('已替换 1 处。').waitFor()
  expect(await text.textContent()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => text.textContent()).toBe(before)
  await bar.getByRole('textbox', { name: '查找' }).fill('申请')
  await bar.getByRole('button', { name: '全部替换' }).click()
  await bar.getByText(/^已替换 \d+ 处。/u).waitFor()
  await count.filter({ hasText: '没有“申请”' }).waitFor()
  expect(await page.getByRole('heading', { name: '（二）依请求公开情况', level: 2 }).count()).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => text.textContent()).toBe(before)
  expect(await desk.text(REQUESTS).count()).toBe(1)
  await page.keyboard.press('Escape')
})

test('a number is replaced as the value of its figure; what is no value is refused in a sentence', async () => {
  const { desk, page, bar, by } = await open('Control+h', '63')
  await by.fill('许多')
  await by.press('Enter')
  await bar.getByText('“受理公开申请件数”没有替换').waitFor()
  expect(await desk.figure('受理公开申请件数').inputValue()).toBe('63')
  await by.fill('65')
  await by.press('Enter')
  await expect.poll(() => desk.figure('受理公开申请件数').inputValue()).toBe('65')
  await page.keyboard.press('Escape')
})

test('F8 goes to the findings of the section at hand first, and what is typed arrives there', async () => {
  const desk = await theDesk()
  const { page } = desk
  await desk.figure('政务公开日').first().focus()
  await desk.figure('满意率').first().fill('90')
  await desk.figure('优秀率').first().fill('95')
  await desk.text('（三）回应社会关切情况').focus()
  await desk.findings().filter({ hasText: '高于满意率' }).waitFor()
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.ariaLabel ?? null)
  await page.keyboard.press('F8')
  await expect.poll(focused).toBe('优秀率')
  const box = await desk.figure('优秀率').first().boundingBox()
  expect(box && Math.abs(box.y - 384) < 160).toBe(true)
  await page.keyboard.type('80')
  await desk.findings().filter({ hasText: '高于满意率' }).waitFor({ state: 'detached' })
  expect(await focused()).toBe('优秀率')
  // the mended one is followed by what stood behind it
  await page.keyboard.press('F8')
  await expect.poll(focused).not.toBe('优秀率')
  await page.getByRole('button', { name: '上一处问题' }).click()
  await page.getByRole('button', { name: '下一处问题' }).click()
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

describe('what is typed before a part has come that a key called', () => {
  const CALLED = [
    ['Control+f', 'FindBar', (page: Page) => page.getByRole('search', { name: '查找替换' })],
    ['Control+k', 'InsertFigureDialog', (page: Page) => page.getByRole('dialog', { name: '插入数据项' })],
    ['Control+p', 'PreviewScreen', (page: Page) => page.getByRole('dialog', { name: '预览' })],
  ] as const

  /** A desk on which a part arrives when it is delivered. */
  async function deskAwaiting(file: string): Promise<{ desk: OfficialsDesk; deliver: () => void }> {
    let deliver = (): void => {}
    const delivered = new Promise<void>((resolve) => (deliver = resolve))
    const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', serviceWorkers: 'block' })
    await context.route(`**/${file}*.js`, async (route) => {
      await delivered
      await route.continue()
    })
    return { desk: await OfficialsDesk.at(context, inject('address')), deliver: () => deliver() }
  }

  test.each(CALLED)('%s: goes nowhere, and the focus comes back', async (key, file, called) => {
    const { desk, deliver } = await deskAwaiting(file)
    const { page } = desk
    await page.evaluate(() => (window.print = () => {}))
    await desk.newReport('和平区', '2025')
    const text = desk.text(REQUESTS)
    await text.focus()
    await page.keyboard.press('Control+a')
    const before = await text.innerText()
    const isIn = () => text.evaluate((one) => one.contains(document.activeElement))

    await page.keyboard.press(key)
    // letters as a keyboard sends them, words as an input method does
    await page.keyboard.type('abc')
    await page.keyboard.insertText('公开')
    await page.keyboard.press('Backspace')
    expect(await text.innerText()).toBe(before)

    // given up: one writes on
    await page.keyboard.press('Escape')
    expect(await isIn()).toBe(true)
    await page.keyboard.press(key)
    deliver()
    await called(page).waitFor()
    await page.keyboard.press('Escape')
    await called(page).waitFor({ state: 'detached' })
    expect(await isIn()).toBe(true)
    expect(await text.innerText()).toBe(before)
    await desk.close()
  })

  test('F8: Esc gives it up, also when it has come', async () => {
    const { desk, deliver } = await deskAwaiting('stepToFinding')
    const { page } = desk
    await desk.newReport('和平区', '2025')
    const text = desk.text(REQUESTS)
    await text.focus()
    const isAtText = () => text.evaluate((one) => one === document.activeElement)
    expect(await isAtText()).toBe(true)
    await page.keyboard.press('F8')
    await page.keyboard.press('Escape')
    const response = page.waitForEvent('requestfinished', (one) => one.url().includes('stepToFinding'))
    deliver()
    await response
    // asked for once more it is there at once, so that the first call has ended
    await page.evaluate(`import(${JSON.stringify((await response).url())}).then(() => {})`)
    expect(await isAtText()).toBe(true)
    await page.keyboard.press('F8')
    await expect.poll(isAtText).toBe(false)
    await desk.close()
  })
})
