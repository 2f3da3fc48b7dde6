import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { attachedText } from '../../src/storage/files/attachedText'
import { startWithFolder } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const MOST = 1_000_000

/** Exports through the button; `attach` unticks 在 PDF 中附带可编辑数据 first. */
async function exported({ page }: OfficialsDesk, name: string, attach = true): Promise<string> {
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  const box = dialog.getByRole('checkbox', { name: '在 PDF 中附带可编辑数据' })
  if (!attach) await box.uncheck()
  const arrives = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出草稿' }).click()
  const file = join(folder, name)
  await (await arrives).saveAs(file)
  await page.keyboard.press('Escape')
  return file
}
/** The draft in the backup of the open report, without what tells two drafts of the same content apart. */
async function content({ page }: OfficialsDesk): Promise<Record<string, unknown>> {
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份', exact: true }).first().click()
  const file = join(folder, 'content.json')
  await (await arrives).saveAs(file)
  const draft = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  return { ...draft, id: '', saved: '', known: [] }
}

test('an exported PDF gives the report back exactly, and nothing that was deleted', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025')
  const text = desk.text('（二）改进情况')
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('绝密初稿')
  await desk.saved()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('改进已经完成。')
  await desk.figure('受理公开申请件数').first().fill('3100')
  await desk.saved()
  // what was confirmed and then deleted is quoted by its confirmation
  await page.keyboard.press('Escape')
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('联系电话13912345678。')
  await desk.figure('受理公开申请件数').first().click()
  await desk.findings().filter({ hasText: '13912345678' }).getByRole('button', { name: '已核实' }).click()
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('改进已经完成。')
  await desk.saved()
  expect(JSON.stringify(await content(desk))).toContain('13912345678')
  const file = await exported(desk, 'with.pdf')
  const attached = attachedText(readFileSync(file), MOST) ?? ''
  expect(attached).toContain('改进已经完成。')
  expect(attached).not.toContain('绝密')
  expect(attached).not.toContain('13912345678')
  // the mark is of the confirmations too
  const before = { ...(await content(desk)), confirmed: {}, mark: '' }

  const other = await OfficialsDesk.open(browser, inject('address'))
  await other.page.getByLabel('备份文件').setInputFiles(file)
  await other.page
    .getByRole('dialog', { name: '恢复备份' })
    .getByRole('button', { name: '恢复 1 份' })
    .click()
  await other.page.getByRole('link', { name: /和平区2025/u }).click()
  await other.text('（二）改进情况').waitFor()
  expect({ ...(await content(other)), mark: '' }).toEqual(before)
  await desk.close()
  await other.close()
})

test('the same PDF begins a report from the dialog for documents, and other programs see the attachment', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  const file = await exported(desk, 'again.pdf')
  expect(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })).toContain('1 embedded files')
  await desk.page.goto(`${inject('address')}#/`)
  await desk.page.getByRole('button', { name: '从文件或网页开始' }).first().click()
  await desk.page.getByLabel('选择文件').setInputFiles(file)
  await desk.page.getByRole('dialog', { name: '恢复备份' }).waitFor()
  await desk.close()
})

test('without the tick the PDF brings no data, and the choice is remembered', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025')
  const file = await exported(desk, 'without.pdf', false)
  expect(attachedText(readFileSync(file), MOST)).toBe(null)
  expect(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })).toContain('0 embedded files')
  await page.reload()
  await desk.text('（二）改进情况').waitFor()
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const box = page.getByRole('checkbox', { name: '在 PDF 中附带可编辑数据' })
  expect(await box.isChecked()).toBe(false)
  await page.keyboard.press('Escape')
  // a PDF of others is told what it is not
  await page.goto(`${inject('address')}#/`)
  await page.getByLabel('备份文件').setInputFiles(file)
  await page.getByText('这不是年报编辑器的备份文件').waitFor()
  await desk.close()
})
