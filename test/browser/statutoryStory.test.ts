import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import published from '../fixtures/cases/01-huaian-city-2024.json'
import { startWithFolder } from '../tools/browser'
import { pdfFonts, pdfImages, pdfInfo, pdfDrawnText } from '../tools/pdf'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const { proactive, requests, reconsideration } = published

const FIVE =
  '上年指出的平台检索不便问题，本年改版后已解决。存在的主要问题：行政复议纠正64件，答复说理还不充分；基层栏目更新不及时。改进情况：对被纠正案件逐件复盘，印发答复文书示范文本，每季度抽查栏目。'

/** What stands under the heads that the form leaves open. */
const ASPECTS: Readonly<Record<string, string>> = {
  '（一）主动公开。': '全年通过政府网站公开信息8120条。',
  '（四）政府信息公开平台建设。': '改版政府网站检索功能，政务新媒体按时更新。',
  '（五）监督保障。': '开展工作考核和培训，组织社会评议，满意度较高；未发生需要责任追究的情况。',
}

/** Table two as published, by what its cells are called. */
const DISCLOSED: Readonly<Record<string, number>> = {
  '规章 本年制发件数': proactive.regulations.made,
  '规章 本年废止件数': proactive.regulations.repealed,
  '规章 现行有效件数': proactive.regulations.valid,
  '行政规范性文件 本年制发件数': proactive.normative.made,
  '行政规范性文件 本年废止件数': proactive.normative.repealed,
  '行政规范性文件 现行有效件数': proactive.normative.valid,
  '行政许可 本年处理决定数量': proactive.licensing,
  '行政处罚 本年处理决定数量': proactive.punishment,
  '行政强制 本年处理决定数量': proactive.coercion,
  '行政事业性收费 本年收费金额（单位：万元）': proactive.feesWanYuan,
}
const block = (rows: readonly (readonly number[])[]): string => rows.map((row) => row.join('\t')).join('\r\n')

test('the tables of a real report are typed and pasted, a number broken, found, mended, and the PDF handed in', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  const { keyboard } = page
  const cell = (label: string) => page.getByRole('table').getByRole('textbox', { name: label, exact: true })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const paste = async (at: string, text: string): Promise<void> => {
    await page.evaluate((plain) => navigator.clipboard.writeText(plain), text)
    await cell(at).click()
    await keyboard.press('Control+v')
    await page.getByRole('dialog', { name: '粘贴到表格' }).waitFor()
    await keyboard.press('Enter')
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.newReport(published.org, String(published.year), '政府信息公开工作年度报告')

  // 淮安市 may be of either level as far as its name says
  await page.getByRole('combobox', { name: '单位类型' }).selectOption({ label: '省、设区的市政府' })
  await cell('规章 本年制发件数').click()
  for (const value of Object.values(DISCLOSED)) {
    await keyboard.type(String(value))
    await keyboard.press('Tab')
  }
  for (const [label, value] of Object.entries(DISCLOSED))
    expect(await cell(label).inputValue(), label).toBe(String(value))
  await paste('一、本年新收政府信息公开申请数量 自然人', block(requests.rows.map(({ values }) => values)))
  const { review, litigationDirect, litigationAfterReview } = reconsideration
  await paste(
    '行政复议 结果维持',
    block([[review, litigationDirect, litigationAfterReview].flatMap((part) => Object.values(part))]),
  )
  // under each head of the form; the sentences that state cells stay as the form gives them
  const overview = desk.text('一、总体情况')
  for (const [head, words] of Object.entries(ASPECTS)) {
    await overview.getByText(head).click()
    await keyboard.press('End')
    await keyboard.type(words)
  }
  await desk.figure('信息处理费收取金额').first().fill('3940')
  await desk.text('五、存在的主要问题及改进情况').fill(FIVE)
  await desk.saved()

  // one number broken: told in words, led to, and the report is not handed in unnoticed
  await cell('（一）予以公开 自然人').fill('1280')
  expect(await desk.findings().filter({ hasText: '未填' }).count()).toBe(0)
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.innerText()).toContain('应为 1288 件，少 8 件')
  await dialog.getByRole('button', { name: '返回补全' }).click()
  const torn = desk.findings().filter({ hasText: '应为 1288 件，少 8 件' }).first()
  await torn.getByRole('button').first().click()
  expect(await focused()).toMatch(/自然人|总计/u)
  await cell('（一）予以公开 自然人').fill('1288')
  expect(await desk.findings().filter({ hasText: '应为 1288 件，少 8 件' }).count()).toBe(0)
  // 前言 and part six are still the form's: the export says so once
  await page.getByRole('button', { name: '导出 PDF' }).click()
  expect(await dialog.innerText()).toContain('待通读 2 节')
  await dialog.getByRole('button', { name: '返回补全' }).click()
  for (const part of ['前言', '六、其他需要报告的事项'])
    await page
      .getByRole('region', { name: part, exact: true })
      .getByRole('button', { name: '已通读' })
      .click()
  await desk.saved()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 PDF' }).click(),
  ])
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  expect(download.suggestedFilename()).toBe('淮安市人民政府2024年政府信息公开工作年度报告.pdf')
  expect(pdfInfo(file).get('Title')).toBe('淮安市人民政府2024年政府信息公开工作年度报告')
  expect(pdfImages(file)).toEqual([])
  for (const font of pdfFonts(file))
    expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  const said = pdfDrawnText(file).join('').replace(/\s/gu, '')
  expect(said).toContain('全年收到政府信息公开申请3119件，上年结转34件；办结3050件')
  expect(said).toContain('（一）予以公开128821005031362')
  await desk.close()
})
