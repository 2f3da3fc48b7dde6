import type { Browser, Dialog, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { SCREEN, startBrowser } from '../tools/browser'
import { deafWindow } from '../tools/deafWindow'
import { LEFT_FIGURE as LABEL, leaveAndReturn, typeAndLeave, WAYS } from '../tools/leave'
import { OfficialsDesk } from './officialsDesk'
import { shareDesk } from './shareDesk'

const TITLE = '和平区2025年度信息公开政务工作总结报告'
const TRIALS = [1, 2, 3]

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
async function deskWithReport(): Promise<OfficialsDesk> {
  const opened = await OfficialsDesk.open(browser, inject('address'))
  await opened.newReport('和平区', '2025')
  await opened.saved()
  return opened
}

const value = (from: OfficialsDesk): Promise<string> => from.figure(LABEL).first().inputValue()

describe('left right after the last key', () => {
  // one report for all, each with a value of its own
  const shared = shareDesk(deskWithReport)
  const trials = WAYS.flatMap((way) => TRIALS.map((nth) => [way, nth] as const))

  test.each(trials.map(([way, nth], i) => [way, nth, `${70 + i}`] as const))(
    'by %s, nothing is lost and nothing is asked (%i)',
    async (way, _, typed) => {
      const { page } = (desk = await shared())
      await desk.toShelf()
      await page.getByRole('link', { name: TITLE }).click()
      await desk.figure(LABEL).first().waitFor()
      await desk.saved()
      const asked: string[] = []
      const answer = (dialog: Dialog): void => {
        asked.push(dialog.type())
        void dialog.accept()
      }
      page.on('dialog', answer)
      expect(await leaveAndReturn(desk, TITLE, typed, way)).toEqual({ figure: typed, sentences: 1 })
      page.off('dialog', answer)
      expect(asked).toEqual([])
    },
  )
})

describe('with a report of its own', () => {
  beforeEach(async () => (desk = await deskWithReport()))
  afterEach(() => desk.close())

  test('what is not stored is on its way before Dexie closes its connections', async () => {
    const { page } = desk
    const done = await page.evaluate((label) => {
      const order: string[] = []
      const { put } = IDBObjectStore.prototype
      IDBObjectStore.prototype.put = function (row: unknown, key?: IDBValidKey) {
        if (this.name === 'journal') order.push('put')
        return put.call(this, row, key)
      }
      const { commit } = IDBTransaction.prototype
      IDBTransaction.prototype.commit = function () {
        order.push('commit')
        commit.call(this)
      }
      const { close } = IDBDatabase.prototype
      IDBDatabase.prototype.close = function () {
        order.push('close')
        close.call(this)
      }
      const input = [...document.querySelectorAll('input')].find((one) => one.ariaLabel === label)
      input?.focus()
      document.execCommand('insertText', false, '63')
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      return order
    }, LABEL)
    expect(done).toEqual(['put', 'commit', 'close'])
  })

  /** From now on nothing can be put into the database of this page; `makeRoom()` in the page ends that. */
  const fillDisk = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function () {
        throw new DOMException('no room', 'QuotaExceededError')
      }
      Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) })
    })

  test('a report left while it cannot be stored is 未保存 on the shelf, leaving asks, and it is stored once there is room', async () => {
    const { page } = desk
    await fillDisk(page)
    await desk.fillIn({ [LABEL]: '63' })
    const state = page.getByRole('status', { name: '保存状态' })
    // 保存失败, and a moment later that the replica has it: 未保存到浏览器数据库
    await state.filter({ hasText: /^未保存/u }).waitFor()
    await page.getByRole('link', { name: '‹ 报告' }).click()
    const line = page.getByRole('main').getByRole('listitem').first()
    await line.getByText('未保存').waitFor()
    await line.getByText('已填 4/51').waitFor()
    const [asked] = await Promise.all([
      page.waitForEvent('dialog'),
      page.evaluate(() => void setTimeout(() => location.reload())),
    ])
    expect(asked.type()).toBe('beforeunload')
    await asked.dismiss()
    await page.getByRole('link', { name: TITLE }).click()
    expect(await value(desk)).toBe('63')
    await state.filter({ hasText: /^未保存/u }).waitFor()
    await page.getByRole('link', { name: '‹ 报告' }).click()
    await line.getByText('未保存').waitFor()
    await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom())
    await line.getByText('未保存').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('link', { name: TITLE }).click()
    expect(await value(desk)).toBe('63')
  })

  test('the shelf shows what was typed right before the report was left', async () => {
    const { page } = desk
    await desk.fillIn({ [LABEL]: '63' })
    await page.getByRole('link', { name: '‹ 报告' }).click()
    await page.getByText('已填 4/51').waitFor()
    await page.reload()
    await page.getByText('已填 4/51').waitFor()
  })

  test('browser data cleared while one writes: the report is stored again as a whole, and that is told', async () => {
    const { page } = desk
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('nianbao')
          request.addEventListener('success', () => resolve())
          request.addEventListener('error', () => reject(new Error('not deleted')))
        }),
    )
    await desk.fillIn({ [LABEL]: '63' })
    await page.getByText('数据被清理过').waitFor()
    await desk.saved()
    await page.reload()
    expect(await value(desk)).toBe('63')
    expect(await desk.figure('单位名称').first().inputValue()).toBe('和平区')
  })

  test('two windows that cannot hear each other, closed with different texts: one stays, the other stands beside it and is told', async () => {
    const { page } = desk
    const address = page.url()
    const other = await deafWindow(page.context())
    await other.setViewportSize(SCREEN)
    await other.goto(address)
    const there = new OfficialsDesk(other, desk.address)
    await there.figure(LABEL).first().waitFor()
    await there.fillIn({ [LABEL]: '63' })
    await there.saved()
    await other.close()
    const loaded = page.waitForEvent('load')
    await typeAndLeave(page, '99', 'reload')
    await loaded
    await page.getByText('另存为一份').waitFor()
    expect(await value(desk)).toBe('63')
    await page.getByRole('link', { name: '‹ 报告' }).click()
    await page.getByText('副本 2').waitFor()
    const address2 = await page
      .getByRole('link', { name: TITLE })
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    await page.goto(`${desk.address}${address2.find((one) => !address.endsWith(one)) ?? ''}`)
    expect(await value(desk)).toBe('99')
  })
})
