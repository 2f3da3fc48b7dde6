import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { arrives, enter, reportWith, writingPlaces } from './writingPlaces'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const press = (keys: string): Promise<void> => desk.page.keyboard.press(keys)
const click = (name: string | RegExp): Promise<void> =>
  desk.page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
const dialog = () => desk.page.locator('dialog[open]')
/** To a button by keyboard alone: what had the focus loses it to the button. */
const go = (name: string): Promise<void> =>
  desk.page.getByRole('button', { name, exact: true }).first().focus()

interface Called {
  /** What calls one away, and the ways to do so. */
  what: string
  by: Readonly<Record<string, () => Promise<void>>>
  /** The ways to be done with it. */
  ends: Readonly<Record<string, () => Promise<void>>>
  /** Only where a figure can be put into a text. */
  inText?: true
}
const escape = { Esc: () => press('Escape') }
/** Picks from the menu of the other formats. */
async function pick(item: string): Promise<void> {
  await click('导出其他格式')
  await desk.page.getByRole('menuitem', { name: item, exact: true }).click()
}

const dialogs: readonly Called[] = [
  {
    what: '插入数据项',
    by: { 'Ctrl+K': () => press('Control+k'), mouse: () => click('插入数据项') },
    ends: { ...escape, 取消: () => click('取消') },
    inText: true,
  },
  {
    what: '预览',
    by: { 'Ctrl+P': () => press('Control+p'), mouse: () => click('预览') },
    ends: { ...escape, 返回编辑: () => click('‹ 返回编辑') },
  },
  {
    what: '导出 PDF',
    by: { mouse: () => click('导出 PDF') },
    ends: { ...escape, 返回补全: () => click('返回补全'), Enter: () => press('Enter') },
  },
  {
    what: '历史版本',
    by: { mouse: () => click('历史版本') },
    ends: { ...escape, 返回编辑: () => click('‹ 返回编辑') },
  },
  {
    what: '按键说明',
    by: { mouse: () => click('按键说明') },
    ends: { ...escape, 关闭: () => click('关闭'), Enter: () => press('Enter') },
  },
  {
    what: '收回修改',
    by: { mouse: () => click('收回修改') },
    ends: { ...escape, 取消: () => click('取消') },
  },
  {
    what: '送审稿',
    by: { menu: () => pick('送审稿') },
    ends: { ...escape, 取消: () => click('取消') },
  },
  {
    what: '发给同事填',
    by: { menu: () => pick('发给同事填') },
    ends: { ...escape, 关闭: () => click('关闭') },
  },
]

/** Presses that open nothing; what they leave on the screen is gone when they are over. */
const presses: Readonly<Record<string, () => Promise<void>>> = {
  'undo and redo': async () => {
    await press('Q')
    await click('撤销')
    await click('重做')
    await press('Backspace')
  },
  'a button that cannot be pressed': async () => {
    const button = desk.page.getByRole('button', { name: '重做', exact: true })
    await expect.poll(() => button.isDisabled()).toBe(true)
    const box = await button.boundingBox()
    await desk.page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  },
  'a notice that is closed': async () => {
    await click('备份')
    await click('知道了')
  },
  'a menu that is closed': async () => {
    await click('导出其他格式')
    await desk.page.getByRole('menu').waitFor()
    await press('Escape')
    await desk.page.getByRole('menu').waitFor({ state: 'detached' })
  },
  'a file in another format': async () => {
    const download = desk.page.waitForEvent('download')
    await pick('纯文本')
    await download
  },
  查找替换: async () => {
    await click('查找替换')
    await desk.page.getByRole('search').waitFor()
    await press('Escape')
    await desk.page.getByRole('search').waitFor({ state: 'detached' })
  },
  'one kind of findings': async () => {
    await click(/^未填/u)
    await click('全部')
  },
}

describe.each(writingPlaces)('from $name the cursor is where it was, and the next key arrives', (place) => {
  // one report for all: whatever calls one away leaves it as it was
  beforeAll(async () => {
    desk = await OfficialsDesk.open(browser, inject('address'))
    await reportWith(desk, place)
  })
  afterAll(() => desk.close())

  test.each(dialogs.filter(({ inText }) => !inText || place.inText))('after $what', async ({ by, ends }) => {
    for (const [way, open] of Object.entries(by))
      for (const [end, close] of Object.entries(ends)) {
        await enter(desk, place)
        await open()
        await dialog().waitFor()
        await close()
        await dialog().waitFor({ state: 'detached' })
        await expect(arrives(desk, place), `${way}, ${end}`).resolves.toBeUndefined()
      }
  })

  test.each(Object.entries(presses))('after %s', async (_, pressed) => {
    await enter(desk, place)
    await pressed()
    await arrives(desk, place)
  })

  test('from a button that was reached by keyboard: by F6, by Esc, or by the key itself', async () => {
    for (const back of ['F6', 'Escape', null]) {
      await enter(desk, place)
      await go('按键说明')
      await press('Enter')
      await dialog().waitFor()
      await press('Escape')
      await dialog().waitFor({ state: 'detached' })
      // one is where one was: at the button
      expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe('按键说明')
      if (back === 'F6') for (const _ of ['bar', 'outline', 'text']) await press('F6')
      else if (back) await press(back)
      await arrives(desk, place)
    }
  })

  test('from a button that is gone with the focus on it', async () => {
    await enter(desk, place)
    await go('备份')
    await press('Enter')
    await go('知道了')
    await press('Enter')
    await arrives(desk, place)
  })
})
