import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const TITLE = '和平区2025年度信息公开政务工作总结报告'
const links = (page: Page) => page.getByRole('link', { name: TITLE, exact: true })
const row = (page: Page, nth: number) => page.getByRole('main').getByRole('listitem').nth(nth)

/** A desk with one report, seen from the shelf. */
async function shelfWithOne(): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  await desk.page.goto(`${desk.address}#/`)
  await links(desk.page).waitFor()
  return desk
}

/** Changes rows of the database as another version of the program would have left them. */
const plant = (page: Page, change: Record<string, unknown>, table: 'heads' | 'sections'): Promise<void> =>
  page.evaluate(
    async ([over, name]) => {
      const done = (request: IDBRequest): Promise<unknown> =>
        new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)))
      const open = indexedDB.open('nianbao')
      await done(open)
      const store = open.result.transaction(name, 'readwrite').objectStore(name)
      for (const found of Object(await done(store.getAll()))) await done(store.put({ ...found, ...over }))
      open.result.close()
    },
    [change, table] as const,
  )

test('the dialog asks for what is missing, and Enter in a box creates', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await page.getByRole('button', { name: '新建报告' }).click()
  const dialog = page.getByRole('dialog', { name: '新建报告' })
  const unit = dialog.getByRole('textbox', { name: '单位名称' })
  expect(await dialog.getByRole('textbox', { name: '报告年度' }).inputValue()).toMatch(/^20\d\d$/u)
  await dialog.getByRole('button', { name: '创建' }).click()
  await dialog.getByText('请填写单位名称').waitFor()
  expect(await unit.evaluate((box) => box === document.activeElement)).toBe(true)
  await dialog.getByRole('textbox', { name: '报告年度' }).fill('25')
  await dialog.getByText('“25”不是年份').waitFor()
  await dialog.getByRole('textbox', { name: '报告年度' }).fill('２０２５')
  await unit.fill('和平区')
  await unit.press('Enter')
  await page.waitForURL(/#\/report\/\w+/u)
  expect(await desk.figure('单位名称').first().inputValue()).toBe('和平区')
  await desk.close()
})

test('Enter that confirms a pinyin candidate does not create', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await page.getByRole('button', { name: '新建报告' }).click()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'he', selectionStart: 2, selectionEnd: 2 })
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
  await input.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...enter })
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await input.send('Input.insertText', { text: '和平区' })
  expect(await page.getByRole('textbox', { name: '单位名称' }).inputValue()).toBe('和平区')
  expect(await page.getByRole('dialog').getByText('请填写').count()).toBe(0)
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  expect(new URL(page.url()).hash).not.toContain('report')
  await desk.close()
})

test('copied, removed, put back: the rows can be told apart and the keyboard stays where it belongs', async () => {
  const desk = await shelfWithOne()
  const { page } = desk
  await page.getByRole('button', { name: '复制' }).click()
  await row(page, 0).getByText('副本 2').waitFor()
  expect(await links(page).count()).toBe(2)
  expect(
    await links(page)
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true)

  await row(page, 1).getByRole('button', { name: '删除' }).click()
  await page.getByText(`已删除“${TITLE}”`).waitFor()
  expect(await links(page).count()).toBe(1)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('撤销')
  await page.keyboard.press('Enter')
  await row(page, 1).waitFor()
  expect(await links(page).count()).toBe(2)
  await page.reload()
  await row(page, 1).waitFor()
  expect(await links(page).count()).toBe(2)
  await desk.close()
})

test('another window of the same browser shows what changed here', async () => {
  const here = await shelfWithOne()
  const there = await OfficialsDesk.at(here.page.context(), inject('address'))
  await links(there.page).waitFor()
  await here.page.getByRole('button', { name: '删除' }).click()
  await there.page.getByText('还没有报告').waitFor()
  await here.close()
})

test('a draft leaves as a file and comes back as a new draft', async () => {
  const desk = await shelfWithOne()
  const { page } = desk
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${TITLE}-备份-\\d{8}-\\d{4}\\.json$`, 'u'))
  const file = await download.path()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'nianbao-draft', version: 2 })
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '从文件恢复' }).click()
  await (await chosen).setFiles(file)
  const dialog = page.getByRole('dialog', { name: '恢复备份' })
  await dialog.getByText('已有，内容相同').waitFor()
  expect(await row(page, 1).count()).toBe(0)
  await dialog.getByRole('button', { name: '恢复 1 份' }).click()
  await row(page, 1).waitFor()
  await links(page).first().click()
  expect(await desk.figure('单位名称').first().inputValue()).toBe('和平区')
  await desk.close()
})

test('a draft of a newer version and a broken one keep their rows; one can be read, the other not', async () => {
  const desk = await shelfWithOne()
  const { page } = desk
  const address = (await links(page).getAttribute('href')) ?? ''
  await plant(page, { schema: 99 }, 'heads')
  await page.reload()
  await row(page, 0).getByText('更新版本').waitFor()
  await links(page).click()
  await page.getByRole('status', { name: '编辑状态' }).getByText('由更新版本').waitFor()
  await page.getByRole('link', { name: '‹ 报告' }).click()
  await plant(page, { schema: 1, rev: 'x' }, 'heads')
  await page.reload()
  await row(page, 0).getByText('已损坏').waitFor()
  expect(await page.getByRole('link').count()).toBe(0)
  await page.goto(`${desk.address}${address}`)
  await page.getByText('已损坏').waitFor()
  await page.getByRole('link', { name: '返回报告列表' }).click()
  await row(page, 0).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '原样导出' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('"rev": "x"')
  await desk.close()
})

test('a section that does not parse keeps the draft closed and as it was', async () => {
  const desk = await shelfWithOne()
  const { page } = desk
  await plant(page, { text: { type: 'doc', content: [{ type: 'image', src: '//elsewhere/x' }] } }, 'sections')
  await links(page).click()
  await page.getByText('存储内容已损坏').waitFor()
  await page.getByRole('link', { name: '返回报告列表' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toContain('原样')
  expect(readFileSync(await download.path(), 'utf8')).toContain('//elsewhere/x')
  await page.getByText('这份草稿无法读取').waitFor()
  await desk.close()
})

test('an address that names no draft says so and leads back', async () => {
  const desk = await OfficialsDesk.open(browser, `${inject('address')}#/report/nowhere`)
  await desk.page.getByText('没有找到这份草稿').waitFor()
  await desk.page.getByRole('link', { name: '返回报告列表' }).click()
  await desk.page.getByRole('button', { name: '新建报告' }).waitFor()
  await desk.close()
})

test('with IndexedDB refused the shelf says so, and a report can be written and exported as a file', async () => {
  const context = await browser.newContext({ acceptDownloads: true })
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  const desk = await OfficialsDesk.at(context, inject('address'))
  const { page } = desk
  await page.getByText('浏览器不允许本页面保存数据').waitFor()
  await desk.newReport('和平区', '2025')
  await desk.figure('政务公开日').first().fill('5.15')
  await page.goto(`${desk.address}#/`)
  await row(page, 0).getByText('未保存').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份', exact: true }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('5.15')
  await desk.close()
})
