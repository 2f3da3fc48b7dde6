import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import huaian from '../fixtures/cases/01-huaian-city-2024.json'
import { completeReport } from '../fixtures/completeReport'
import { pdfImages, pdfInfo, pdfText } from '../tools/pdf'
import { takeIn } from '../tools/takeIn'
import { cases, page as published } from '../unit/import/published'
import type { OfficialsDesk } from './officialsDesk'

export const NEW = '一、本年新收政府信息公开申请数量'
/** Table three of a real report, as Excel puts it on the clipboard. */
export const TABLE = `<html><head><style>td { color: black }</style></head><body><table style="border-collapse:collapse">
<tr style="display:none"><td style="width:54pt"></td></tr>${huaian.requests.rows
  .map(({ values }) => `<tr>${values.map((value) => `<td style="height:15pt">${value}</td>`).join('')}</tr>`)
  .join('')}</table></body></html>`
/** As Word puts it on the clipboard, with what must not get in. */
export const FROM_WORD = `<html><head><style>p { color: red }</style></head><body><script>document.title = 'in'</script>
<p style="color:red" onclick="document.title='in'">改版<b>检索</b>功能，<a href="javascript:void 0">政务新媒体</a>按时更新。</p>
<img src="http://leak.test/a.png" onerror="document.title='in'"></body></html>`

/** Makes the PDF of the open report through the button, and reads it back. */
export async function exportPdf(
  { page }: OfficialsDesk,
  folder: string,
): Promise<{ text: string; pages: number; pictures: number }> {
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const asks = dialog.getByRole('button', { name: /^(?:导出草稿|仍要导出)$/u })
  const done = dialog.getByText('已导出')
  for (;;) {
    await done.or(asks).first().waitFor()
    if (!(await asks.isVisible())) break
    await asks.click()
  }
  const file = join(folder, 'made.pdf')
  await (await arrives).saveAs(file)
  await page.keyboard.press('Escape')
  return {
    text: pdfText(file).join('').replace(/\s/gu, ''),
    pages: Number(pdfInfo(file).get('Pages')),
    pictures: pdfImages(file).length,
  }
}

async function shelf({ page, address }: OfficialsDesk): Promise<void> {
  await page.goto(`${address}#/`)
  await page.getByRole('button', { name: '新建报告' }).waitFor()
}

/**
 * The main job from the first page to the PDF, over every part of the editor: write, paste, tables, checks, preview, export,
 * backup, restore, import. Begins on an empty shelf, and needs nothing that a plain http page does not have.
 */
export async function wholeJob(desk: OfficialsDesk): Promise<void> {
  const { page } = desk
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const cell = (label: string) => page.getByRole('table').getByRole('textbox', { name: label, exact: true })
  await desk.newReport('淮安市人民政府', '2024', '政府信息公开工作年度报告')

  // a table from a spreadsheet; one number breaks, is found and mended
  await cell(`${NEW} 自然人`).click()
  await desk.paste(cell(`${NEW} 自然人`), { 'text/html': TABLE, 'text/plain': 'the same' })
  await page.getByRole('dialog', { name: '粘贴到表格' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('（七）总计 总计').inputValue()).toBe('3050')
  const torn = desk.findings().filter({ hasText: '总计 105 件，各部分合计 150 件，差 45 件' })
  await cell('（三）不予公开 8.属于行政查询事项 自然人').fill('150')
  // told once the cell is left
  await page.keyboard.press('Tab')
  await torn.first().waitFor()
  await cell('（三）不予公开 8.属于行政查询事项 自然人').fill('105')
  await torn.first().waitFor({ state: 'detached' })

  // words: typed, and from Word
  const text = desk.text('五、存在的主要问题及改进情况')
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Key words typed by hand.')
  await desk.paste(text, { 'text/html': FROM_WORD, 'text/plain': '改版检索功能' })
  await expect.poll(() => text.innerText()).toContain('改版检索功能，政务新媒体按时更新。')
  await desk.saved()
  await page.reload()
  await text.waitFor()
  expect(await text.innerText()).toContain('Key words typed by hand.')
  expect(await cell('（七）总计 总计').inputValue()).toBe('3050')

  await page.getByRole('button', { name: '预览' }).click()
  await page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
  await page.keyboard.press('Escape')
  const made = await exportPdf(desk, folder)
  expect(made.text).toContain('改版检索功能，政务新媒体按时更新。')
  expect(made.text).toContain('3050')
  expect(made.pictures).toBe(0)

  await shelf(desk)
  const backup = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份', exact: true }).first().click()
  expect((await backup).suggestedFilename()).toMatch(/\.json$/u)
  await page.reload()
  await page.getByRole('button', { name: '新建报告' }).waitFor()
  await takeIn(desk, completeReport())
  await page.getByRole('link', { name: /和平区2025/u }).waitFor()

  // last year's, as it was published
  await page.getByRole('button', { name: '导入已发布的报告' }).click()
  const look = page.getByRole('dialog', { name: '导入已发布的报告' })
  await desk.paste(look.getByRole('textbox', { name: '粘贴报告' }), { 'text/html': published(cases.huaian) })
  await look.getByRole('radio', { name: /^省、设区的市政府/u }).check()
  await look.getByRole('button', { name: '创建草稿' }).click()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  await desk.saved()
  await shelf(desk)
  expect(await page.title()).toBe('年报编辑器')
  rmSync(folder, { recursive: true })
}
