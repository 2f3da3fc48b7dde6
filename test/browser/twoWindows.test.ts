import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

const LABEL = '受理公开申请件数'
const TITLE = '和平区2025年度信息公开政务工作总结报告'

let browser: Browser
let desk: OfficialsDesk
let other: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const standing = (at: OfficialsDesk) => at.page.getByRole('status', { name: '编辑状态' })
const value = (at: OfficialsDesk): Promise<string> => at.figure(LABEL).first().inputValue()
const takeOver = (at: OfficialsDesk): Promise<void> =>
  standing(at).getByRole('button', { name: '改在这里编辑' }).click()
/** Waits until a window shows this value, by its own doing. */
const shows = (at: OfficialsDesk, wanted: string): Promise<unknown> =>
  at.page.waitForFunction(
    ([label, text]) =>
      [...document.querySelectorAll('input')].find((one) => one.ariaLabel === label)?.value === text,
    [LABEL, wanted] as const,
  )
/** Types into a figure and answers nothing for so long (ms), before what was typed is stored. */
const typeAndHang = (page: Page, typed: string, ms: number): Promise<void> =>
  page.evaluate(
    ([label, text, long]) => {
      const input = [...document.querySelectorAll('input')].find((one) => one.ariaLabel === label)
      input?.focus()
      document.execCommand('insertText', false, text)
      for (const end = performance.now() + long; performance.now() < end;);
    },
    [LABEL, typed, ms] as const,
  )

describe.each([
  ['with Web Locks', true],
  ['without, as over plain http', false],
])('%s', (_, withLocks) => {
  beforeEach(async () => {
    desk = await OfficialsDesk.open(browser, inject('address'))
    if (!withLocks) {
      await desk.page
        .context()
        .addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))
      await desk.page.reload()
    }
    await desk.newReport('和平区', '2025')
    await desk.saved()
    other = await OfficialsDesk.at(desk.page.context(), desk.page.url())
    await standing(other).getByText('正在另一窗口编辑').waitFor()
  })
  afterEach(async () => {
    await desk.close()
    expect(other.takeFaults()).toEqual([])
  })

  test('the second window reads: it follows what is stored, and refuses every key where one sees it', async () => {
    const { page } = other
    await desk.fillIn({ [LABEL]: '63' })
    await shows(other, '63')
    await other.figure(LABEL).first().focus()
    await page.keyboard.type('9')
    await page.keyboard.press('Control+z')
    const text = other.text('（二）依申请公开情况')
    expect(await text.getAttribute('contenteditable')).toBe('false')
    expect(await text.getAttribute('aria-readonly')).toBe('true')
    await text.focus()
    await page.keyboard.type('不该出现')
    expect(await text.innerText()).not.toContain('不该出现')
    expect(await value(other)).toBe('63')
    expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '预览' }).click()
    await page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
    expect(await value(desk)).toBe('63')
  })

  test('改在这里编辑 takes what was typed a moment before along, and the first window reads from then on', async () => {
    await desk.figure(LABEL).first().fill('71')
    await takeOver(other)
    await shows(other, '71')
    await standing(desk).getByText('已改在另一窗口编辑').waitFor()
    await other.fillIn({ [LABEL]: '72' })
    await other.saved()
    await shows(desk, '72')
    await takeOver(desk)
    await standing(other).getByText('已改在另一窗口编辑').waitFor()
    await desk.fillIn({ [LABEL]: '73' })
    await desk.saved()
    await shows(other, '73')
    await desk.page.getByRole('link', { name: '‹ 报告' }).click()
    await desk.page.getByRole('link', { name: TITLE }).waitFor()
    expect(await desk.page.getByText('副本 2').count()).toBe(0)
  })

  test('when the first window is closed, the second goes on by itself', async () => {
    await desk.fillIn({ [LABEL]: '63' })
    await desk.saved()
    await desk.page.close()
    await other.page.bringToFront()
    await other.page.getByText('另一窗口已关闭').waitFor()
    await other.fillIn({ [LABEL]: '64' })
    await other.saved()
    expect(await value(other)).toBe('64')
  })

  test('a window that hangs is not waited for, and what it had not stored is a draft of its own when it goes on', async () => {
    const hung = typeAndHang(desk.page, '81', 3000)
    await takeOver(other)
    await other.saved()
    expect(await value(other)).toBe('')
    await other.fillIn({ [LABEL]: '82' })
    await other.saved()
    await hung
    await standing(desk).getByText('已改在另一窗口编辑').waitFor()
    await shows(desk, '82')
    await desk.page.getByText('已另存为一份').waitFor()
    expect(await value(other)).toBe('82')
    await desk.page.getByRole('link', { name: '‹ 报告' }).click()
    await desk.page.getByText('副本 2').waitFor()
    const address = other.page.url().split('#')[1] ?? ''
    const links = await desk.page
      .getByRole('link', { name: TITLE })
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    await desk.page.goto(`${desk.address}${links.find((link) => !link.endsWith(address)) ?? ''}`)
    await shows(desk, '81')
  })

  test('a window that crashed is not waited for', async () => {
    await desk.fillIn({ [LABEL]: '63' })
    await desk.saved()
    const session = await desk.page.context().newCDPSession(desk.page)
    await Promise.race([session.send('Page.crash').catch(() => undefined), desk.page.waitForEvent('crash')])
    await other.page.bringToFront()
    await other.saved()
    await shows(other, '63')
    await other.fillIn({ [LABEL]: '64' })
    await other.saved()
  })
})
