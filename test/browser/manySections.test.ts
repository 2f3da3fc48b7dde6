import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { SCREEN, startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const SECTIONS = 200
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const numeral = (n: number): string =>
  (n > 19 ? NUMERALS[Math.floor(n / 10)] : '') + (n > 9 ? '十' : '') + NUMERALS[n % 10]
/** Another word for each section, without a digit that might be read as a number. */
const thing = (n: number): string =>
  Array.from(String(n), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
const heading = (n: number): string => `${thing(n)}工作情况`

/** A report of two hundred sections, each with a number that is to be filled in. */
const LONG = [
  '柳河县政务服务局2024年工作总结',
  ...Array.from({ length: SECTIONS }, (_, at) => [
    `${numeral((at % 99) + 1)}、${heading(at + 1)}`,
    `全年受理${thing(at + 1)}事项xx件，各有关单位完善工作机制，压实工作责任，优化办事流程，群众获得感增强。`,
  ]).flat(),
].join('\n')

/** Begins a report on the form of the text. No moment is idle: only what is in sight or asked for is mounted. */
async function begun(): Promise<OfficialsDesk> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN', serviceWorkers: 'block' })
  await context.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  const desk = await OfficialsDesk.at(context, inject('address'))
  await desk.page.getByRole('button', { name: '从文件或网页开始' }).first().click()
  const dialog = desk.page.getByRole('dialog', { name: '从文件或网页开始' })
  await desk.paste(dialog.getByRole('textbox', { name: '粘贴内容' }), { 'text/plain': LONG })
  await dialog.getByRole('button', { name: '按此新建' }).click()
  return desk
}
const panel = ({ page }: OfficialsDesk, n: number): Locator =>
  page
    .locator('main section')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`、${heading(n)}$`, 'u') }) })
const waiting = ({ page }: OfficialsDesk): Promise<number> => page.locator('[data-stand-in]').count()
/** The section in which the cursor is, by its heading without the number. */
const here = ({ page }: OfficialsDesk): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest('section')?.querySelector('h2')?.textContent.split('、')[1] ?? '',
  )

test('a report of 200 sections is written at once, wherever one goes in it', async () => {
  const desk = await begun()
  const { page } = desk
  const first = panel(desk, 1).locator('input[data-figure]')
  await first.focus()
  await page.keyboard.type('12')
  expect(await first.inputValue()).toBe('12')
  expect(await waiting(desk)).toBeGreaterThan(150)
  // the browser finds the words of what is not mounted
  await panel(desk, 150)
    .getByText(`全年受理${thing(150)}事项`)
    .waitFor()

  await page.getByRole('group', { name: '只看' }).getByRole('button', { name: '未填' }).click()
  await desk
    .findings()
    .filter({ hasText: thing(180) })
    .first()
    .getByRole('button')
    .first()
    .click()
  await expect.poll(() => here(desk)).toBe(heading(180))
  await page.keyboard.type('18')
  const far = panel(desk, 180).locator('input[data-figure]')
  expect(await far.inputValue()).toBe('18')
  expect(await waiting(desk)).toBeGreaterThan(150)
  // what is mounted around it does not push it away
  await panel(desk, 182).getByRole('textbox').first().waitFor()
  const box = await far.boundingBox()
  expect(box && box.y > 0 && box.y < SCREEN.height).toBe(true)

  // from blank to blank, over borders behind which nothing is mounted
  for (const n of [181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192]) {
    await page.keyboard.press('Enter')
    await expect.poll(() => here(desk)).toBe(heading(n))
  }
  // round from the last one to the first that was passed over
  await page
    .getByRole('navigation', { name: '章节' })
    .getByRole('link', { name: heading(200) })
    .click()
  await expect.poll(() => here(desk)).toBe(heading(200))
  await panel(desk, 200).locator('input[data-figure]').focus()
  await page.keyboard.press('Shift+Tab')
  await expect.poll(() => here(desk)).toBe(heading(199))

  // what is taken back is shown where it stood
  await page.keyboard.type('7')
  await page
    .getByRole('navigation', { name: '章节' })
    .getByRole('link', { name: new RegExp(`^${heading(60)}`, 'u') })
    .click()
  await expect.poll(() => here(desk)).toBe(heading(60))
  await page.keyboard.press('Control+z')
  await expect.poll(() => here(desk)).toBe(heading(199))

  await desk.saved()
  await page.reload()
  await page
    .getByRole('navigation', { name: '章节' })
    .getByRole('link', { name: heading(180) })
    .click()
  expect(await far.inputValue()).toBe('18')
  await desk.close()
})
