import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { arrives, enter, NEW_REQUESTS, reportWith, type WritingPlace, writingPlaces } from './writingPlaces'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => (desk = await OfficialsDesk.open(browser, inject('address'))))
afterEach(() => desk.close())

const press = (keys: string): Promise<void> => desk.page.keyboard.press(keys)
const click = (name: string): Promise<void> =>
  desk.page.getByRole('button', { name, exact: true }).first().click()
const dialog = () => desk.page.locator('dialog[open]')
/** To a button by keyboard alone: what had the focus loses it to the button. */
const go = (name: string): Promise<void> =>
  desk.page.getByRole('button', { name, exact: true }).first().focus()

const summary = writingPlaces[0] as WritingPlace
const cell = writingPlaces[3] as WritingPlace
const focused = (): Promise<string | null> =>
  desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
const value = (label: string): Promise<string> => desk.figure(label).first().inputValue()

test('a figure that is put into a text leaves the cursor behind it', async () => {
  await reportWith(desk, summary)
  for (const pick of ['Enter', 'mouse']) {
    await enter(desk, summary)
    await press('Control+k')
    await desk.page.getByRole('textbox', { name: '查找数据项' }).fill('参训人数')
    if (pick === 'Enter') await press('Enter')
    else
      await dialog()
        .getByRole('button', { name: /参训人数/u })
        .click()
    await dialog().waitFor({ state: 'detached' })
    await press('Q')
    const beside = desk.text('（二）依申请公开情况').locator('.figure').first()
    await expect
      .poll(() => beside.evaluate((figure) => figure.nextSibling?.textContent?.slice(0, 3)))
      .toBe('Q依申')
    await click('撤销')
    await click('撤销')
  }
})

test('a finding leads to its place; mended, confirmed or gone it leaves the cursor there', async () => {
  await reportWith(desk, summary)
  await desk.fillIn({ 满意率: '90', 优秀率: '95', 受理公开申请件数: '12.5' })
  await enter(desk, summary)
  // confirmed with the mouse: the cursor stays in the text
  await desk.findings().filter({ hasText: '高于满意率' }).getByRole('button', { name: '已核实' }).click()
  await arrives(desk, summary)
  // clicked, mended, gone
  const wrong = desk.findings().filter({ hasText: '“12.5”不是整数' })
  await wrong.getByRole('button').click()
  await press('8')
  await wrong.waitFor({ state: 'detached' })
  await press('6')
  expect(await value('受理公开申请件数')).toBe('86')
})

test('a finding about words leads into the text, and the next key arrives there', async () => {
  await reportWith(desk, summary)
  await enter(desk, summary)
  await desk.page.keyboard.type('xx')
  await desk.text('（六）网站栏目检查情况').click()
  await desk.findings().filter({ hasText: '没填的“xx”' }).getByRole('button').click()
  await press('Q')
  await arrives(desk, { ...summary, before: `${summary.before}Q` })
})

test('Enter behind the last blank goes round to those above; with none left it stays where the next key arrives', async () => {
  await desk.newReport('和平区', '2025', '政府信息公开工作年度报告')
  const fee = desk.figure('信息处理费收取金额').last()
  await fee.click()
  await desk.page.keyboard.type('1')
  await press('Enter')
  await expect.poll(focused).not.toBe('信息处理费收取金额')
  const blank = desk.page.locator(':focus')
  expect(await blank.evaluate((one) => (one as HTMLInputElement | HTMLSelectElement).value)).toBe('')

  // nothing may stay blank: the kind of unit is chosen, every cell filled by its table's own button
  await desk.page.getByRole('combobox', { name: '单位类型' }).selectOption({ index: 1 })
  for (const table of await desk.page.getByRole('button', { name: '全表没填的格填 0' }).all())
    await table.click()
  await fee.click()
  await press('End')
  await press('Enter')
  expect(await focused()).toBe('信息处理费收取金额')
  await press('5')
  expect(await fee.inputValue()).toBe('15')
})

