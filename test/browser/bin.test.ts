import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const titleOf = (unit: string): string => `${unit}2025年度信息公开政务工作总结报告`
const lineOf = (page: Page, unit: string) =>
  page.getByRole('list', { name: '报告', exact: true }).getByRole('listitem').filter({ hasText: unit })

/** A shelf with a report of each unit, all of them removed one after another. */
async function removed(...units: string[]): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  for (const unit of units) {
    await desk.newReport(unit, '2025')
    await page.goto(`${desk.address}#/`)
    await lineOf(page, unit).waitFor()
  }
  for (const unit of units) {
    await lineOf(page, unit).getByRole('button', { name: '删除' }).click()
    await page.getByText(`已删除“${titleOf(unit)}”`).waitFor()
  }
  return desk
}

test('two reports removed one after another are both undone, the last first', async () => {
  const desk = await removed('和平区', '沈河区')
  const { page } = desk
  const undo = page.getByRole('button', { name: '撤销' })
  await undo.click()
  await lineOf(page, '沈河区').waitFor()
  await page.getByText(`已删除“${titleOf('和平区')}”`).waitFor()
  await undo.click()
  await lineOf(page, '和平区').waitFor()
  await undo.waitFor({ state: 'detached' })
  await desk.close()
})

test('what was removed lies in 回收站 with its date and progress, is put back, and erased after one question', async () => {
  const desk = await removed('和平区', '沈河区', '大东区')
  const { page } = desk
  await page.reload()
  await page.getByRole('button', { name: '回收站', exact: true }).click()
  const bin = page.getByRole('region', { name: '回收站' })
  const inBin = (unit: string) => bin.getByRole('listitem').filter({ hasText: titleOf(unit) })
  expect(await inBin('大东区').innerText()).toMatch(/已填 3\/51\s+(?:刚刚|\d+ 分钟前)删除/u)
  expect(await bin.getByRole('listitem').count()).toBe(3)

  await inBin('和平区').getByRole('button', { name: '恢复' }).click()
  await lineOf(page, '和平区').waitFor()
  const link = page.getByRole('link', { name: titleOf('和平区') })
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)

  await inBin('沈河区').getByRole('button', { name: '彻底删除' }).click()
  const dialog = page.getByRole('dialog', { name: '彻底删除' })
  await dialog.getByText(titleOf('沈河区')).waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
  expect(await bin.getByRole('listitem').count()).toBe(2)
  await inBin('沈河区').getByRole('button', { name: '彻底删除' }).click()
  await dialog.getByRole('button', { name: '彻底删除' }).click()
  await inBin('沈河区').waitFor({ state: 'detached' })

  await bin.getByRole('button', { name: '清空回收站' }).click()
  await dialog.getByRole('button', { name: '彻底删除' }).click()
  await bin.getByText('回收站是空的').waitFor()
  await page.reload()
  await lineOf(page, '和平区').waitFor()
  await page.getByRole('button', { name: '回收站', exact: true }).click()
  await bin.getByText('回收站是空的').waitFor()
  await desk.close()
})

test('a report that is open in another window is not erased from under it', async () => {
  const here = await OfficialsDesk.open(browser, inject('address'))
  await here.newReport('和平区', '2025')
  const there = await OfficialsDesk.at(here.page.context(), inject('address'))
  const { page } = there
  await lineOf(page, '和平区').getByRole('button', { name: '删除' }).click()
  await page.getByRole('button', { name: '回收站', exact: true }).click()
  const bin = page.getByRole('region', { name: '回收站' })
  await bin.getByRole('button', { name: '彻底删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click()
  await page.getByText('正在另一个窗口中打开，没有彻底删除').waitFor()
  await here.fillIn({ 政务公开日: '5.15' })
  await here.saved()
  await lineOf(page, '和平区').waitFor()
  await here.close()
})
