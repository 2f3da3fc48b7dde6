import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { draftFile } from '../../src/export/draftFile'
import { newDraft } from '../../src/report/draft/draft'
import { statutory } from '../../src/templates/statutory/statutory'
import { publishedSummary } from '../fixtures/publishedSummary'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => {
  desk = await OfficialsDesk.open(browser, inject('address'))
})
afterEach(() => desk.close())

const LAW = '政府信息公开工作年度报告'
const dialog = () => desk.page.getByRole('dialog', { name: '新建报告' })
const box = (name: string) => dialog().getByRole('textbox', { name })
const kinds = () => dialog().getByRole('group', { name: '单位类型' })
const chosenKind = async (): Promise<string> =>
  (await kinds().getByRole('radio', { checked: true }).count())
    ? kinds().getByRole('radio', { checked: true }).inputValue()
    : ''
async function ask(): Promise<void> {
  await desk.page.getByRole('button', { name: '新建报告' }).first().click()
  await dialog().getByRole('radio', { name: LAW, exact: true }).check()
  // the kinds of unit come a moment after the dialog
  await kinds().waitFor()
}

async function pickFile(values: Record<string, string>): Promise<void> {
  const { name, text } = draftFile(
    { template: statutory, draft: newDraft(statutory, 'old', values) },
    new Date(2025, 0, 20),
  )
  await dialog().getByRole('button', { name: '选备份文件' }).waitFor()
  await dialog()
    .getByLabel('上年报告的备份文件')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('on a new computer, the only thing of last year is a backup file: the report begins with it', async () => {
  const values = { unit: '某县教育局', unitKind: 'department', year: '2024', carried_out_total: '3' }
  await ask()
  await pickFile(values)
  await expect.poll(() => box('单位名称').inputValue()).toBe('某县教育局')
  expect(await box('报告年度').inputValue()).toBe('2025')
  expect(await chosenKind()).toBe('department')
  await dialog().getByRole('button', { name: '创建' }).click()
  await desk.page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await desk.figure('二、上年结转政府信息公开申请数量 总计').last().inputValue()).toBe('3')
})

test('the file of another unit tells nothing until it is said to be the same one, and leaves nothing when dropped', async () => {
  await ask()
  const year = box('报告年度')
  const here = await year.inputValue()
  await box('单位名称').fill('沈阳市和平区教育局')
  await pickFile({ unit: '淮安市洪泽区人民政府', unitKind: 'county', year: '2021' })
  const tick = dialog().getByRole('checkbox', { name: /^是同一单位/u })
  await tick.waitFor()
  const untouched = async (): Promise<void> => {
    expect(await chosenKind()).toBe('department')
    expect(await year.inputValue()).toBe(here)
    await kinds().getByText('按单位名称选的，不对请改').waitFor()
  }
  await untouched()
  await tick.check()
  expect(await chosenKind()).toBe('county')
  expect(await year.inputValue()).toBe('2022')
  await tick.uncheck()
  await untouched()
  await tick.check()
  await dialog().getByLabel('上年报告（可不选）').selectOption('不用上年报告')
  await tick.waitFor({ state: 'detached' })
  await untouched()
  // a file that also gave the name takes it along
  await box('单位名称').fill('')
  await pickFile({ unit: '淮安市洪泽区人民政府', unitKind: 'county', year: '2021' })
  await expect.poll(() => box('单位名称').inputValue()).toBe('淮安市洪泽区人民政府')
  await pickFile({ unit: '某县教育局', unitKind: 'department', year: '2023' })
  await expect.poll(() => box('单位名称').inputValue()).toBe('某县教育局')
  expect(await year.inputValue()).toBe('2024')
})

test('the name proposes the kind of unit, and never over what was chosen', async () => {
  await ask()
  expect(await chosenKind()).toBe('')
  await box('单位名称').fill('和平区人民政府')
  expect(await chosenKind()).toBe('county')
  await kinds().getByText('按单位名称选的，不对请改').waitFor()
  await box('单位名称').fill('和平区生态环境局')
  expect(await chosenKind()).toBe('department')
  expect(await seriousFaults(desk.page)).toEqual([])
  await kinds()
    .getByRole('radio', { name: /^街道、乡镇/u })
    .check()
  expect(await kinds().getByText('按单位名称选的').count()).toBe(0)
  await box('单位名称').fill('和平区人民政府')
  expect(await chosenKind()).toBe('street')
})

test('only the chosen form looks chosen', async () => {
  await ask()
  const looks = await dialog()
    .getByRole('group', { name: '报告类型' })
    .locator('label')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor))
  expect(looks).toHaveLength(2)
  expect(new Set(looks).size).toBe(2)
})

test('at 150 % the buttons of the dialog stay in sight', async () => {
  await desk.page.setViewportSize({ width: 911, height: 512 })
  await ask()
  await box('单位名称').fill('和平区人民政府')
  expect(await dialog().evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true)
  for (const name of ['取消', '创建']) {
    const button = await dialog().getByRole('button', { name }).boundingBox()
    expect((button?.y ?? 999) + (button?.height ?? 0), name).toBeLessThan(512)
  }
  await box('报告年度').focus()
  const [year, footer] = [await box('报告年度').boundingBox(), await dialog().locator('footer').boundingBox()]
  expect((year?.y ?? 0) + (year?.height ?? 0)).toBeLessThanOrEqual(footer?.y ?? 0)
})

