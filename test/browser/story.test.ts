import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { figures } from '../../src/templates/summary/figures'
import { completeValues } from '../fixtures/completeReport'
import { startWithFolder } from '../tools/browser'
import { confirmByKeyboard, readByKeyboard } from '../tools/fillByKeyboard'
import { inkOf, pdfFonts, pdfImages, pdfInfo, pdfText } from '../tools/pdf'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const labelled = (from: number, to?: number): Record<string, string> =>
  Object.fromEntries(figures.slice(from, to).map(({ label, place }) => [label, completeValues[place]]))

test('an official writes half a report, comes back, is told of a wrong total, finishes and exports', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await page.getByRole('heading', { name: '年报编辑器', level: 1 }).waitFor()
  await desk.newReport('和平区', '2025')
  await desk.fillIn(labelled(2, 25))
  await desk.saved()

  await page.reload()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  for (const [label, value] of Object.entries(labelled(0, 25)))
    expect(await desk.figure(label).first().inputValue(), label).toBe(value)
  expect(await page.getByText('已填 25/51').count()).toBe(1)

  // a part too many: both numbers and the difference in words, and one click leads there
  await desk.fillIn({ ...labelled(25), 社会事业信息数: '160' })
  const finding = desk.findings().filter({ hasText: '各部分合计' })
  await finding.getByRole('button').first().click()
  expect(await finding.innerText()).toContain('重点工作信息 486 条，各部分合计 488 条，差 2 条')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    '政务公开重点工作信息数',
  )
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '返回补全' }).click()
  await desk.fillIn({ 社会事业信息数: '158' })
  // the form's own sentences are no work done until someone has read them, and what they say of one year is asked about
  const outline = page.getByRole('navigation', { name: '章节' })
  expect(await outline.getByText('待通读').count()).toBeGreaterThan(4)
  await readByKeyboard(page)
  expect(await outline.getByText('待通读').count()).toBe(0)
  expect(await desk.findings().allInnerTexts()).toEqual([
    expect.stringContaining('“十三五”是 2016 至 2020 年，报告年度是 2025 年'),
    expect.stringContaining('“今年”'),
    expect.stringContaining('“第十三届”、“余份”、“余人”'),
    expect.stringContaining('“一次”'),
  ])
  await confirmByKeyboard(page)
  expect(await desk.findings().count()).toBe(0)
  await page
    .getByRole('region', { name: '检查' })
    .getByText('核对了 51 个数据项、8 项数量关系、正文里能与数据项、表格对应的数字，表样原文已通读 9 节')
    .waitFor()
  await desk.saved()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('和平区2025年度信息公开政务工作总结报告.pdf')
  const file = join(folder, 'report.pdf')
  await download.saveAs(file)
  const info = pdfInfo(file)
  const pages = Number(info.get('Pages'))
  expect(pages).toBeGreaterThanOrEqual(4)
  expect(info.get('Page size')).toContain('A4')
  expect(info.get('Title')).toBe('和平区2025年度信息公开政务工作总结报告')
  expect(pdfImages(file)).toEqual([])
  for (const font of pdfFonts(file))
    expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  expect(pdfText(file).join('').replace(/\s/gu, '')).toContain('主动公开政府信息3268条')
  for (let number = 1; number <= pages; number += 1) {
    const ink = inkOf(file, number)
    expect(ink.share, `page ${number}`).toBeGreaterThan(0.004)
    // 28 mm on the left, 26 mm on the right, of 210 mm
    expect(ink.left, `page ${number}`).toBeGreaterThan(0.125)
    expect(ink.right, `page ${number}`).toBeLessThan(0.883)
  }

  // tomorrow: the report stands on the shelf, complete
  await page.goto(inject('address'))
  await page.getByRole('link', { name: '和平区2025年度信息公开政务工作总结报告', exact: true }).waitFor()
  expect(await page.getByText('已填 51/51').count()).toBe(1)
  await desk.close()
})
