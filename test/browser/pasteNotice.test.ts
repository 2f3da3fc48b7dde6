import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { libreOffice, wordFull } from '../fixtures/copied/documents'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { shareDesk } from './shareDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const SECTION = '（二）改进情况'
const shared = shareDesk(() => OfficialsDesk.open(browser, inject('address')))
async function deskAt(): Promise<OfficialsDesk> {
  const desk = await shared()
  await desk.toShelf()
  await desk.newReport('和平区', '2025')
  await desk.text(SECTION).focus()
  await desk.page.keyboard.press('Control+a')
  await desk.page.keyboard.press('Delete')
  return desk
}
const paste = (desk: OfficialsDesk, html: string): Promise<void> =>
  desk.paste(desk.text(SECTION), { 'text/html': html, 'text/plain': 'x' })
const said = async (desk: OfficialsDesk): Promise<string[]> =>
  (await desk.text(SECTION).locator('p').allInnerTexts()).map((one) => one.trim())
const leftOut = (desk: OfficialsDesk): Promise<string[]> =>
  desk.page.getByRole('list', { name: '略去的文字' }).getByRole('listitem').allInnerTexts()

test('a paste from Word takes the text, says what was left out, and one step takes it back', async () => {
  const desk = await deskAt()
  await paste(desk, wordFull)
  await desk.page.getByText('已略去 2 条批注、1 处脚注').waitFor()
  expect(await said(desk)).toEqual([
    '全年公开信息120条。',
    '新的说法，均按期答复。',
    '共12件。',
    '一、加强培训。',
    '加强督查。',
    '这一段是正文，只是借用了批注的样式。',
  ])
  expect(await leftOut(desk)).toContain('批注：局长：请核对数字')
  expect(await leftOut(desk)).toContain('删除线文字：此处待删')
  await desk.text(SECTION).focus()
  await desk.page.keyboard.press('Control+z')
  expect(await said(desk)).toEqual([''])
  await desk.page.getByRole('button', { name: '知道了' }).click()
  expect(await desk.page.getByText('已略去').count()).toBe(0)
})

test('a table is put by rows, which is said; the next paste that is whole says nothing', async () => {
  const desk = await deskAt()
  await paste(
    desk,
    '<table><tr><td><p>许可</p></td><td><p>5</p><p>120</p></td></tr><tr><td>处罚</td><td>8</td></tr></table>',
  )
  await desk.page.getByText('表格不能放进正文，已按行放入（2 行）。').waitFor()
  expect(await said(desk)).toEqual(['许可　5 120', '处罚　8'])
  await paste(desk, '<p>公开。</p>')
  expect(await desk.page.getByText('表格不能放进正文').count()).toBe(0)
})

test('what only lays out a page keeps its paragraphs and is no table', async () => {
  const desk = await deskAt()
  await paste(
    desk,
    '<table><tr><td><table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table></td></tr></table>',
  )
  expect(await said(desk)).toEqual(['第一段。', '第二段。'])
  expect(await desk.page.getByText('表格不能放进正文').count()).toBe(0)
})

test('notes and struck words of LibreOffice are left out and told', async () => {
  const desk = await deskAt()
  await paste(desk, libreOffice)
  await desk.page.getByText('已略去 1 处脚注、1 处修订中删除的文字、1 段删除线文字、1 处页眉页脚').waitFor()
  expect(await said(desk)).toEqual(['全年公开信息120条。新的。'])
})