test('a kind of unit that is not chosen is found, and what asks for it leads to its list', async () => {
  await desk.newReport('昆山市人民政府', '2025', LAW)
  const kind = desk.page.getByRole('combobox', { name: '单位类型' })
  const focused = () => kind.evaluate((list) => list === document.activeElement)
  const finding = desk.findings().filter({ hasText: '单位类型未选：截止日期和规章等核对要用' })
  await desk.page.getByRole('link', { name: '先选单位类型' }).click()
  expect(await focused()).toBe(true)
  await desk.text('一、总体情况').focus()
  await finding.getByRole('button').click()
  expect(await focused()).toBe(true)
  // by keyboard it lies between the name and the year
  await desk.figure('单位名称').first().focus()
  await desk.page.keyboard.press('Tab')
  expect(await focused()).toBe(true)
  await desk.page.keyboard.press('Tab')
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('报告年度')
  await desk.saved()
  await desk.page.goto(`${desk.address}#/`)
  const row = desk.page.getByRole('listitem').filter({ hasText: '昆山市人民政府 · 2025 年度' })
  await row.getByText('未选单位类型，不知公布期限').waitFor()
  await row.getByRole('link').click()
  await kind.selectOption({ label: '县（区）政府' })
  await finding.waitFor({ state: 'detached' })
  await desk.saved()
  await desk.page.goto(`${desk.address}#/`)
  await row.getByText('2026 年 3 月 31 日前公布').waitFor()
  expect(await row.getByText('未选单位类型').count()).toBe(0)
})

test('at 125 % the whole dialog is in sight', async () => {
  await desk.page.setViewportSize({ width: 1093, height: 614 })
  await ask()
  await box('单位名称').fill('沈阳市和平区教育局')
  expect(await dialog().evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0)
})

test('a year that has not begun is asked about before the report is made, one from before 条例 refused', async () => {
  await ask()
  await box('单位名称').fill('和平区2025年度')
  await box('报告年度').fill('1999')
  const create = dialog().getByRole('button', { name: '创建' })
  await create.click()
  await dialog().getByText('里有年度“2025年度”').waitFor()
  await dialog().getByText('“1999”不在 2008 至 2099 年之间。').waitFor()
  await box('单位名称').fill('某县教育局')
  await box('报告年度').fill('2099')
  const meant = dialog().getByRole('checkbox', { name: /2099 年还没有到/u })
  await meant.waitFor()
  await create.click()
  expect(await meant.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await dialog().count()).toBe(1)
  await meant.check()
  await create.click()
  await desk.page.getByRole('region', { name: '基本信息' }).waitFor()
  await desk.page.getByText('报告年度：2099 年还没有到').first().waitFor()
})

test('blanks alone leave a figure and a cell empty', async () => {
  await ask()
  await box('单位名称').fill('某县教育局')
  await box('报告年度').fill('2025')
  await dialog().getByRole('button', { name: '创建' }).click()
  for (const name of ['署名单位', '规章 本年制发件数', '一、本年新收政府信息公开申请数量 总计']) {
    const figure = desk.figure(name).last()
    await figure.focus()
    await desk.page.keyboard.insertText(' '.repeat(10))
    await desk.figure('报告年度').first().focus()
    expect([name, await figure.inputValue()]).toEqual([name, ''])
  }
})

test('last year’s 总结报告, pasted as it was published, becomes a draft of that form with its figures', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '导入已发布的报告' }).click()
  const look = page.getByRole('dialog', { name: '导入已发布的报告' })
  await desk.paste(look.getByRole('textbox', { name: '粘贴报告' }), { 'text/plain': publishedSummary() })
  await look.getByText('认出这是“区年度信息公开政务工作总结报告”').waitFor()
  expect(await look.innerText()).toContain('读出 51 / 51 个数据项')
  expect(await look.getByRole('textbox', { name: '单位名称' }).inputValue()).toBe('和平区')
  expect(await look.getByRole('textbox', { name: '报告年度' }).inputValue()).toBe('2025')
  await look.getByRole('button', { name: '创建草稿' }).click()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await page.getByText('已填 51/51').count()).toBe(1)
  expect(await desk.figure('政府现行文件公开数').first().inputValue()).toBe('46')
})

test('what comes into the dialog while one aims at a choice does not move the choices', async () => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await desk.page.route(/LastYearChoice.*\.js/u, async (route) => {
    await held
    await route.continue()
  })
  await desk.page.getByRole('button', { name: '新建报告' }).first().click()
  const choice = dialog().getByRole('radio', { name: LAW, exact: true })
  const before = await choice.boundingBox()
  release()
  await dialog().getByRole('button', { name: '选备份文件' }).waitFor()
  expect(await choice.boundingBox()).toEqual(before)
  // the kinds of unit come with it
  await choice.check()
  await kinds().waitFor()
  expect(await choice.boundingBox()).toEqual(before)
})
