import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startWithFolder } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const FORM = '区年度信息公开政务工作总结报告'
const panel = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true })
async function act(page: Page, heading: string, name: string): Promise<void> {
  await panel(page, heading).getByRole('button', { name: '本节' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}
async function rename(page: Page, heading: string, to: string): Promise<void> {
  await act(page, heading, '改名')
  const box = page.getByRole('dialog', { name: '改名' }).getByRole('textbox', { name: '标题' })
  await box.fill(to)
  await page.keyboard.press('Enter')
  await panel(page, to).waitFor()
}

test('a form that was changed is in another window, in a version and in a backup', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025', FORM)
  await page.getByRole('button', { name: '历史版本' }).click()
  const history = page.getByRole('dialog', { name: '历史版本' })
  await history.getByRole('textbox', { name: '版本名称' }).fill('原样')
  await history.getByRole('button', { name: '存一个版本' }).click()
  await history.getByText('已存为版本“原样”').waitFor()
  await page.keyboard.press('Escape')
  await history.waitFor({ state: 'detached' })

  await rename(page, '（六）网站栏目检查情况', '（六）网站和新媒体检查情况')
  await desk.saved()
  const other = await OfficialsDesk.at(page.context(), page.url())
  await panel(other.page, '（六）网站和新媒体检查情况').waitFor()
  await other.page.close()

  await page.getByRole('button', { name: '历史版本' }).click()
  await history.getByText('“（六）网站栏目检查情况”改为“（六）网站和新媒体检查情况”。').waitFor()
  await history.getByRole('button', { name: '恢复到这个版本' }).click()
  await panel(page, '（六）网站栏目检查情况').waitFor()
  // the bar's; the notice of what was restored has one too, for a while
  await page.getByTitle('撤销（Ctrl+Z）').click()
  await panel(page, '（六）网站和新媒体检查情况').waitFor()
  await desk.saved()

  await page.getByRole('link', { name: '‹ 报告' }).click()
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份', exact: true }).first().click()
  const file = join(folder, 'backup.json')
  await (await arrives).saveAs(file)
  const anew = await OfficialsDesk.open(browser, inject('address'))
  await anew.page.getByLabel('备份文件').setInputFiles(file)
  await anew.page.getByRole('dialog', { name: '恢复备份' }).getByRole('button', { name: '恢复 1 份' }).click()
  await anew.page.getByRole('link', { name: /和平区2025/u }).click()
  await panel(anew.page, '（六）网站和新媒体检查情况').waitFor()
  await desk.close()
  await anew.close()
})

test('a selected number becomes a figure that is checked', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025', FORM)
  const text = desk.text('（二）改进情况')
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('全年举办讲座12')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  // the text hears of the selection by an event of the document, a moment after the key
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: '插入数据项' }).getByRole('button', { name: '新建数据项' }).click()
  const dialog = page.getByRole('dialog', { name: '新建数据项' })
  expect(await dialog.getByRole('textbox', { name: '名称' }).inputValue()).toContain('讲座')
  await dialog.getByRole('textbox', { name: '名称' }).fill('讲座场次')
  await dialog.getByRole('combobox', { name: '类型' }).selectOption('count')
  await dialog.getByRole('textbox', { name: '单位' }).fill('场')
  await dialog.getByRole('button', { name: '新建' }).click()
  expect(await desk.figure('讲座场次').inputValue()).toBe('12')
  await desk.figure('讲座场次').fill('12.5')
  // a figure's own findings are told when it is left
  await page.keyboard.press('Tab')
  await desk.findings().filter({ hasText: '讲座场次' }).first().waitFor()
  await page.keyboard.press('Control+z')
  await desk.close()
})

