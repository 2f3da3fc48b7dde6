import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startWithFolder } from '../tools/browser'
import { docxBytes } from '../fixtures/docx'
import { longText } from '../fixtures/longDocument'
import { OfficialsDesk } from './officialsDesk'
import { exportPdf } from './wholeJob'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const MODEL = `柳河县法律援助中心2024年工作总结
今年以来，柳河县法律援助中心认真履职。
一、案件办理情况
全年受理案件325件，其中民事案件300件、刑事案件25件。
二、宣传情况
（一）进社区宣传。开展宣传xx场，发放资料xxxx份。
（二）媒体宣传。发布信息48条。
三、下一步打算
继续做好法律援助工作。`

const opened = () => OfficialsDesk.open(browser, inject('address'))
const dialogOf = ({ page }: OfficialsDesk) => page.getByRole('dialog', { name: '从文件或网页开始' })
const lookOf = ({ page }: OfficialsDesk) => page.getByRole('region', { name: '认出的内容' })

async function start(desk: OfficialsDesk): Promise<void> {
  await desk.page.getByRole('button', { name: '从文件或网页开始' }).first().click()
  await dialogOf(desk).getByRole('textbox', { name: '粘贴内容' }).waitFor()
}
async function startWith(desk: OfficialsDesk, text: string): Promise<void> {
  await start(desk)
  await desk.paste(dialogOf(desk).getByRole('textbox', { name: '粘贴内容' }), { 'text/plain': text })
  await lookOf(desk).waitFor()
}
async function choose(desk: OfficialsDesk, name: string, bytes: Uint8Array | string): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  await dialogOf(desk).getByLabel('选择文件').setInputFiles(file)
}
const outline = ({ page }: OfficialsDesk) =>
  page.getByRole('navigation', { name: '章节' }).getByRole('link').locator('.name').allInnerTexts()

test('a pasted report of any form is looked at, corrected and begun by keyboard, and becomes a PDF', async () => {
  const desk = await opened()
  const { page } = desk
  await startWith(desk, MODEL)
  const look = lookOf(desk)
  expect(await look.getByRole('status').innerText()).toMatch(
    /认出 5 个标题、\d+ 个数据项（2 个是空）、1 个求和关系/u,
  )
  await look.getByRole('button', { name: '案件 325', exact: true }).focus()
  await page.keyboard.press('Enter')
  const name = look.getByRole('textbox', { name: '名称' })
  await name.fill('受理法律援助案件')
  await page.keyboard.press('Tab')
  await look.getByRole('button', { name: '受理法律援助案件 325', exact: true }).waitFor()
  await dialogOf(desk).getByRole('button', { name: '按此新建' }).press('Enter')

  await page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await page.title()).toContain('柳河县法律援助中心2024年工作总结')
  expect(await outline(desk)).toEqual(
    expect.arrayContaining(['案件办理情况', '宣传情况', '进社区宣传', '媒体宣传', '下一步打算']),
  )
  // one number, typed once: the sum is checked
  expect(await desk.figure('受理法律援助案件').first().inputValue()).toBe('325')
  await desk.figure('受理法律援助案件').first().fill('326')
  // a figure's own findings are told when it is left
  await page.keyboard.press('Tab')
  await desk.findings().filter({ hasText: '325' }).first().waitFor()
  await desk.figure('受理法律援助案件').first().fill('325')
  await desk.saved()
  await page.reload()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await desk.figure('受理法律援助案件').first().inputValue()).toBe('325')
  const made = await exportPdf(desk, folder)
  expect(made.text).toContain('全年受理案件325件，其中民事案件300件、刑事案件25件。')
  expect(made.text).toContain('（二）媒体宣传。发布信息48条。')
  await desk.close()
})

test('what is wrong with a file is said with the way out, and nothing changes', async () => {
  const desk = await opened()
  await start(desk)
  const said = (words: RegExp) => dialogOf(desk).getByRole('alert').filter({ hasText: words }).waitFor()
  await choose(desk, 'old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]))
  await said(/另存为 \.docx/u)
  await choose(desk, 'of-others.pdf', '%PDF-1.7\n')
  await said(/是 PDF.*复制/u)
  await choose(desk, 'empty.docx', '')
  await said(/空文件/u)
  await choose(desk, 'torn.docx', docxBytes('<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>').subarray(0, 200))
  await said(/不完整或已损坏|没有 Word 文档/u)
  await choose(desk, 'picture.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))
  await said(/不是文字文件/u)
  await dialogOf(desk).getByRole('button', { name: '取消' }).click()
  await desk.page.getByText('还没有报告').waitFor()
  await desk.close()
})

test('a form of the unit is kept, offered for a new report, handed out as a file and taken in again', async () => {
  const desk = await opened()
  const { page } = desk
  await startWith(desk, MODEL)
  await dialogOf(desk).getByRole('button', { name: '存为本单位格式' }).click()
  await dialogOf(desk)
    .getByText(/已存为本单位格式/u)
    .waitFor()
  await dialogOf(desk).getByRole('button', { name: '取消' }).click()

  await page.getByRole('button', { name: '新建报告' }).first().click()
  const dialog = page.getByRole('dialog', { name: '新建报告' })
  await dialog.getByRole('button', { name: /^导出格式/u }).waitFor()
  // those of the unit stand above the built-in ones
  await dialog.getByRole('radio').first().check()
  const arrives = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^导出格式/u }).click()
  const file = join(folder, 'form.json')
  await (await arrives).saveAs(file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'nianbao-form', issue: 1 })
  await dialog.getByRole('textbox', { name: '单位名称' }).fill('通化县法律援助中心')
  await dialog.getByRole('textbox', { name: '报告年度' }).fill('2025')
  await dialog.getByRole('button', { name: '创建' }).click()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await outline(desk)).toContain('媒体宣传')
  expect(await desk.figure('案件').first().inputValue()).toBe('')

  const other = await opened()
  await start(other)
  await dialogOf(other).getByLabel('选择文件').setInputFiles(file)
  await dialogOf(other)
    .getByText(/已收进本单位格式/u)
    .waitFor()
  await desk.close()
  await other.close()
})