test('by keyboard an answered finding leads to the next one, and after the last back to where one wrote', async () => {
  await reportWith(desk, summary)
  await desk.fillIn({ 满意率: '90', 优秀率: '95' })
  await enter(desk, summary)
  const buttons = desk.findings().getByRole('button', { name: '已核实' })
  // one of the numbers and what the form's own sentences ask, which are read a moment later
  await desk.findings().filter({ hasText: '高于满意率' }).waitFor()
  await desk.findings().filter({ hasText: '第十三届' }).waitFor()
  const count = await buttons.count()
  await buttons.first().focus()
  for (let left = count - 1; left >= 0; left -= 1) {
    await press('Enter')
    await expect.poll(() => buttons.count()).toBe(left)
  }
  await arrives(desk, summary)
})

test('a jump to a section takes the cursor along', async () => {
  await reportWith(desk, summary)
  await desk.page.getByRole('link', { name: /（六）网站栏目检查/u }).click()
  await press('Q')
  expect(await desk.text('（六）网站栏目检查情况').innerText()).toContain('Q')
  await desk.page.getByRole('link', { name: /基本信息/u }).click()
  await press('Q')
  expect(await desk.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toContain('Q')
})

test('an undo elsewhere takes the cursor to what it changed', async () => {
  await reportWith(desk, summary)
  await desk.text('（六）网站栏目检查情况').focus()
  await press('Control+End')
  await desk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await desk.page.keyboard.type('全年无通报。')
  await enter(desk, summary)
  await go('撤销')
  await press('Enter')
  await press('Q')
  await expect
    .poll(async () => (await desk.text('（六）网站栏目检查情况').innerText()).trim())
    .toMatch(/通报问责。Q$/u)
})

test('a paste that is looked at first leaves the cursor in its cell', async () => {
  await reportWith(desk, cell)
  const block = { 'text/plain': '1\t2\n3\t4' }
  for (const close of [() => press('Escape'), () => click('取消')]) {
    await enter(desk, cell)
    await desk.paste(cell.at(desk), block)
    await dialog().waitFor()
    await close()
    await dialog().waitFor({ state: 'detached' })
    await arrives(desk, cell)
  }
  await desk.paste(cell.at(desk), block)
  await click('填入')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(focused).toBe(NEW_REQUESTS)
  await press('9')
  expect(await cell.at(desk).inputValue()).toBe('9')
})

test('another window and back: what was being typed in a cell goes on', async () => {
  await reportWith(desk, cell)
  await cell.at(desk).click()
  await desk.page.keyboard.type('45')
  const hasFocus = (is: boolean): Promise<void> =>
    cell.at(desk).evaluate((input, now) => {
      document.hasFocus = () => now
      input.dispatchEvent(new FocusEvent(now ? 'focusin' : 'focusout', { bubbles: true }))
    }, is)
  await hasFocus(false)
  await hasFocus(true)
  await press('6')
  expect(await cell.at(desk).inputValue()).toBe('456')
})

test('a report that is taken over by mouse or by keyboard is written where the cursor was', async () => {
  await reportWith(desk, summary)
  for (const way of ['mouse', 'keyboard', 'nowhere']) {
    const other = await OfficialsDesk.at(desk.page.context(), desk.page.url())
    await other.text('（二）依申请公开情况').waitFor()
    const take = other.page
      .getByRole('status', { name: '编辑状态' })
      .getByRole('button', { name: '改在这里编辑' })
    if (way === 'nowhere') await take.click()
    else {
      await other.text('（二）依申请公开情况').click({ position: { x: 200, y: 20 } })
      if (way === 'mouse') await take.click()
      else {
        await take.focus()
        await other.page.keyboard.press('Enter')
      }
    }
    await take.waitFor({ state: 'detached' })
    const before = await other.page.locator('main').innerText()
    const values = (): Promise<string[]> =>
      other.page.locator('main input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    const old = await values()
    await other.page.keyboard.press('R')
    await expect
      .poll(async () => (await other.page.locator('main').innerText()) + (await values()).join('|'))
      .not.toBe(before + old.join('|'))
    expect(other.takeFaults()).toEqual([])
    await other.page.close()
    await desk.page.reload()
    await desk.text('（二）依申请公开情况').waitFor()
    await desk.page.getByRole('status', { name: '编辑状态' }).waitFor({ state: 'detached' })
  }
})
