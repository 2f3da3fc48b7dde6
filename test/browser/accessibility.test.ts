import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { takeIn } from '../tools/takeIn'
import { cases, page as published } from '../unit/import/published'
import { keyboardOf, overflow } from './keyboard'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => (desk = await OfficialsDesk.open(browser, inject('address'))))
afterEach(() => desk.close())

const { press, type, focused, goWith } = keyboardOf(() => desk.page)

test('axe finds nothing serious on the empty shelf, the dialog of a new report, and the shelf with drafts', async () => {
  await desk.page.getByRole('button', { name: '新建报告' }).waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await desk.page.getByRole('button', { name: '新建报告' }).click()
  await desk.page.getByRole('button', { name: '创建' }).click()
  await desk.page.getByRole('alert').filter({ hasText: '请填写单位名称' }).waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await press('Escape')
  await takeIn(desk, completeReport())
  await desk.page.getByRole('button', { name: '复制' }).click()
  await desk.page.getByRole('status', { name: '提示' }).filter({ hasText: '已复制' }).waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
})

test('axe finds nothing serious on the desk, with an error, a warning and blanks', async () => {
  await desk.newReport('和平区', '2025')
  expect(await seriousFaults(desk.page)).toEqual([])
  await desk.fillIn({ 满意率: '90', 优秀率: '95', 受理公开申请件数: '12.5' })
  // what is being typed is told of once it is left
  await press('Tab')
  await desk.findings().filter({ hasText: '高于满意率' }).waitFor()
  await desk.figure('受理公开申请件数').focus()
  expect(await seriousFaults(desk.page)).toEqual([])
  await desk.text('（二）依申请公开情况').focus()
  await desk.findings().filter({ hasText: '高于满意率' }).getByRole('button', { name: '已核实' }).click()
  await desk.page.getByText('已核实 1 处').click()
  expect(await seriousFaults(desk.page)).toEqual([])
})

test('axe finds nothing serious on the dialogs of the desk and on the preview', async () => {
  await desk.newReport('和平区', '2025')
  const panel = desk.page.getByRole('region', { name: '（二）依申请公开情况' })
  await desk.text('（二）依申请公开情况').focus()
  await panel.getByRole('button', { name: '插入数据项' }).click()
  await desk.page.getByRole('dialog', { name: '插入数据项' }).waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await press('Escape')
  await desk.page.getByRole('button', { name: '导出 PDF' }).click()
  await desk.page.getByRole('button', { name: '返回补全' }).waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await press('Escape')
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
})

