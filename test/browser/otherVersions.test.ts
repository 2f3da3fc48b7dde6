import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

const LABEL = '受理公开申请件数'
const TITLE = '和平区2025年度信息公开政务工作总结报告'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => (desk = await OfficialsDesk.open(browser, inject('address'))))
afterEach(() => desk.close())

const standing = (at: OfficialsDesk) => at.page.getByRole('status', { name: '编辑状态' })

/** A page of the same site that is not the editor. */
async function plainPage(): Promise<Page> {
  const page = await desk.page.context().newPage()
  await page.route('**/plain.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>plain</title>' }),
  )
  await page.goto(`${desk.address}plain.html`)
  return page
}

/** Opens the database at a version, with the tables of the first program where there are none; answers the version. */
const openAt = (page: Page, version: number, keep: boolean): Promise<number> =>
  page.evaluate(
    ([wanted, stay]) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('nianbao', wanted)
        request.addEventListener('upgradeneeded', ({ oldVersion }) => {
          if (oldVersion > 0) return
          request.result.createObjectStore('heads', { keyPath: 'id' })
          request.result.createObjectStore('sections', { keyPath: ['draft', 'section'] })
          request.result.createObjectStore('views', { keyPath: 'draft' })
        })
        request.addEventListener('error', () => reject(new Error('not opened')))
        request.addEventListener('success', () => {
          if (!stay) request.result.close()
          resolve(request.result.version)
        })
      }),
    [version, keep] as const,
  )

test('a stale window writes down what it has, keeps it in sight, and a refresh leads on', async () => {
  await desk.newReport('和平区', '2025')
  await desk.saved()
  const other = await plainPage()
  await desk.page.bringToFront()
  await desk.fillIn({ [LABEL]: '63' })
  await openAt(other, 990, false)
  await standing(desk).getByText('编辑器已更新').waitFor()
  await standing(desk).getByText('最后写的内容已经记下').waitFor()
  expect(await desk.figure(LABEL).first().inputValue()).toBe('63')
  expect(await desk.figure(LABEL).first().getAttribute('readonly')).not.toBeNull()
  await standing(desk).getByRole('button', { name: '刷新页面' }).click()
  // this program is the older one still: what the newer one has is shown and not written
  await standing(desk).getByText('由更新版本的年报编辑器保存').waitFor()
  expect(await openAt(other, 990, false)).toBe(990)
  await desk.page.getByRole('link', { name: '‹ 报告' }).click()
  await desk.page.getByText('当前版本只能查看').waitFor()
  await desk.page.getByRole('link', { name: TITLE }).waitFor()
})

test('an upgrade that another window blocks says which windows to close, and goes on when it is closed', async () => {
  const other = await plainPage()
  await desk.page.goto('about:blank')
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('nianbao').addEventListener('success', () => resolve())
      }),
  )
  await openAt(other, 10, true)
  await desk.page.goto(desk.address)
  await desk.page.getByText('请关闭其他打开本编辑器的窗口').waitFor()
  await other.close()
  await desk.page.getByText('请关闭其他打开本编辑器的窗口').waitFor({ state: 'detached' })
  await desk.newReport('和平区', '2025')
  await desk.saved()
})

/** Before the scripts of a window: it hears that it is in the way and does not leave. */
const holdOn = (): void => {
  IDBDatabase.prototype.close = () => undefined
}
/** Before the scripts of a window: its program has one table version more. */
const isNewer = (): void => {
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function (name: string, version?: number) {
    return open.call(this, name, version === undefined ? version : version + 10)
  }
}

test('an upgrade that a window of this program blocks names that window and since when it is open', async () => {
  const context = desk.page.context()
  await desk.page.addInitScript(holdOn)
  await desk.page.reload()
  await desk.newReport('和平区', '2025')
  await desk.saved()
  const left = await context.newPage()
  await left.goto(desk.address)
  await left.getByRole('link', { name: TITLE }).waitFor()
  await left.close()
  const other = await context.newPage()
  await other.addInitScript(isNewer)
  await other.goto(desk.address)
  const said = other.getByText('请关闭其他打开本编辑器的窗口')
  await said.waitFor()
  // the one that was closed is not named, nor is the window itself
  expect(await said.textContent()).toMatch(
    new RegExp(`标签页，可能有：“${TITLE} · 年报编辑器”（\\d+月\\d+日 \\d\\d:\\d\\d 打开）。关闭后`, 'u'),
  )
  await desk.page.goto(`${desk.address}#/`)
  await other.getByText('“年报编辑器”').waitFor()
  await desk.page.goto('about:blank')
  await said.waitFor({ state: 'detached' })
  await other.close()
})
