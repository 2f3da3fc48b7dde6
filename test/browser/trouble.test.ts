import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { SCREEN, startBrowser } from '../tools/browser'
import { deafWindow } from '../tools/deafWindow'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => (desk = await OfficialsDesk.open(browser, inject('address'))))
afterEach(() => desk.close())

/** Runs in the page: changes a stored row, and answers all rows of its table afterwards as JSON. */
function changeRow([table, change]: [string, Record<string, unknown>]): Promise<string> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('nianbao')
    open.addEventListener('error', () => reject(new Error('no database')))
    open.addEventListener('success', () => {
      const store = open.result.transaction(table, 'readwrite').objectStore(table)
      const all = store.getAll()
      all.addEventListener('success', () => {
        // of the sections one that has a text
        const stored = all.result as Record<string, unknown>[]
        const row = stored.find(({ text }) => text) ?? stored[0]
        if (Object.keys(change).length) store.put({ ...row, ...change })
        const after = store.getAll()
        after.addEventListener('success', () => {
          open.result.close()
          resolve(JSON.stringify(after.result))
        })
      })
    })
  })
}
const rows = (table: string, change: Record<string, unknown> = {}): Promise<string> =>
  desk.page.evaluate(changeRow, [table, change] as [string, Record<string, unknown>])

/** A stored report whose rows are then changed, opened again by its address. */
async function reopenChanged(table: string, change: Record<string, unknown>): Promise<string> {
  await desk.newReport('和平区', '2025')
  await desk.saved()
  const address = desk.page.url()
  await desk.page.goto(`${desk.address}#/`)
  await desk.page.getByRole('button', { name: '新建报告' }).waitFor()
  const before = await rows(table, change)
  await desk.page.goto(address)
  return before
}

test('an address that names no draft is answered with a sentence and a way back', async () => {
  await desk.page.goto(`${desk.address}#/report/nosuchdraft`)
  await desk.page.getByText('没有找到这份草稿').waitFor()
  await desk.page.getByRole('link', { name: '返回报告列表' }).click()
  await desk.page.getByRole('button', { name: '新建报告' }).waitFor()
})

test('an address that is none of the editor’s is answered as well', async () => {
  await desk.page.goto(`${desk.address}#/nonsense/<script>`)
  await desk.page.getByText('没有这一页').waitFor()
})

test('a draft of a newer version is shown to be read, and not touched', async () => {
  const before = await reopenChanged('heads', { schema: 99 })
  const standing = desk.page.getByRole('status', { name: '编辑状态' })
  await standing.getByText('由更新版本的年报编辑器保存').waitFor()
  const unit = desk.figure('单位名称').first()
  expect(await unit.inputValue()).toBe('和平区')
  await unit.focus()
  await desk.page.keyboard.type('甲')
  expect(await unit.inputValue()).toBe('和平区')
  expect(await standing.getByRole('button', { name: '改在这里编辑' }).count()).toBe(0)
  await desk.page.getByRole('link', { name: '‹ 报告' }).click()
  await desk.page.getByText('当前版本只能查看').waitFor()
  expect(await rows('heads')).toBe(before)
})

test('a stored record that does not parse is told and not touched', async () => {
  const before = await reopenChanged('sections', { text: { type: 'doc', content: 'none' } })
  await desk.page.getByText('已损坏').waitFor()
  expect(await rows('sections')).toBe(before)
  await desk.page.getByRole('link', { name: '返回报告列表' }).click()
  await desk.page.getByRole('link', { name: '和平区2025年度信息公开政务工作总结报告' }).waitFor()
})

test('where nothing can be stored one writes all the same and takes the draft away as a file', async () => {
  const context = await browser.newContext({ viewport: SCREEN, acceptDownloads: true })
  await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  const closed = await OfficialsDesk.at(context, desk.address)
  await closed.newReport('和平区', '2025')
  await closed.fillIn({ 受理公开申请件数: '63' })
  const state = closed.page.getByRole('status', { name: '保存状态' })
  await state.filter({ hasText: /^未保存/u }).waitFor()
  const [download] = await Promise.all([
    closed.page.waitForEvent('download'),
    closed.page.getByRole('button', { name: '备份成文件' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('"requestsReceived": "63"')
  await closed.close()
})

test('a save that fails says so, goes on trying, and stores everything once there is room', async () => {
  await desk.newReport('和平区', '2025')
  await desk.saved()
  await desk.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) })
  })
  await desk.fillIn({ 受理公开申请件数: '63' })
  const state = desk.page.getByRole('status', { name: '保存状态' })
  await state.filter({ hasText: /^未保存/u }).waitFor()
  await desk.page.getByText('磁盘已满').waitFor()
  await desk.page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom())
  await state.filter({ hasText: '已保存' }).waitFor()
  await desk.page.reload()
  await desk.figure('受理公开申请件数').first().waitFor()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('63')
})

/** A program that does not ask who writes stores 63 past this window, which then types 99 and is told. */
async function writeInTwoWindows(): Promise<void> {
  await desk.newReport('和平区', '2025')
  await desk.saved()
  const other = await deafWindow(desk.page.context())
  await other.goto(desk.page.url())
  const there = new OfficialsDesk(other, desk.address)
  await there.figure('受理公开申请件数').first().waitFor()
  await there.fillIn({ 受理公开申请件数: '63' })
  await there.saved()
  await desk.page.bringToFront()
  await desk.fillIn({ 受理公开申请件数: '99' })
  await desk.page.getByText('已在另一个窗口中修改').waitFor()
}

test('two windows with one draft: the older one stops and says so, and neither text is lost', async () => {
  await writeInTwoWindows()
  await desk.page.getByRole('button', { name: '载入最新内容' }).click()
  await desk.saved()
  await desk.page.getByText('已另存为一份').waitFor()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('63')
  await desk.page.getByRole('link', { name: '‹ 报告' }).click()
  // the copy was stored last
  await desk.page.getByText('副本 2').waitFor()
  await desk.page.getByRole('link', { name: '和平区2025年度信息公开政务工作总结报告' }).first().click()
  await desk.figure('受理公开申请件数').first().waitFor()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('99')
})

test('a newest state that cannot be loaded is told, and this window’s is on the shelf', async () => {
  await writeInTwoWindows()
  await rows('sections', { text: { type: 'doc', content: 'none' } })
  await desk.page.getByRole('button', { name: '载入最新内容' }).click()
  await desk.page.getByText('已损坏').waitFor()
  await desk.page.getByRole('link', { name: '返回报告列表' }).click()
  await desk.page.getByText('副本 2').waitFor()
})
