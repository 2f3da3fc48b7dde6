import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  desk = await OfficialsDesk.open(browser, inject('address'))
})
afterEach(() => desk.close())

/** The one polite live region of the desk. */
const region = () => desk.page.locator('p[aria-live="polite"]')

test('findings that come and go are said by one live region, and not each save', async () => {
  const { page } = desk
  const said = region()
  await desk.newReport('和平区', '2024')
  await desk.figure('满意率').first().focus()
  await page.keyboard.type('90')
  // the form's own sentences are read with the first change
  await expect.poll(() => said.textContent()).toMatch(/^新发现 \d+ 处：/u)
  await desk.fillIn({ 优秀率: '95' })
  await page.keyboard.press('Tab')
  await expect.poll(() => said.textContent()).toMatch(/^新发现 1 处：.*高于满意率/u)
  await desk.saved()
  await desk.fillIn({ 优秀率: '85' })
  await page.keyboard.press('Tab')
  await expect.poll(() => said.textContent()).toMatch(/^少了 1 处，还有 \d+ 处$/u)
  await desk.saved()
  expect(await said.textContent()).toMatch(/^少了 1 处/u)
  expect(await page.getByRole('status', { name: '保存状态' }).getAttribute('aria-live')).toBe('off')
})

test('what is found before the words about it have loaded is said once they have', async () => {
  const { page } = desk
  let arrive = (): void => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  let held = 0
  await page.route(/deskAnnouncer/u, async (route) => {
    held += 1
    await arrived
    await route.continue()
  })
  await desk.newReport('和平区', '2024')
  await desk.figure('满意率').first().focus()
  await page.keyboard.type('90')
  await desk.findings().filter({ hasText: '请核实' }).first().waitFor()
  await desk.saved()
  const said = region()
  expect(await said.textContent()).toBe('')
  arrive()
  await expect.poll(() => said.textContent()).toMatch(/^新发现 \d+ 处：.*。已保存$/u)
  expect(held).toBeGreaterThan(0)
})
