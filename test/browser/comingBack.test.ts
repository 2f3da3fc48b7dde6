import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startRememberingBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

const LABEL = '受理公开申请件数'
const TITLE = '和平区2025年度信息公开政务工作总结报告'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startRememberingBrowser()))
afterAll(() => browser.close())
beforeEach(async () => {
  desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  await desk.fillIn({ [LABEL]: '62' })
  await desk.saved()
})
afterEach(() => desk.close())

const value = (at: OfficialsDesk): Promise<string> => at.figure(LABEL).first().inputValue()
const standing = (at: OfficialsDesk) => at.page.getByRole('status', { name: '编辑状态' })
/** Waits until one may type into the figure. */
const writable = (at: OfficialsDesk): Promise<void> =>
  at.page.locator(`input[aria-label="${LABEL}"]:not([readonly])`).first().waitFor()

/** Types and goes elsewhere in the same turn of the event loop, so that no timer can have saved it. */
async function typeAndGo(page: Page, typed: string): Promise<void> {
  const gone = page.waitForURL('about:blank')
  await page.evaluate(
    ([label, text]) => {
      Object.assign(window, { stillThere: true })
      const input = [...document.querySelectorAll('input')].find((one) => one.ariaLabel === label)
      input?.focus()
      input?.select()
      document.execCommand('insertText', false, text)
      location.assign('about:blank')
    },
    [LABEL, typed] as const,
  )
  await gone
}

/** Goes back; nothing is loaded where the browser kept the page in memory. True when it is the very page. */
async function goBack(page: Page): Promise<boolean> {
  await page.goBack({ waitUntil: 'commit' })
  return page.evaluate(() => 'stillThere' in window)
}

/** Nothing was doubled: one report on the shelf, and nothing told of a second. */
async function expectOne(at: OfficialsDesk): Promise<void> {
  expect(await at.page.getByText('另存为一份').count()).toBe(0)
  await at.page.getByRole('link', { name: '‹ 报告' }).click()
  await at.page.getByRole('heading', { name: /全部报告/u }).waitFor()
  expect(await at.page.getByRole('link', { name: TITLE }).count()).toBe(1)
}

test('whoever comes back to the page finds what was typed last and goes on writing', async () => {
  const { page } = desk
  await typeAndGo(page, '63')
  expect(await goBack(page)).toBe(true)
  await writable(desk)
  expect(await value(desk)).toBe('63')
  await desk.fillIn({ [LABEL]: '64' })
  await desk.saved()
  await page.reload()
  expect(await value(desk)).toBe('64')
  await expectOne(desk)
})

test('when another window writes meanwhile, the page says so, shows what is stored, and may write after it', async () => {
  const { page } = desk
  const address = page.url()
  await typeAndGo(page, '63')
  const other = await OfficialsDesk.at(page.context(), address)
  await writable(other)
  expect(await value(other)).toBe('63')
  await other.fillIn({ [LABEL]: '99' })
  await other.saved()
  await goBack(page)
  await standing(desk).getByText('正在另一窗口编辑').waitFor()
  await expect.poll(() => value(desk), { timeout: 20_000 }).toBe('99')
  expect(await desk.figure(LABEL).first().getAttribute('readonly')).not.toBeNull()
  await other.page.close()
  await writable(desk)
  await desk.fillIn({ [LABEL]: '100' })
  await desk.saved()
  await page.reload()
  expect(await value(desk)).toBe('100')
  await expectOne(desk)
  expect(other.takeFaults()).toEqual([])
})

test('a page that was frozen and then killed has lost nothing that was called saved, and another window writes at once', async () => {
  const { page } = desk
  const address = page.url()
  await desk.fillIn({ [LABEL]: '63' })
  await desk.saved()
  await page.getByRole('textbox', { name: LABEL }).first().fill('64')
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  const other = await OfficialsDesk.at(page.context(), address)
  await writable(other)
  expect(['63', '64']).toContain(await value(other))
  await other.fillIn({ [LABEL]: '65' })
  await other.saved()
  await other.page.reload()
  expect(await value(other)).toBe('65')
  await expectOne(other)
  expect(other.takeFaults()).toEqual([])
})

test('a page that is thawed after another window took over shows what that one wrote, and writes nothing over it', async () => {
  const { page } = desk
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  const other = await OfficialsDesk.at(page.context(), page.url())
  await standing(other).getByRole('button', { name: '改在这里编辑' }).click()
  await writable(other)
  await other.fillIn({ [LABEL]: '99' })
  await other.saved()
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await expect.poll(() => value(desk), { timeout: 20_000 }).toBe('99')
  await standing(desk).getByText('另一窗口').first().waitFor()
  await expectOne(other)
  expect(other.takeFaults()).toEqual([])
})
