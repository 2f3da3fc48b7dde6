import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { shareDesk } from './shareDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const SECTION = '（二）改进情况'
const paragraph = (n: number): string =>
  `<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>第 ${n} 段，<b style='mso-bidi-font-weight:normal'>公开</b>信息。<o:p></o:p></span></p>`
const picture = `<img width=554 src="data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUg'.repeat(24_000)}">`
const ten = Array.from({ length: 20 }, (_, i) => paragraph(i))

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

test('ten megabytes from Word come as their words, in bold where they were; the pictures are named as left out', async () => {
  const desk = await deskAt()
  await paste(desk, `<html><body>${ten.map((one) => one + picture).join('')}</body></html>`)
  const text = desk.text(SECTION)
  await desk.page.getByText('图片没有带入').waitFor()
  expect((await text.locator('p').allInnerTexts()).map((one) => one.trim())).toEqual(
    ten.map((_, n) => `第 ${n} 段，公开信息。`),
  )
  expect(await text.locator('strong').allInnerTexts()).toEqual(ten.map(() => '公开'))
  expect(await text.locator('img').count()).toBe(0)
  await desk.saved()
})

test.each([
  ['twenty thousand spans in one another', '<span style="color:red">'.repeat(20_000) + '深'],
  ['five thousand times three elements', '<div><b><i>'.repeat(5000) + '深'],
  ['lists in lists', '<ul><li>'.repeat(3000) + '深'],
  ['tables in tables', '<table><tr><td>'.repeat(2000) + '深'],
  ['one tag of ten megabytes', `<p style="${'mso-x:1;'.repeat(1_200_000)}">深</p>`],
  ['one style sheet of ten megabytes', `<style>${'p.a{mso-x:1}'.repeat(800_000)}</style><p>深</p>`],
  [
    'handlers and links',
    '<p onclick="alert(1)"><a href="javascript:alert(1)">深</a><svg onload=alert(1)></svg></p>',
  ],
])('%s come as plain words, and nothing breaks', async (_name, html) => {
  const desk = await deskAt()
  await paste(desk, `<html><body>${html}</body></html>`)
  await desk.text(SECTION).getByText('深').first().waitFor()
  expect(await desk.text(SECTION).locator('a, svg, span[style], table').count()).toBe(0)
  await desk.saved()
})
