import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let files = 0
beforeAll(async () => {
  browser = await startBrowser()
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const RECEIVED = '受理公开申请件数'
const DAY = '政务公开日'

const region = ({ page }: OfficialsDesk): Locator => page.getByRole('region', { name: '收回的修改' })
async function opened(desk: OfficialsDesk): Promise<void> {
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  await desk.text('（二）改进情况').waitFor()
}
/** A computer with the report of the fixture, open. */
async function computer(): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await takeIn(desk, completeReport())
  await opened(desk)
  return desk
}
async function backedUp({ page }: OfficialsDesk): Promise<string> {
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份', exact: true }).first().click()
  const file = join(folder, `${(files += 1)}.json`)
  await (await arrives).saveAs(file)
  return file
}
/** A computer to which the backup was carried, with the report open. */
async function carried(file: string): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.page.getByLabel('备份文件').setInputFiles(file)
  await desk.page.getByRole('dialog', { name: '恢复备份' }).getByRole('button', { name: '恢复 1 份' }).click()
  await opened(desk)
  return desk
}
async function type(desk: OfficialsDesk, label: string, value: string): Promise<void> {
  await desk.figure(label).first().fill(value)
  await desk.saved()
}
async function write(desk: OfficialsDesk, section: string, words: string): Promise<void> {
  // wherever the click puts the cursor: one paragraph is another then
  await desk.text(section).click()
  await desk.page.keyboard.type(words)
  await desk.saved()
}
async function takeBack({ page }: OfficialsDesk, file: string): Promise<void> {
  await page.getByRole('button', { name: '收回修改' }).click()
  await page.getByLabel('改过的文件').setInputFiles(file)
}
async function acceptAll(desk: OfficialsDesk): Promise<void> {
  await desk.page.getByRole('button', { name: '全部接受' }).click()
  await desk.page.getByRole('button', { name: '完成' }).click()
  await desk.page.getByText(/已收回 \d+ 处修改/u).waitFor()
}
const value = (desk: OfficialsDesk, label: string): Promise<string> => desk.figure(label).first().inputValue()

test('a backup goes to another computer and back, and what was written here meanwhile stays', async () => {
  const office = await computer()
  const out = await backedUp(office)
  const home = await carried(out)
  await type(home, RECEIVED, '3119')
  await write(home, '（二）改进情况', '在家补充的话')
  const back = await backedUp(home)

  await type(office, DAY, '6.18')
  await write(office, '（一）主要问题', '在单位写的话')
  await takeBack(office, back)
  // only what was changed at home
  await region(office).getByText('共 2 处改动').waitFor()
  expect(await region(office).innerText()).not.toMatch(/在单位写的话|共同的底稿/u)
  await acceptAll(office)
  expect(await value(office, RECEIVED)).toBe('3119')
  expect(await value(office, DAY)).toBe('6.18')
  expect(await office.text('（二）改进情况').innerText()).toContain('在家补充的话')
  expect(await office.text('（一）主要问题').innerText()).toContain('在单位写的话')
  await office.saved()

  // and the other way: home gets what the office wrote, and is not asked for what is its own
  await takeBack(home, await backedUp(office))
  await region(home).getByText('共 2 处改动').waitFor()
  await region(home).getByText('在单位写的话').waitFor()
  await acceptAll(home)
  expect(await value(home, DAY)).toBe('6.18')
  await home.saved()

  // the second time out and back compares with what both have had since
  await type(home, DAY, '6.20')
  await type(office, RECEIVED, '3200')
  await takeBack(office, await backedUp(home))
  await region(office).getByText('共 1 处改动').waitFor()
  expect(await region(office).innerText()).toContain('6.20')
  expect(await region(office).innerText()).not.toContain('3119')
  await office.close()
  await home.close()
})

test('what was changed on both computers is asked, and what was not accepted is not asked again', async () => {
  const office = await computer()
  const out = await backedUp(office)
  const home = await carried(out)
  await type(home, RECEIVED, '3119')
  await type(home, DAY, '6.20')
  await type(office, RECEIVED, '4000')
  const back = await backedUp(home)
  await takeBack(office, back)
  await region(office).getByText('共 2 处改动').waitFor()
  await region(office).getByText('您这边后来改成了 4000').waitFor()
  await office.page.getByRole('button', { name: '全部不接受' }).click()
  await office.page.getByRole('button', { name: '完成' }).click()
  await office.page.getByText('没有改动报告。').waitFor()
  expect(await value(office, RECEIVED)).toBe('4000')

  await write(home, '（二）改进情况', '后来补充的话')
  await takeBack(office, await backedUp(home))
  await region(office).getByText('共 1 处改动').waitFor()
  await region(office).getByText('后来补充的话').waitFor()
  await office.page.getByRole('button', { name: '取消' }).click()

  // the same file again, should one think better of it
  await takeBack(office, back)
  await region(office).getByText('共 2 处改动').waitFor()
  await office.close()
  await home.close()
})

test('restoring a report that is here offers to take it back into that instead of a second one', async () => {
  const office = await computer()
  const home = await carried(await backedUp(office))
  await type(home, RECEIVED, '3119')
  const back = await backedUp(home)
  await office.toShelf()
  await office.page.getByLabel('备份文件').setInputFiles(back)
  const dialog = office.page.getByRole('dialog', { name: '恢复备份' })
  await dialog.getByText('这份报告本机已有。恢复会另成一份').waitFor()
  await dialog.getByRole('button', { name: '收回修改' }).click()
  await region(office).getByText('共 1 处改动').waitFor()
  await acceptAll(office)
  expect(await value(office, RECEIVED)).toBe('3119')
  await office.saved()
  await office.toShelf()
  expect(await office.page.getByRole('link', { name: /和平区2025/u }).count()).toBe(1)
  // what is the same now is not offered
  await office.page.getByLabel('备份文件').setInputFiles(back)
  await dialog.getByText('已有，内容相同').waitFor()
  expect(await dialog.getByRole('button', { name: '收回修改' }).count()).toBe(0)
  await office.close()
  await home.close()
})

test('an older backup of this computer changes nothing and says where the earlier state is', async () => {
  const office = await computer()
  const out = await backedUp(office)
  await type(office, RECEIVED, '4000')
  await takeBack(office, out)
  await region(office).getByText('没有改动要收').waitFor()
  await region(office).getByText('请用“历史版本”').waitFor()
  await office.close()
})

test('a backup of an earlier program names no versions, and all that differs is shown', async () => {
  const office = await computer()
  const out = await backedUp(office)
  const { known, ...older }: Record<string, unknown> = JSON.parse(readFileSync(out, 'utf8')) as Record<
    string,
    unknown
  >
  expect(known).toHaveLength(1)
  await type(office, RECEIVED, '4000')
  await office.page.getByRole('button', { name: '收回修改' }).click()
  await office.page.getByLabel('改过的文件').setInputFiles({
    name: '旧备份.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(older)),
  })
  await region(office).getByText('共 1 处改动').waitFor()
  await region(office).getByText('没有找到这份文件和本机报告共同的底稿').waitFor()
  await office.close()
})
