import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'
import { shareDesk } from './shareDesk'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
const shared = shareDesk(() => OfficialsDesk.open(browser, inject('address')))
beforeEach(async () => {
  desk = await shared()
  await desk.toShelf()
  await desk.newReport('和平区人民政府', '2025', '政府信息公开工作年度报告')
})

const overview = (): Locator => desk.text('一、总体情况')
const found = (words: RegExp): Locator => desk.findings().filter({ hasText: words })
const press = (name: RegExp): Locator => desk.page.getByRole('button', { name })

test('a finding of the paragraph that is typed into is told when it is left, and mended by its button, which is one step', async () => {
  await overview().click()
  await desk.page.keyboard.press('Control+a')
  await desk.page.keyboard.type('按照国办公开办函[2021]30号、津政办发(2023)5号编制。')
  // the paragraph is read, and what is found there is only counted
  await desk.page.getByText(/^正在填写的地方有 \d+ 处，填完离开后列出。$/u).waitFor()
  expect(await found(/六角括号/u).count()).toBe(0)
  await desk.page.keyboard.press('F6')
  await expect.poll(() => found(/六角括号/u).count()).toBe(2)
  expect(await seriousFaults(desk.page)).toEqual([])

  const one = press(/^改为 〔2021〕，原为“\[2021\]”/u)
  await one.focus()
  await desk.page.keyboard.press('Enter')
  await expect.poll(() => overview().innerText()).toContain('国办公开办函〔2021〕30号、津政办发(2023)5号')
  // the keyboard goes on in the list
  expect(await desk.page.evaluate(() => document.activeElement?.closest('.item') !== null)).toBe(true)

  await desk.page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => overview().innerText()).toContain('国办公开办函[2021]30号')
  await press(/^全部改正（2 处）/u).click()
  await expect.poll(() => overview().innerText()).toContain('国办公开办函〔2021〕30号、津政办发〔2023〕5号')
  expect(await found(/六角括号/u).count()).toBe(0)
  await desk.page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => overview().innerText()).toContain('国办公开办函[2021]30号、津政办发(2023)5号')
})

test('a kind of finding is switched off for this report, and on again', async () => {
  await overview().click()
  await desk.page.keyboard.press('Control+a')
  await desk.page.keyboard.type('截止到2025年12月31日，共公开12条。')
  await desk.page.keyboard.press('F6')
  await expect.poll(() => found(/应写“截至”/u).count()).toBe(1)
  await desk.page.getByText('用语检查', { exact: true }).click()
  await desk.page.getByRole('checkbox', { name: '截止与截至' }).uncheck()
  await expect.poll(() => found(/应写“截至”/u).count()).toBe(0)
  await desk.page.getByText('用语检查，已关闭 1 类', { exact: true }).waitFor()
  await desk.page.getByRole('checkbox', { name: '截止与截至' }).check()
  await expect.poll(() => found(/应写“截至”/u).count()).toBe(1)
})
