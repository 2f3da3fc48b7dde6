import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { backupFile } from '../../src/export/backupFile'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { shareDesk } from './shareDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

/** A shelf with a report that came out of a backup of last spring, and one that was begun now. */
const theDesk = shareDesk(async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  const updated = Date.parse('2025-03-08T09:00:00')
  const { name, text } = backupFile(
    { reports: [{ report: completeReport(), updated, versions: [] }], unreadable: [] },
    new Date(),
  )
  await page
    .getByLabel('备份文件')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('dialog', { name: '恢复备份' }).getByRole('button', { name: '恢复 1 份' }).click()
  await page.getByRole('status', { name: '提示' }).filter({ hasText: '已从文件' }).waitFor()
  await desk.newReport('沈河区', '2024')
  await desk.saved()
  await page.goto(`${desk.address}#/`)
  await page.getByRole('searchbox', { name: '搜索报告' }).waitFor()
  return desk
})
const rows = async () => (await theDesk()).page.getByRole('main').locator('.drafts').getByRole('listitem')

test('a report that was restored keeps the day on which it was last changed, and each says its state in words', async () => {
  await theDesk()
  const all = await rows()
  await all.filter({ hasText: '可以报送' }).waitFor()
  const restored = all.filter({ hasText: '和平区' })
  expect(await restored.locator('time').textContent()).toContain('3月8日')
  await all.filter({ hasText: /沈河区.*未填 \d+/u }).waitFor()
  // what was changed last is first
  expect(await all.first().textContent()).toContain('沈河区')
})

test('reports are searched by unit, year and state, and grouped', async () => {
  const { page } = await theDesk()
  const all = await rows()
  const search = page.getByRole('searchbox', { name: '搜索报告' })
  await search.fill('沈河 ２０２４')
  await expect.poll(() => all.count()).toBe(1)
  await search.fill('可以报送')
  await expect.poll(() => all.first().textContent()).toContain('和平区')
  await search.fill('没有的区')
  await page.getByText('没有找到“没有的区”').waitFor()
  await search.fill('')
  await page.getByRole('combobox', { name: '分组' }).selectOption('unit')
  await page.getByRole('heading', { name: '沈河区 1 份' }).waitFor()
  await page.getByRole('combobox', { name: '分组' }).selectOption('none')
})

test('several are named, backed up, exported, removed and put back at once', async () => {
  const { page } = await theDesk()
  const all = await rows()
  await page.getByRole('button', { name: '选择', exact: true }).click()
  await page.getByRole('checkbox', { name: /选择 沈河区/u }).check()
  await page.getByRole('button', { name: '起名' }).click()
  await page.getByRole('textbox', { name: '名字' }).fill('领导改后稿')
  await page.keyboard.press('Enter')
  await all.filter({ hasText: '领导改后稿' }).waitFor()

  await all.filter({ hasText: '沈河区' }).getByRole('button', { name: '复制' }).click()
  await expect.poll(() => all.count()).toBe(3)
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByRole('checkbox', { name: /选择 和平区/u }).uncheck()
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份所选' }).click(),
  ])
  expect(JSON.parse(readFileSync(await backup.path(), 'utf8')).reports).toHaveLength(2)
  const [exported] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出所选' }).click(),
  ])
  expect(exported.suggestedFilename()).toBe('年报（2 份）.zip')
  expect(
    readFileSync(await exported.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')

  await page.getByRole('button', { name: '删除所选' }).click()
  await page.getByRole('button', { name: '撤销删除（2 份）' }).click()
  await expect.poll(() => all.count()).toBe(3)
  await page.getByRole('button', { name: '完成' }).click()
})

test('the sample opens, can be played with, and leaves no trace among the drafts', async () => {
  const desk = await theDesk()
  const { page } = desk
  await page.getByRole('button', { name: '看一份样例' }).click()
  await page.getByRole('status', { name: '保存状态' }).filter({ hasText: '样例 · 改了不保存' }).waitFor()
  await page.getByText('未发现数字问题').waitFor()
  await desk.figure('平均分').fill('105')
  await page.keyboard.press('Tab')
  await desk.findings().filter({ hasText: '105' }).first().waitFor()
  const tour = page.getByRole('region', { name: '样例', exact: true })
  await tour.getByRole('button', { name: '下一步' }).click()
  await tour.getByRole('button', { name: '不看说明' }).click()
  await tour.getByRole('link', { name: '返回报告列表' }).click()
  await page.getByRole('searchbox', { name: '搜索报告' }).waitFor()
  expect(await (await rows()).count()).toBe(3)
  await page.getByRole('button', { name: '看一份样例' }).click()
  await page.getByText('未发现数字问题').waitFor()
  expect(await desk.figure('平均分').inputValue()).toMatch(/^9\.6/u)
  await page.goto(`${desk.address}#/`)
})