test('sections are added, renamed, moved and removed, numbered by themselves, and every step can be taken back', async () => {
  const desk = await opened()
  const { page } = desk
  await startWith(desk, MODEL)
  await dialogOf(desk).getByRole('button', { name: '按此新建' }).click()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  const act = async (heading: string, name: string): Promise<void> => {
    const panel = page.getByRole('region', { name: heading, exact: true })
    await panel.getByRole('button', { name: '本节' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const first = await page.getByRole('region').locator('h2').allInnerTexts()
  const panels = () => page.getByRole('region').locator('h2').allInnerTexts()
  await act('一、案件办理情况', '在后面添加章节')
  const dialog = page.getByRole('dialog', { name: '添加章节' })
  await dialog.getByRole('textbox', { name: '标题' }).fill('队伍建设情况')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '二、队伍建设情况', exact: true }).waitFor()
  await page.getByRole('region', { name: '三、宣传情况', exact: true }).waitFor()
  await act('二、队伍建设情况', '上移')
  await page.getByRole('region', { name: '一、队伍建设情况', exact: true }).waitFor()
  await act('一、队伍建设情况', '改名')
  await page.getByRole('dialog', { name: '改名' }).getByRole('textbox', { name: '标题' }).fill('一、律师队伍')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '一、律师队伍', exact: true }).waitFor()
  await act('三、宣传情况', '删除本节')
  await page.getByRole('region', { name: '三、宣传情况', exact: true }).waitFor({ state: 'detached' })
  const before = await panels()
  const notice = page.getByRole('status').filter({ hasText: '已删除“三、宣传情况”' })
  await notice.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('region', { name: '三、宣传情况', exact: true }).waitFor()
  await notice.waitFor({ state: 'detached' })
  for (let step = 0; step < 3; step += 1) await page.getByTitle('撤销（Ctrl+Z）').click()
  expect(await panels()).toEqual(first)
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '重做' }).click()
  expect(await panels()).toEqual(before)
  await desk.saved()
  await page.reload()
  await page.getByRole('region', { name: '一、律师队伍', exact: true }).waitFor()
  expect(await panels()).toEqual(before)
  await desk.close()
})

test('a document of ten thousand numbers is read beside Esc, and every one of them becomes a button by its name', async () => {
  const desk = await opened()
  const { page } = desk
  const dialog = dialogOf(desk)
  const box = dialog.getByRole('textbox', { name: '粘贴内容' })
  await start(desk)
  await desk.paste(box, { 'text/plain': longText() })
  await page.locator('dialog[aria-busy="true"]').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await startWith(desk, longText())
  await page.locator('dialog:not([aria-busy])').waitFor()
  await page.locator('.document:not([aria-busy])').waitFor()
  const guesses = page.locator('.document .guess')
  const labels = await guesses.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  expect(labels.length).toBeGreaterThan(10_000)
  // a name and the words that it stands for
  expect(labels.filter((label) => !/\S \S/u.test(label))).toEqual([])
  const stops = page.locator('.document .guess[tabindex="0"]')
  expect(await stops.count()).toBe(1)
  await guesses.last().click()
  await page.keyboard.press('ArrowLeft')
  const before = guesses.nth(labels.length - 2)
  await before.and(page.locator('[aria-pressed="true"]:focus')).waitFor()
  expect(await stops.count()).toBe(1)
  // the figure is another word, and nothing else is
  const name = page.locator('.panel').getByRole('textbox', { name: '名称', exact: true })
  await name.fill('最后一批资料')
  await page.keyboard.press('Tab')
  await before.and(page.locator('[aria-label^="最后一批资料 "]')).waitFor()
  expect(await guesses.count()).toBe(labels.length)
  await desk.close()
})

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`

test('a Word file with a table is dropped on the window, and its table is entered, checked and printed', async () => {
  const desk = await opened()
  const { page } = desk
  const bytes = docxBytes(
    paragraph('柳河县司法局2024年度行政执法统计年报') +
      paragraph('一、执法总体情况') +
      paragraph('2024年，柳河县司法局共办理行政处罚案件36件。') +
      paragraph('表一 行政处罚情况') +
      `<w:tbl>${row('执法主体', '警告', '罚款', '合计')}${row('司法局', '3', '5', '8')}${row('城管局', '12', '16', '28')}${row('合计', '15', '21', '36')}</w:tbl>` +
      paragraph('以上数据截至2024年12月31日。') +
      paragraph('二、存在的问题') +
      paragraph('执法力量不足。'),
  )
  await page.getByText('还没有报告').waitFor()
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([Uint8Array.from(content)], '年报.docx'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, Array.from(bytes))
  await lookOf(desk).getByRole('status').filter({ hasText: '1 张表' }).waitFor()
  await dialogOf(desk).getByRole('button', { name: '按此新建' }).click()
  const table = page.getByRole('table', { name: '行政处罚情况' })
  await table.waitFor()
  const total = table.getByRole('textbox').last()
  expect(await total.inputValue()).toBe('36')
  await total.fill('37')
  await total.press('Tab')
  await desk.findings().filter({ hasText: '37' }).first().waitFor()
  await total.fill('36')
  const made = await exportPdf(desk, folder)
  expect(made.text).toContain('城管局121628')
  expect(made.text.indexOf('城管局')).toBeLessThan(made.text.indexOf('以上数据截至'))
  await desk.close()
})