/** What opens over the desk: the button or the item of 导出其他格式, and what says that it is there. */
const OVER_THE_DESK: readonly [opener: string, shown: string][] = [
  ['历史版本', '历史版本'],
  ['收回修改', '收回修改'],
  ['送审稿', '送审稿'],
  ['发给同事填', '发给同事填'],
  ['按键说明', '按键'],
  ['显示设置', '显示设置'],
  ['添加章节', '添加章节'],
]
test('axe finds nothing on what else opens over the desk', async () => {
  const { page } = desk
  await desk.newReport('和平区', '2025', '政府信息公开工作年度报告')
  // a part of the foot comes after the first key
  await page.keyboard.type('3')
  for (const [opener, shown] of OVER_THE_DESK) {
    const button = page.getByRole('button', { name: opener, exact: true })
    const item = page.getByRole('menuitem', { name: opener, exact: true })
    if (opener === '送审稿' || opener === '发给同事填') {
      await page.getByRole('button', { name: '导出其他格式' }).click()
      await item.click()
    } else await button.click()
    const dialog = page.getByRole('dialog', { name: shown, exact: true })
    await dialog.waitFor()
    expect(await seriousFaults(page), shown).toEqual([])
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
})

test('axe finds nothing on the dialogs of the shelf, and on what is recognised and read in them', async () => {
  const { page } = desk
  const opened = async (opener: string): Promise<Locator> => {
    await page.getByRole('button', { name: opener, exact: true }).first().click()
    const dialog = page.getByRole('dialog', { name: opener, exact: true })
    await dialog.waitFor()
    expect(await seriousFaults(page), opener).toEqual([])
    return dialog
  }
  const closed = async (dialog: Locator): Promise<void> => {
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  for (const plain of ['显示设置', '清除本机全部数据']) await closed(await opened(plain))
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByText('回收站是空的。').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  const reading = await opened('导入已发布的报告')
  await desk.paste(reading.getByRole('textbox', { name: '粘贴报告' }), {
    'text/html': published(cases.huaian),
  })
  await reading.getByRole('button', { name: '创建草稿' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await closed(reading)
  const start = await opened('从文件或网页开始')
  await desk.paste(start.getByRole('textbox', { name: '粘贴内容' }), {
    'text/plain':
      '某区法律援助中心2024年工作总结\n一、案件办理\n全年受理案件325件，其中民事300件、刑事25件。',
  })
  await start.getByRole('region', { name: '认出的内容' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('the keyboard alone leads from the empty shelf to the export', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '新建报告' }).waitFor()
  await goWith('Tab', /^新建报告$/u)
  await press('Enter')
  await page.getByRole('textbox', { name: '单位名称' }).waitFor()
  await type('和平区')
  await press('Tab')
  await type('2025')
  await press('Enter')
  await page.getByRole('region', { name: '基本信息' }).waitFor()

  // values, one after another
  await goWith('Tab', /^满意率$/u)
  await type('90')
  await press('Tab')
  await type('95')
  await press('Enter')
  expect(await desk.figure('优秀率').first().inputValue()).toBe('95.00')

  // F6 leads to the findings: one is followed, the warning is confirmed
  await goWith('F6', /^上一处问题$/u)
  await goWith('Tab', /^未填：受理公开申请件数/u)
  await press('Enter')
  expect(await focused()).toBe('受理公开申请件数')
  await type('63')
  const asked = desk.findings().filter({ hasText: '高于满意率' })
  expect(await asked.count()).toBe(1)
  await goWith('F6', /^上一处问题$/u)
  await goWith('Tab', /^待核实：优秀率/u)
  await goWith('Tab', /^已核实$/u)
  await press('Enter')
  expect(await asked.count()).toBe(0)

  // undo asks again, and takes back the value before
  await press('Control+z')
  expect(await asked.count()).toBe(1)
  await press('Control+z')
  expect(await desk.figure('受理公开申请件数').inputValue()).toBe('')

  // to the preview and back to where one was
  await goWith('Shift+Tab', /^预览$/u)
  await press('Enter')
  await page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
  await press('Escape')
  await page.getByRole('region', { name: '检查', exact: true }).waitFor()
  expect(await focused()).toBe('预览')
  await press('Tab', 'Enter')
  await page.getByRole('dialog', { name: '导出 PDF' }).waitFor()
  expect(await focused()).toBe('返回补全')
  await press('Enter')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

const FITS = { wide: [], scrolls: false }

test.each([
  ['1366 × 768', { width: 1366, height: 768 }],
  ['1366 × 768 at 150 %', { width: 911, height: 512 }],
])('%s shows outline, panels and checks without scrolling sideways', async (_, size) => {
  await desk.page.setViewportSize(size)
  expect(await overflow(desk.page)).toEqual(FITS)
  await desk.newReport('和平区', '2025')
  await desk.fillIn({ 满意率: '90', 优秀率: '95' })
  // what is being typed is told of once it is left
  await press('Tab')
  for (const region of [
    desk.page.getByRole('navigation', { name: '章节' }),
    desk.page.getByRole('region', { name: '检查', exact: true }),
  ]) {
    const box = await region.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= size.width && box.width > 100).toBe(true)
  }
  await desk.findings().filter({ hasText: '高于满意率' }).getByRole('button').first().click()
  const figure = await desk.figure('优秀率').first().boundingBox()
  expect(figure && figure.y > 52 && figure.y + figure.height < size.height).toBe(true)
  expect(await overflow(desk.page)).toEqual(FITS)
  // a line has room for fifteen characters at the least
  const text = await desk.text('（三）回应社会关切情况').boundingBox()
  expect(text?.width).toBeGreaterThan(280)
  await desk.page.getByRole('button', { name: '导出 PDF' }).click()
  await desk.page.getByRole('button', { name: '返回补全' }).waitFor()
  expect(await overflow(desk.page)).toEqual(FITS)
  await press('Escape')
  await desk.page.goto(inject('address'))
  await desk.page.getByRole('list', { name: '报告' }).waitFor()
  expect(await overflow(desk.page)).toEqual(FITS)
})
