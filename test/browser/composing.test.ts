import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { type InputMethod, inputMethod } from './inputMethod'
import { OfficialsDesk } from './officialsDesk'
import { shareDesk } from './shareDesk'

let browser: Browser
let desk: OfficialsDesk
let method: InputMethod
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
const shared = shareDesk(() => OfficialsDesk.open(browser, inject('address')))
beforeEach(async () => {
  desk = await shared()
  await desk.toShelf()
  await desk.newReport('和平区', '2025')
  await desk.saved()
  method = await inputMethod(desk.page)
})

const REQUESTS = '（二）依申请公开情况'
const SITE = '政务服务网名称'
const ending = async (at: OfficialsDesk): Promise<string> =>
  (await at.text(REQUESTS).innerText()).trim().slice(-12)
const value = (at: OfficialsDesk, label: string): Promise<string> => at.figure(label).first().inputValue()

async function atEnd(at: OfficialsDesk): Promise<void> {
  await at.text(REQUESTS).focus()
  await at.page.keyboard.press('Control+End')
  await at.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

/** Waits until this stands in a stored section. */
const stored = (page: Page, words: string): Promise<void> =>
  page.evaluate(async (wanted) => {
    const rows = (): Promise<string> =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('nianbao')
        open.addEventListener('error', () => reject(new Error('no database')))
        open.addEventListener('success', () => {
          const all = open.result.transaction('sections').objectStore('sections').getAll()
          all.addEventListener('success', () => {
            open.result.close()
            resolve(JSON.stringify(all.result))
          })
        })
      })
    while (!(await rows()).includes(wanted)) await new Promise((resolve) => setTimeout(resolve, 50))
  }, words)

/** The tab's process dies, without a word to the page; the report is opened in another. */
async function crash(): Promise<void> {
  const { page } = desk
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  desk = await OfficialsDesk.at(page.context(), page.url())
  await page.close()
  await desk.text(REQUESTS).waitFor()
}

test('a long composition is saved as it stands: a tab that crashes in the middle of it loses nothing', async () => {
  await atEnd(desk)
  await desk.page.keyboard.type('全年')
  await method.letters('shouli')
  await stored(desk.page, '全年shouli')
  await crash()
  expect(await ending(desk)).toMatch(/全年shouli$/u)
  await desk.sound()
})

test('a reload in the middle of a composition keeps what stood there', async () => {
  await atEnd(desk)
  await desk.page.keyboard.type('全年')
  await method.letters('shouli')
  await desk.page.reload()
  await desk.text(REQUESTS).waitFor()
  expect(await ending(desk)).toMatch(/全年shouli$/u)
  await desk.figure(SITE).first().click()
  await (await inputMethod(desk.page)).letters('liaoning')
  await desk.page.reload()
  await desk.text(REQUESTS).waitFor()
  expect(await value(desk, SITE)).toBe('liaoning')
})

test('a figure under composition is saved as it stands too, and shown nowhere else meanwhile', async () => {
  await desk.figure(SITE).first().click()
  await method.letters('liaoning')
  await stored(desk.page, 'liaoning')
  // nothing of it is shown where the same figure stands
  expect(await desk.figure(SITE).last().inputValue()).toBe('')
  await method.choose('辽宁')
  await stored(desk.page, '辽宁')
  expect(await desk.figure(SITE).last().inputValue()).toBe('辽宁')
})

test('a cell of a table under composition is saved as it stands, and left alone until the words come', async () => {
  await desk.page.getByRole('link', { name: '‹ 报告' }).click()
  await desk.newReport('和平区', '2024', '政府信息公开工作年度报告')
  const cell = desk.page
    .getByRole('table')
    .getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 自然人', exact: true })
  await cell.click()
  await method.letters('shi')
  await stored(desk.page, '"shi"')
  expect(await cell.inputValue()).toBe('shi')
  await method.choose('12')
  await desk.saved()
  await desk.page.reload()
  expect(await cell.inputValue()).toBe('12')
})