test('the statutory form says why its headings stay, and takes parts of its first section', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025', '政府信息公开工作年度报告')
  await panel(page, '一、总体情况').getByRole('button', { name: '本节' }).click()
  await page.getByRole('menuitem', { name: '删除本节' }).click()
  expect(
    await page
      .getByRole('alert')
      .filter({ hasText: /国办|规定/u })
      .innerText(),
  ).not.toBe('')
  await page.keyboard.press('Escape')
  await act(page, '一、总体情况', '在后面添加章节')
  const dialog = page.getByRole('dialog', { name: '添加章节' })
  await dialog.getByRole('textbox', { name: '标题' }).fill('主动公开')
  await dialog.getByRole('radio', { name: /二级/u }).check()
  await dialog.getByRole('button', { name: '添加' }).click()
  await panel(page, '（一）主动公开').waitFor()
  // one goes on writing in it
  await page.keyboard.type('全年公开。')
  expect(await desk.text('（一）主动公开').innerText()).toBe('全年公开。')
  await desk.close()
})

test('a heading typed on a line of its own becomes a section, and text again by 撤销', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025', FORM)
  const text = desk.text('（二）改进情况')
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('以下为改进情况。\n（三）')
  await page.keyboard.type('队伍建设')
  const offer = panel(page, '（二）改进情况').getByRole('button', { name: '设为章节' })
  expect(await offer.count()).toBe(0)
  await page.keyboard.type('\n新增两人。')
  await offer.focus()
  await page.keyboard.press('Enter')
  await panel(page, '（三）队伍建设').waitFor()
  // the cursor is in the new section
  await page.keyboard.type('现有')
  expect(await desk.text('（三）队伍建设').innerText()).toBe('现有新增两人。')
  expect(await text.innerText()).toBe('以下为改进情况。')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await panel(page, '（三）队伍建设').waitFor({ state: 'detached' })
  expect(await text.innerText()).toMatch(/以下为改进情况。\s+（三）队伍建设\s+新增两人。/u)
  await panel(page, '（二）改进情况').getByRole('button', { name: '保留为正文' }).click()
  await offer.waitFor({ state: 'detached' })
  await desk.close()
})

test('a report goes over to a later issue of its form, with what was typed, and back by 撤销', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025', FORM)
  const model = page.url()
  await rename(page, '（六）网站栏目检查情况', '（六）网站和新媒体检查情况')
  await page.getByRole('button', { name: '存为本单位格式' }).click()
  await page.getByText('（第 1 版）').waitFor()
  await desk.saved()

  await page.goto(inject('address'))
  await page.getByRole('button', { name: '新建报告' }).first().click()
  const dialog = page.getByRole('dialog', { name: '新建报告' })
  await dialog.getByText('本单位格式 第 1 版').click()
  await dialog.getByRole('textbox', { name: '单位名称' }).fill('沈河区')
  await dialog.getByRole('textbox', { name: '报告年度' }).fill('2025')
  await dialog.getByRole('button', { name: '创建' }).click()
  await panel(page, '（六）网站和新媒体检查情况').waitFor()
  await desk.figure('受理公开申请件数').first().fill('3100')
  await desk.saved()
  const mine = page.url()

  await page.goto(model)
  await rename(page, '（六）网站和新媒体检查情况', '（六）新媒体检查情况')
  await page.getByRole('button', { name: '存为本单位格式' }).click()
  await page.getByText('（第 2 版）').waitFor()
  await desk.saved()

  await page.goto(mine)
  await page.getByText(/有第 2 版，这份报告用的是第 1 版/u).waitFor()
  await page.getByRole('button', { name: '看变化' }).click()
  const changes = page.getByRole('dialog', { name: '改用新版格式' })
  await changes.getByText('“（六）网站和新媒体检查情况”改为“（六）新媒体检查情况”。').waitFor()
  await changes.getByRole('button', { name: '改用第 2 版' }).click()
  await panel(page, '（六）新媒体检查情况').waitFor()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('3100')
  await page.getByRole('button', { name: '撤销' }).click()
  await panel(page, '（六）网站和新媒体检查情况').waitFor()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('3100')
  await desk.close()
})
