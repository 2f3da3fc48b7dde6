import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { allStored } from '../tools/allStored'
import { startBrowser } from '../tools/browser'
import { deafWindow } from '../tools/deafWindow'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

/** Words that stand in the drafts and nowhere in the program. */
const WORDS = ['霁月区', '晴川区', '撷芳的句子']
const wordsIn = (text: string): string[] => WORDS.filter((word) => text.includes(word))

/** The replica of the report that is open: a line, then its content. */
const SECOND_COPY = /^file \/nianbao-copies\/.*\n.*晴川区/mu

/** What is waiting is copied at once, as when the page is hidden: the worker is at work from here on. */
const copyNow = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
  })

/** Two windows: one on the shelf, where a report was removed; one that writes a report, with text that is not stored yet. */
async function twoWindows(): Promise<{ shelf: OfficialsDesk; desk: OfficialsDesk }> {
  const shelf = await OfficialsDesk.open(browser, inject('address'))
  await shelf.newReport('霁月区', '2025')
  await shelf.saved()
  await copyNow(shelf.page)
  await shelf.page.goto(`${shelf.address}#/`)
  const desk = await OfficialsDesk.at(shelf.page.context(), inject('address'))
  await desk.newReport('晴川区', '2025')
  await desk.saved()
  await shelf.page
    .getByRole('listitem')
    .filter({ hasText: '霁月区' })
    .getByRole('button', { name: '删除' })
    .click()
  await shelf.page.getByText('已删除').waitFor()
  await copyNow(shelf.page)
  await expect.poll(async () => SECOND_COPY.test(await allStored(desk.page))).toBe(true)
  return { shelf, desk }
}

async function eraseAll({ page }: OfficialsDesk): Promise<void> {
  await page.getByRole('button', { name: '清除本机全部数据' }).click()
  const dialog = page.getByRole('dialog', { name: '清除本机全部数据' })
  expect(await dialog.getByRole('button', { name: '全部清除' }).isDisabled()).toBe(true)
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: '全部清除' }).click()
}

test('after 清除本机全部数据 no word of a draft is left anywhere, though another window writes and copies', async () => {
  const { shelf, desk } = await twoWindows()
  expect(wordsIn(await allStored(shelf.page))).toEqual(['霁月区', '晴川区'])
  await shelf.page.getByRole('button', { name: '清除本机全部数据' }).click()
  const dialog = shelf.page.getByRole('dialog', { name: '清除本机全部数据' })
  const [download] = await Promise.all([
    shelf.page.waitForEvent('download'),
    dialog.getByRole('button', { name: '先备份全部' }).click(),
  ])
  expect(download.suggestedFilename()).toContain('全部报告（1 份）')
  await dialog.getByText('1 份报告已存成文件').waitFor()
  await dialog.getByRole('checkbox').check()
  // typed and copied up to the last moment
  await desk.text('一、总体公开情况').click()
  await desk.page.keyboard.type('撷芳的句子')
  await copyNow(desk.page)
  await dialog.getByRole('button', { name: '全部清除' }).click()
  await shelf.page.getByText('本机数据已全部清除').waitFor()
  for (const { page } of [shelf, desk]) {
    await page.getByText('还没有报告，从新建开始').waitFor()
    expect(new URL(page.url()).hash).toBe('#/')
  }
  expect(wordsIn(await allStored(shelf.page))).toEqual([])

  // and none of it comes back, nor is any of it missed
  await desk.page.reload()
  await desk.page.getByText('还没有报告，从新建开始').waitFor()
  await copyNow(desk.page)
  const fresh = await OfficialsDesk.at(shelf.page.context(), inject('address'))
  await fresh.page.getByText('还没有报告，从新建开始').waitFor()
  await fresh.page.getByRole('button', { name: '回收站', exact: true }).click()
  await fresh.page.getByText('回收站是空的').waitFor()
  expect(await fresh.page.getByText(/恢复了?\d|没有了“|副本/u).count()).toBe(0)
  expect(wordsIn(await allStored(fresh.page))).toEqual([])
  await fresh.newReport('和平区', '2025')
  await fresh.saved()
  await shelf.close()
})

test('a window that hears nothing is named first, and writes nothing back when it is erased anyway', async () => {
  const shelf = await OfficialsDesk.open(browser, inject('address'))
  await shelf.newReport('霁月区', '2025')
  await shelf.saved()
  await shelf.page.goto(`${shelf.address}#/`)
  const page = await deafWindow(shelf.page.context())
  const deaf = new OfficialsDesk(page, shelf.address)
  await page.goto(shelf.address)
  await deaf.newReport('晴川区', '2025')
  await deaf.saved()
  await eraseAll(shelf)
  const dialog = shelf.page.getByRole('dialog', { name: '清除本机全部数据' })
  await dialog.getByText(/有 1 个窗口没有回应：“晴川区2025年度/u).waitFor()
  expect(wordsIn(await allStored(shelf.page))).toEqual(['霁月区', '晴川区'])
  await dialog.getByRole('button', { name: '仍然清除' }).click()
  await shelf.page.getByText('本机数据已全部清除').waitFor()
  // it is told by the browser's own event
  await page.getByText('本机数据已在另一个窗口中清除').waitFor()
  await copyNow(page)
  expect(wordsIn(await allStored(shelf.page))).toEqual([])
  await page.getByRole('button', { name: '刷新' }).click()
  await page.getByText('还没有报告，从新建开始').waitFor()
  expect(wordsIn(await allStored(page))).toEqual([])
  await shelf.close()
})

test('who thinks better of it has lost nothing', async () => {
  const shelf = await OfficialsDesk.open(browser, inject('address'))
  const { page } = shelf
  await shelf.newReport('霁月区', '2025')
  await page.goto(`${shelf.address}#/`)
  await page.getByRole('button', { name: '清除本机全部数据' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /霁月区/u }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: /霁月区/u }).waitFor()
  await shelf.close()
})
