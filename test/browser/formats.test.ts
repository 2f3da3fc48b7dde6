import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readDocx } from '../../src/docx/readDocx'
import { openPackage } from '../../src/docx/parts/package'
import { startWithFolder } from '../tools/browser'
import { pdfText } from '../tools/pdf'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

/** The file that a menu item of 导出其他格式 hands over. */
async function exportAs(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: '导出其他格式' }).click()
  const arrives = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  const download = await arrives
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}
async function begun(): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  await desk.figure('受理公开申请件数').first().fill('3100')
  await desk.saved()
  return desk
}
const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
const compact = (text: string): string => text.replace(/\s+/gu, '')
const names = (file: string): string[] => [...openPackage(readFileSync(file)).entries.keys()]

test('a report becomes a Word file, a workbook, a web page and text, by the keys of a menu', async () => {
  const desk = await begun()
  const { page } = desk
  await page.getByRole('button', { name: '导出其他格式' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Word 文件' }).waitFor()
  const arrives = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const word = join(folder, 'by-key.docx')
  await (await arrives).saveAs(word)
  await page.getByText(/已导出“.*（草稿）\.docx”.*没有处理/u).waitFor()
  const text = readDocx(readFileSync(word)).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : '',
  )
  expect(compact(text.join(''))).toContain('3100')

  expect(names(await exportAs(page, 'Excel 表格'))).toContain('xl/workbook.xml')
  const html = readFileSync(await exportAs(page, '网页'), 'utf8')
  expect(html).toContain('<h2>一、总体公开情况</h2>')
  expect(html).toContain('data-figure="受理公开申请件数">3100</span>')
  const plain = readFileSync(await exportAs(page, '纯文本'), 'utf8')
  // the same words in both, and those of the PDF
  const bare = compact(html.slice(html.indexOf('<article>')).replace(/<[^>]*>/gu, ''))
  expect(bare).toBe(compact(plain).replace(/^\uFEFF/u, ''))
  const arrivesPdf = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await page.getByRole('button', { name: '导出草稿' }).click()
  const pdf = join(folder, 'same.pdf')
  await (await arrivesPdf).saveAs(pdf)
  await page.keyboard.press('Escape')
  const printed = compact(
    pdfText(pdf)
      .join('')
      .replace(/^\s*—\s*\d+\s*—\s*$/gmu, ''),
  )
  expect(printed.replaceAll('草稿', '').replace(/—\d+—/gu, '')).toContain(bare.slice(0, 200))

  await page.getByRole('button', { name: '导出其他格式' }).click()
  await page.getByRole('menuitem', { name: '复制网页内容' }).click()
  await page.getByText('已复制全文').waitFor()
  // what an editing box of a site is given is the content of the file
  await page.evaluate(() => {
    document.addEventListener(
      'paste',
      (event) => {
        document.body.dataset['pasted'] = event.clipboardData?.getData('text/html') ?? ''
        document.body.dataset['pastedText'] = event.clipboardData?.getData('text/plain') ?? ''
      },
      { capture: true, once: true },
    )
  })
  await page.keyboard.press('Control+v')
  await page.locator('body[data-pasted]').waitFor()
  const pasted = await page.evaluate(() => document.body.dataset['pasted'] ?? '')
  const body = html.slice(html.indexOf('<article>') + '<article>'.length, html.indexOf('</article>')).trim()
  expect(body).toContain('<h2>')
  expect(pasted.replace(/<meta[^>]*>|<\/?(?:html|body)>|<!--\w+-->/gu, '').trim()).toBe(body)
  expect(await page.evaluate(() => document.body.dataset['pastedText'])).toBe(
    plain.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n'),
  )
  await desk.close()
})

test('the whole set is one file', async () => {
  const desk = await begun()
  const { page } = desk
  await page.getByRole('button', { name: '导出其他格式' }).click()
  await page.getByRole('menuitem', { name: '全套（压缩包）' }).click()
  const arrives = page.waitForEvent('download')
  await page.getByRole('dialog', { name: '导出全套' }).getByRole('button', { name: '导出草稿' }).click()
  const file = join(folder, 'set.zip')
  await (await arrives).saveAs(file)
  const endings = names(file).map((name) => name.replace(/^.*\./u, ''))
  expect(endings.sort()).toEqual(['docx', 'html', 'pdf', 'txt', 'xlsx'])
  await desk.close()
})

test('a 送审稿 is kept as a version, with a sheet of what was checked and what changed since the last', async () => {
  const desk = await begun()
  const { page } = desk
  const review = async (): Promise<string[]> => {
    await page.getByRole('button', { name: '导出其他格式' }).click()
    await page.getByRole('menuitem', { name: '送审稿' }).click()
    const dialog = page.getByRole('dialog', { name: '送审稿', exact: true })
    await dialog.getByRole('textbox', { name: '填报人' }).fill('张三')
    await dialog.getByRole('button', { name: '生成' }).click()
    const arrives = page.waitForEvent('download')
    await page.getByRole('dialog', { name: '导出送审稿' }).getByRole('button', { name: '导出草稿' }).click()
    const file = join(folder, 'review.zip')
    await (await arrives).saveAs(file)
    await page.getByText('已导出').waitFor()
    await page.keyboard.press('Escape')
    return names(file)
  }
  const first = await review()
  expect(first.filter((name) => name.includes('送审自查单'))).toHaveLength(2)
  expect(first).toHaveLength(4)
  await desk.figure('受理公开申请件数').first().fill('3119')
  await desk.saved()
  await review()
  await page.getByRole('button', { name: '历史版本' }).click()
  const history = page.getByRole('dialog', { name: '历史版本' })
  await history.getByText('送审稿（第1稿）').first().waitFor()
  await history.getByText('送审稿（第2稿）').first().waitFor()
  await desk.close()
})

test('a corrected copy of the Word file is taken back, change by change, in one step', async () => {
  const desk = await begun()
  const { page } = desk
  const text = desk.text('（二）改进情况')
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('加强了队伍建设。')
  await desk.saved()
  const other = await OfficialsDesk.open(browser, inject('address'))
  // a colleague goes on with the backup
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份', exact: true }).first().click()
  const backup = join(folder, 'backup.json')
  await (await arrives).saveAs(backup)
  const changed = readFileSync(backup, 'utf8')
    .replace('加强了队伍建设。', '加强了队伍和制度建设。')
    .replace('"3100"', '"3119"')
  writeFileSync(backup, changed)
  await other.close()

  await page.getByRole('button', { name: '收回修改' }).click()
  await page.getByLabel('改过的文件').setInputFiles(backup)
  const region = page.getByRole('region', { name: '收回的修改' })
  await region.getByText(/共 2 处改动/u).waitFor()
  const item = region.getByRole('listitem').filter({ hasText: '受理公开申请件数' })
  await item.getByRole('button', { name: '接受', exact: true }).click()
  await region.getByText('已接受 1 处，还没决定 1 处').waitFor()
  // what is not decided is asked about, in sight of the buttons
  await page.getByRole('button', { name: '完成' }).click()
  const asked = page.getByRole('alert').filter({ hasText: '还有 1 处没有决定' })
  await asked.waitFor()
  expect(await isInView(asked)).toBe(true)
  expect(await isInView(region.getByRole('listitem').filter({ hasText: '制度' }))).toBe(true)
  await page.getByRole('button', { name: '完成，其余 1 处不收' }).waitFor()
  await page.getByRole('button', { name: '全部接受' }).click()
  await page.getByRole('button', { name: '完成', exact: true }).click()
  await page.getByText('已收回 2 处修改').waitFor()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('3119')
  expect(await text.innerText()).toBe('加强了队伍和制度建设。')
  await page.getByRole('button', { name: '撤销' }).click()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('3100')
  expect(await text.innerText()).toBe('加强了队伍建设。')

  // our own Word file brings nothing, another report's is refused
  const word = await exportAs(page, 'Word 文件')
  await page.getByRole('button', { name: '收回修改' }).click()
  await page.getByLabel('改过的文件').setInputFiles(word)
  await region.getByText('没有改动要收').waitFor()
  await page.getByRole('button', { name: '完成' }).click()
  const foreign = join(folder, 'foreign.docx')
  writeFileSync(foreign, 'PK no')
  await page.getByRole('button', { name: '收回修改' }).click()
  await page.getByLabel('改过的文件').setInputFiles(foreign)
  await page
    .getByRole('alert')
    .filter({ hasText: /foreign\.docx/u })
    .waitFor()
  await page.keyboard.press('Escape')
  // the same workbook, unchanged
  const excel = await exportAs(page, 'Excel 表格')
  await page.getByRole('button', { name: '收回修改' }).click()
  await page.getByLabel('改过的文件').setInputFiles(excel)
  await region.getByText('没有改动要收').waitFor()
  await desk.close()
})
