import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Draft } from '../../src/report/draft/draft'
import { completeReport } from '../fixtures/completeReport'
import { asFromPdf } from '../tools/asFromPdf'
import { startBrowser } from '../tools/browser'
import { pdfText } from '../tools/pdf'
import { takeIn } from '../tools/takeIn'
import { inputMethod } from './inputMethod'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const SECTION = '（二）改进情况'
async function deskAt(): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport(asFromPdf('长江区'), '\u202A2025\u202C')
  await desk.text(SECTION).focus()
  await desk.page.keyboard.press('Control+a')
  await desk.page.keyboard.press('Delete')
  return desk
}
const said = async (desk: OfficialsDesk): Promise<string[]> =>
  (await desk.text(SECTION).locator('p').allInnerTexts()).map((one) => one.trim())

test('what an input method or another program types is normalised, and the cursor stays behind it', async () => {
  const desk = await deskAt()
  const { keyboard } = desk.page
  await keyboard.insertText('办理件')
  await keyboard.press('ArrowLeft')
  await keyboard.insertText('⾏\u200B政e\u0301\u{2F800}⼀')
  await keyboard.type('A')
  expect(await said(desk)).toEqual(['办理行政é丽一A件'])
  const method = await inputMethod(desk.page)
  await method.letters('xing')
  await method.choose('⾏\uFEFF⻓')
  await desk.page.getByText('行长件').waitFor()
  await keyboard.type('B')
  expect(await said(desk)).toEqual(['办理行政é丽一A行长B件'])
  expect(await desk.page.title()).toContain('长江区2025年度')
  await desk.saved()
  await desk.close()
})

test('a paste comes normalised, as text and as a page, and one step takes it back', async () => {
  const desk = await deskAt()
  const text = desk.text(SECTION)
  await desk.paste(text, { 'text/plain': `${asFromPdf('办理行政复议12件。')}\u2028第二段。` })
  expect(await said(desk)).toEqual(['办理行政复议12件。', '第二段。'])
  await desk.page.keyboard.press('Control+z')
  expect(await said(desk)).toEqual([''])
  await desk.paste(text, { 'text/html': `<p>办理&#x2F8F;政&nbsp;12&#x202c;件。</p>`, 'text/plain': 'x' })
  expect(await said(desk)).toEqual(['办理行政 12件。'])
  await desk.close()
})

test('a figure takes its number, its input shows it, and the cursor stays', async () => {
  const desk = await deskAt()
  const figure = desk.figure('网站栏目数').first()
  await figure.focus()
  await desk.page.keyboard.insertText('\u202A1\u200B4\uFEFF')
  await desk.page.keyboard.press('ArrowLeft')
  await desk.page.keyboard.insertText('\u20602\u00AD')
  await desk.page.keyboard.type('3')
  expect(await figure.inputValue()).toBe('1234')
  await desk.saved()
  await desk.close()
})

test('a report that an earlier program took in as it came is printed without 〓, as it reads', async () => {
  const report = completeReport()
  const foreign = JSON.parse(
    JSON.stringify(report.draft, (_, value: unknown) =>
      typeof value === 'string' && /\p{Script=Han}/u.test(value) && !/^(?:1\.|一是)$/u.test(value)
        ? asFromPdf(value)
        : value,
    ),
  ) as Draft
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await takeIn(desk, { ...report, draft: foreign })
  await desk.page.getByRole('link', { name: /和平区/u }).click()
  const download = desk.page.waitForEvent('download')
  await desk.page.getByRole('button', { name: '导出 PDF' }).click()
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-foreign-'))
  const file = join(folder, 'report.pdf')
  await (await download).saveAs(file)
  const text = pdfText(file).join('').replace(/\s/gu, '')
  rmSync(folder, { recursive: true })
  expect(text).not.toContain('〓')
  expect(text).toContain('和平区2025年度信息公开政务工作总结报告')
  expect(text).toContain('2025年，和平区认真贯彻落实')
  await desk.close()
})
