import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let desk: OfficialsDesk
beforeAll(async () => {
  browser = await startBrowser()
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  desk = await OfficialsDesk.open(browser, inject('address'))
  await takeIn(desk, completeReport())
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  await desk.text('（二）改进情况').waitFor()
})
afterAll(async () => {
  await desk.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

const region = (): Locator => desk.page.getByRole('region', { name: '收回的修改' })
async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const arrives = page.waitForEvent('download')
  await click()
  const download = await arrives
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}
/** Sends a section by the dialog; answers with the file. */
async function sent(section: string, program: string): Promise<string> {
  const { page } = desk
  await page.getByRole('button', { name: '导出其他格式' }).click()
  await page.getByRole('menuitem', { name: '发给同事填' }).click()
  const dialog = page.getByRole('dialog', { name: '发给同事填' })
  await dialog.getByRole('radio', { name: '只发选中的章节' }).check()
  await dialog.getByRole('button', { name: '导出' }).click()
  await dialog.getByText('请选要填的章节').waitFor()
  await dialog.getByRole('checkbox', { name: section }).check()
  await dialog.getByRole('radio', { name: program }).check()
  const file = await saved(page, () => dialog.getByRole('button', { name: '导出' }).click())
  await dialog.getByText('已导出').waitFor()
  // what goes with the file says what to do, and how it comes back
  expect(await dialog.getByRole('textbox', { name: '附给同事的话' }).inputValue()).toMatch(
    /里的“（二）改进情况”，文件是“.*请填写-.*”。.*发给我/u,
  )
  await dialog.getByRole('button', { name: '关闭' }).click()
  return file
}
async function takeBack(file: string): Promise<void> {
  await desk.page.getByRole('button', { name: '收回修改' }).click()
  await desk.page.getByLabel('改过的文件').setInputFiles(file)
}

test('a section is sent alone, filled in by a colleague’s editor, and updates that section alone', async () => {
  const file = await sent('（二）改进情况', '年报编辑器')
  expect(file).toContain('请填写-')
  expect(readFileSync(file, 'utf8')).not.toContain('"portalDisclosures"')
  const other = await OfficialsDesk.open(browser, inject('address'))
  await other.page.getByLabel('备份文件').setInputFiles(file)
  await other.page
    .getByRole('dialog', { name: '恢复备份' })
    .getByRole('button', { name: '恢复 1 份' })
    .click()
  await other.page.getByRole('link', { name: /（部分）/u }).click()
  const strip = other.page.getByRole('complementary', { name: '同事发来请填' })
  await strip.waitFor()
  const text = other.text('（二）改进情况')
  // wherever the click puts the cursor: one paragraph is another then
  await text.click()
  await other.page.keyboard.type('同事补充了一段。')
  await other.saved()
  await strip.getByRole('button', { name: '“（二）改进情况”' }).click()
  const filled = await saved(other.page, () =>
    strip.getByRole('button', { name: '填好了，存成文件发回' }).click(),
  )
  await other.page.getByText('请把它发回给同事，他点“收回修改”选这个文件。').waitFor()
  await other.close()

  // the report went on meanwhile
  await desk.figure('受理公开申请件数').first().fill('64')
  await desk.saved()
  await takeBack(filled)
  await region().getByText('共 1 处改动').waitFor()
  await region().getByText('同事补充了一段。').waitFor()
  await desk.page.getByRole('button', { name: '全部不接受' }).click()
  await region().getByText('不接受 1 处').waitFor()
  await desk.page.getByRole('button', { name: '全部接受' }).click()
  await desk.page.getByRole('button', { name: '完成' }).click()
  await desk.page.getByText('已收回 1 处修改').waitFor()
  expect(await desk.text('（二）改进情况').innerText()).toContain('同事补充了一段。')
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('64')
  await desk.page.getByRole('button', { name: '历史版本' }).click()
  await desk.page.getByRole('dialog', { name: '历史版本' }).getByText('收回修改前').first().waitFor()
  await desk.page.keyboard.press('Escape')
})

test('a whole report that is sent says nothing of what was confirmed and then deleted', async () => {
  const { page } = desk
  const text = desk.text('（二）改进情况')
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('联系电话13912345678。')
  await desk.figure('受理公开申请件数').first().click()
  await desk.findings().filter({ hasText: '13912345678' }).getByRole('button', { name: '已核实' }).click()
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('改进已经完成。')
  await desk.saved()
  await page.getByRole('button', { name: '导出其他格式' }).click()
  await page.getByRole('menuitem', { name: '发给同事填' }).click()
  const dialog = page.getByRole('dialog', { name: '发给同事填' })
  await dialog.getByRole('radio', { name: '整份报告' }).check()
  await dialog.getByRole('radio', { name: '年报编辑器' }).check()
  const file = await saved(page, () => dialog.getByRole('button', { name: '导出' }).click())
  await dialog.getByRole('button', { name: '关闭' }).click()
  const whole = readFileSync(file, 'utf8')
  expect(whole).toContain('改进已经完成。')
  expect(whole).not.toContain('13912345678')
  // it comes back with nothing changed, and with no word of what was not sent
  await takeBack(file)
  await region().getByText('没有改动要收').waitFor()
  await page.keyboard.press('Escape')
})

test('a workbook is refused for a section that asks for no figure, and the dialog says what to do', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '导出其他格式' }).click()
  await page.getByRole('menuitem', { name: '发给同事填' }).click()
  const dialog = page.getByRole('dialog', { name: '发给同事填' })
  await dialog.getByRole('checkbox', { name: '（二）改进情况' }).check()
  await dialog.getByRole('radio', { name: 'Excel 或 WPS 表格' }).check()
  await dialog.getByRole('button', { name: '导出' }).click()
  await dialog.getByText('没有表格和数据项').waitFor()
  await page.keyboard.press('Escape')
})