test('saves in between change nothing: the words arrive whole, and one undo takes them back', async () => {
  await atEnd(desk)
  const before = await ending(desk)
  await method.letters('quannian')
  await stored(desk.page, 'quannian')
  await method.letters('quannianshouli')
  await stored(desk.page, 'quannianshouli')
  await method.choose('全年受理')
  expect(await ending(desk)).toMatch(/全年受理$/u)
  await desk.page.getByRole('button', { name: '撤销' }).click()
  expect(await ending(desk)).toBe(before)
  expect(await desk.page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
})

test('a composition that is given up is no step to take back, and nothing of it stays stored', async () => {
  await atEnd(desk)
  const before = await ending(desk)
  await method.letters('quannian')
  await stored(desk.page, 'quannian')
  await method.cancel()
  await desk.page.evaluate(() => (document.activeElement as HTMLElement).blur())
  expect(await desk.page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
  await desk.saved()
  await desk.page.reload()
  await desk.text(REQUESTS).waitFor()
  expect(await ending(desk)).toBe(before)
})

test('a window that reads shows no letters under way', async () => {
  const other = await OfficialsDesk.at(desk.page.context(), desk.page.url())
  await other.text(REQUESTS).waitFor()
  await atEnd(desk)
  await method.letters('quannian')
  await stored(desk.page, 'quannian')
  const shown: string[] = []
  await other.page.exposeFunction('shown', (text: string) => void shown.push(text))
  await other.page.evaluate(() => {
    const told = (window as unknown as { shown(text: string): void }).shown
    new MutationObserver(() => told(document.body.innerText)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  expect(await ending(other)).not.toContain('quannian')
  await method.letters('quannianshouli')
  await stored(desk.page, 'quannianshouli')
  await method.choose('全年受理')
  await other.page.getByText('全年受理').waitFor()
  expect(shown.filter((text) => text.includes('quannian'))).toEqual([])
  expect(other.takeFaults()).toEqual([])
})

test('a report taken over in the middle of a composition lets it finish, and is read only then', async () => {
  const other = await OfficialsDesk.at(desk.page.context(), desk.page.url())
  await other.text(REQUESTS).waitFor()
  await atEnd(desk)
  await method.letters('quannian')
  await other.page
    .getByRole('status', { name: '编辑状态' })
    .getByRole('button', { name: '改在这里编辑' })
    .click()
  await desk.page.getByRole('status', { name: '编辑状态' }).getByText('另一窗口').first().waitFor()
  await other.page.getByText('quannian').waitFor()
  // more letters come where they would, had nothing happened
  await method.letters('quannianshou')
  expect(await ending(desk)).toMatch(/quannianshou$/u)
  await method.choose('全年')
  await desk.text(REQUESTS).and(desk.page.locator('[contenteditable="false"]')).waitFor()
  // what the other window holds arrives a moment after the writing has ended
  await expect.poll(() => ending(desk)).toMatch(/quannian$/u)
  expect(await ending(other)).toBe(await ending(desk))
  expect(other.takeFaults()).toEqual([])
})

const FIGURES = [
  ['a figure of the form', () => desk.figure(SITE).first()],
  ['a figure of a sentence', () => desk.figure(SITE).last()],
] as const

test.each(FIGURES)('Ctrl+Z in the middle of a composition leaves no letters behind in %s', async (_, at) => {
  await at().click()
  await desk.page.keyboard.type('12')
  await method.letters('liao')
  await desk.page.keyboard.press('Control+z')
  expect(await at().inputValue()).toBe('12')
  // what is typed or composed next is a value, and stays when the figure is left
  await method.letters('ning')
  await method.choose('辽')
  await desk.figure('国务院令号').first().click()
  expect(await at().inputValue()).toBe('12辽')
  await desk.saved()
  await desk.page.reload()
  await desk.text(REQUESTS).waitFor()
  expect(await at().inputValue()).toBe('12辽')
})

test('Ctrl+Z in the middle of a composition leaves no letters behind in a text', async () => {
  await atEnd(desk)
  const before = await ending(desk)
  await method.letters('quannian')
  await desk.page.keyboard.press('Control+z')
  await expect.poll(() => ending(desk)).toBe(before)
  await desk.page.keyboard.type('R')
  expect(await ending(desk)).toMatch(/R$/u)
})

test('the keys of the desk wait for a composition to end, in a figure and in a text', async () => {
  for (const text of [false, true]) {
    const now = async (): Promise<string> => (text ? ending(desk) : value(desk, SITE))
    if (text) await atEnd(desk)
    else await desk.figure(SITE).first().click()
    await method.letters('liao')
    for (const key of ['Tab', 'Shift+Tab', 'F6', 'Control+k', 'Control+p', 'Control+y', 'Control+s']) {
      await desk.page.keyboard.press(key)
      expect(await now(), key).toMatch(/liao$/u)
      expect(await desk.page.locator('dialog[open]').count(), key).toBe(0)
    }
    await method.choose('辽宁')
    await expect.poll(now).toMatch(/辽宁$/u)
    expect(await now()).not.toContain('liao')
  }
})
