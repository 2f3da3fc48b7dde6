import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const SECTION = '（二）改进情况'
/** A list without an end, as a pasted one may be: a sentence that cannot be read. */
const list = (chars: number): string => '社区服务中心、'.repeat(Math.ceil(chars / 7)).slice(0, chars)
const TOO_LONG = /这一句太长（(\d+) 字/u

/** A report of which a section's text is what was pasted, read back from the store. */
async function reopened(text: string): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  await desk.text(SECTION).focus()
  await desk.page.keyboard.press('Control+a')
  await desk.paste(desk.text(SECTION), { 'text/plain': text })
  const last = text.slice(-7)
  await desk.text(SECTION).locator('p').last().filter({ hasText: last }).waitFor()
  await desk.saved()
  await desk.page.reload()
  await desk.text(SECTION).locator('p').last().filter({ hasText: last }).waitFor()
  return desk
}
const paragraphs = (desk: OfficialsDesk): Promise<string[]> =>
  desk.text(SECTION).locator('p').allTextContents()

/** Keys in another figure arrive, its finding goes, and what was typed is stored. */
async function expectKeys(desk: OfficialsDesk): Promise<void> {
  const figure = desk.figure('参训人数')
  const blank = desk.findings().filter({ hasText: '参训人数' })
  expect(await blank.count()).toBe(1)
  await figure.focus()
  await desk.page.keyboard.type('97')
  expect(await figure.inputValue()).toBe('97')
  await blank.waitFor({ state: 'detached' })
  await desk.saved()
  await desk.page.reload()
  await figure.waitFor()
  expect(await figure.inputValue()).toBe('97')
}

test.each([10_000, 50_000])('a list of %i characters is kept, and told as not read', async (chars) => {
  const desk = await reopened(list(chars))
  expect(await paragraphs(desk)).toEqual([list(chars)])
  await desk.findings().filter({ hasText: TOO_LONG }).waitFor()
  expect(TOO_LONG.exec(await desk.findings().filter({ hasText: TOO_LONG }).innerText())?.[1]).toBe(
    String(chars),
  )
  await expectKeys(desk)
  await desk.close()
})

test('three thousand paragraphs are all read, and the findings beyond those that are drawn are counted', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, n) => `第${n}街道收到申请${n + 3}件，其中自然人${n + 4}件、法人1件。`,
  )
  const desk = await reopened(lines.join('\n'))
  expect(await paragraphs(desk)).toEqual(lines)
  const { page } = desk
  await page.getByRole('button', { name: '错误 3000' }).click()
  await page.getByText('另有 2800 处没有列出').waitFor()
  expect(await desk.findings().count()).toBe(200)
  await page.getByRole('button', { name: '全部' }).click()
  await page.getByText('没有列出').waitFor()
  expect(await desk.findings().filter({ hasText: TOO_LONG }).count()).toBe(0)
  await page.getByRole('button', { name: /^未填 \d+$/u }).click()
  await expectKeys(desk)
  await desk.close()
})

test('a megabyte of text is kept, read, and what cannot be read of it is told', async () => {
  const line = (n: number): string =>
    `第${n}街道围绕群众关切的事项，及时公开办事指南、服务流程和办理结果，方便群众查询和监督，提高了办事效率和服务水平。`
  const lines: string[] = []
  for (let bytes = 0; bytes < 1_000_000; bytes += Buffer.byteLength(lines.at(-1) ?? ''))
    lines.push(line(lines.length))
  lines.push(list(2000))
  const desk = await reopened(lines.join('\n'))
  expect(await paragraphs(desk)).toEqual(lines)
  await desk.findings().filter({ hasText: TOO_LONG }).waitFor()
  await expectKeys(desk)
  await desk.close()
})
