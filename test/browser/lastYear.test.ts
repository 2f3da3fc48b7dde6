import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { cases, page as published } from '../unit/import/published'
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

const dialog = (name: string) => desk.page.getByRole('dialog', { name })
const cell = (label: string) =>
  desk.page.getByRole('table').getByRole('textbox', { name: label, exact: true })

/**
 * Pastes a document into the import dialog, as Word and browsers put it on the clipboard: written by a page, its HTML would be
 * cleaned first.
 */
async function paste(html: string): Promise<void> {
  await desk.page.getByRole('button', { name: '导入已发布的报告' }).click()
  const into = dialog('导入已发布的报告').getByRole('textbox', { name: '粘贴报告' })
  await desk.paste(into, { 'text/html': html, 'text/plain': 'a report' })
}
async function importReport(html: string, kind = /^县（区）政府/u): Promise<void> {
  await paste(html)
  await dialog('导入已发布的报告').getByRole('radio', { name: kind }).check()
  await desk.page.getByRole('button', { name: '创建草稿' }).click()
  await desk.page.getByRole('region', { name: '基本信息' }).waitFor()
  await desk.saved()
}
async function toShelf(): Promise<void> {
  await desk.page.getByRole('link', { name: /报告$/u }).first().click()
  await desk.page.getByRole('button', { name: '写下一年' }).first().waitFor()
}

test('a published report is pasted, looked at, and becomes a draft with its findings', async () => {
  const html = published(cases.hongze, {
    h6: '<p>六、其他需要汇报事项</p>',
    end: '<p>淮安市洪泽区人民政府</p><p>2024年1月20日</p>',
  })
    .replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开')
    .replace(/(（一）予以公开<\/span><\/p><\/td>\s*<td[^>]*><p[^>]*><span[^>]*>)\d+/u, '$1')
  await paste(html)
  const look = dialog('导入已发布的报告')
  expect(await look.getByRole('textbox', { name: '单位名称' }).inputValue()).toBe('淮安市洪泽区人民政府')
  expect(await look.getByRole('textbox', { name: '报告年度' }).inputValue()).toBe('2023')
  await look.getByRole('row', { name: /三、收到和处理政府信息公开申请情况 174 \/ 175 格/u }).waitFor()
  // all that was read can be looked at
  await look.getByRole('button', { name: '查看：二、主动公开政府信息情况' }).click()
  await look
    .getByRole('table', { name: '主动公开政府信息情况' })
    .getByRole('cell', { name: '4119' })
    .waitFor()
  await look.getByRole('button', { name: '查看：一、总体情况' }).click()
  await look.getByRole('region', { name: '读出的文字：一、总体情况' }).getByText('受理申请3119件').waitFor()
  await look.getByRole('row', { name: '署名单位 淮安市洪泽区人民政府' }).waitFor()
  await look.getByRole('row', { name: '成文日期 2024年1月20日' }).waitFor()
  await look.getByRole('row', { name: /空着：“（一）予以公开 自然人”/u }).waitFor()
  expect(
    await look
      .getByRole('region', { name: /请核对/u })
      .getByRole('listitem')
      .allInnerTexts(),
  ).toEqual([
    '表内“2.其他法律行政止公开”与格式不同，格式是“2.其他法律行政法规禁止公开”。',
    '标题“六、其他需要汇报事项”与格式不同，格式是“六、其他需要报告的事项”。',
  ])
  expect(await seriousFaults(desk.page)).toEqual([])
  // the name tells the kind of unit
  expect(await look.getByRole('radio', { name: /^县（区）政府/u }).isChecked()).toBe(true)
  await look.getByRole('button', { name: '创建草稿' }).click()
  await desk.page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await cell('行政处罚 本年处理决定数量').inputValue()).toBe('4119')
  expect(await desk.page.getByRole('combobox', { name: '单位类型' }).inputValue()).toBe('county')
  await desk.findings().filter({ hasText: '行政复议总计 0 件，各部分合计 11 件，差 11 件' }).waitFor()
  await desk.page.getByText('2024 年 3 月 31 日前公布，已逾期').waitFor()
})

test('numbers of sentences that are the tables’ are offered to be bound; then they follow the tables', async () => {
  const overview = '<p>（二）依申请公开。全市共受理政府信息公开申请3119件，答复3050件。2023年受理3119件。</p>'
  await paste(published(cases.huaian, { overview }))
  const look = dialog('导入已发布的报告')
  const offer = look.getByRole('checkbox', { name: '把正文里 2 处数字与表格联动' })
  expect(await offer.isChecked()).toBe(true)
  await look.getByText('看是哪 2 处').click()
  await look.getByText('受理政府信息公开申请3119件').waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await look.getByRole('radio', { name: /^省、设区的市政府/u }).check()
  await look.getByRole('button', { name: '创建草稿' }).click()
  const text = desk.text('一、总体情况')
  await text.waitFor()
  const bound = text.getByRole('textbox', { name: '一、本年新收政府信息公开申请数量 总计' })
  expect(await bound.count()).toBe(1)
  await cell('一、本年新收政府信息公开申请数量 总计').fill('3120')
  await expect.poll(() => bound.inputValue()).toBe('3120')
  expect(await text.innerText()).toContain('2023年受理3119件')
})

test('not bound, the numbers stay text', async () => {
  const overview = '<p>（二）依申请公开。全市共受理政府信息公开申请3119件。</p>'
  await paste(published(cases.huaian, { overview }))
  const look = dialog('导入已发布的报告')
  await look.getByRole('checkbox', { name: '把正文里 1 处数字与表格联动' }).uncheck()
  await look.getByRole('button', { name: '创建草稿' }).click()
  await desk.text('一、总体情况').getByText('申请3119件').waitFor()
})

test('the 2019 form, a table that is a picture, and ten megabytes: told by what is to be done, the buttons in sight', async () => {
  const picture = `<p><img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(90_000)}"></p>`
  const old = `<table><tr><td colspan=4>第二十条第（一）项</td></tr>
    <tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>
    <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
    <tr><td>规范性文件</td><td>3</td><td>3</td><td>12</td></tr>
    <tr><td>政府集中采购</td><td colspan=2>1</td><td>240万元</td></tr></table>`
  const html = published(cases.huaian, {
    overview: `<p>公开信息120条。</p>${picture.repeat(9)}`,
    table2: old,
    table4: picture,
    h6: '<p>六、其他需要汇报事项</p>',
  })
    .replace('（一）予以公开', '三、（一）予以公开')
    .replace('（七）总计', '（七）合计')
    .replace('1.信访举报投诉类申请', '1.信访举报投诉')
    .replace('2.重复申请', '2.重复的申请')
    .replace('1.属于国家秘密', '1.国家秘密')
  await paste(html)
  const look = dialog('导入已发布的报告')
  const notes = look.getByRole('region', { name: /请核对/u })
  await notes.getByText('粘贴的内容里有 10 张图片').waitFor()
  const headings = await notes.getByRole('heading', { level: 4 }).allInnerTexts()
  expect(headings.map((heading) => heading.replace(/\s.*$/u, ''))).toEqual([
    '没有读到，创建后请补填',
    '没有带入',
    '2019',
    '名称与格式不同，印出时用格式的名称',
  ])
  await notes.getByText('没有找到“政府信息公开行政复议、行政诉讼情况”表，表内 15 格留空').waitFor()
  await look.getByText('规范性文件 本年新制作数量 3').waitFor()
  for (const name of ['创建草稿', '取消', '重新粘贴']) {
    const box = await look.getByRole('button', { name }).boundingBox()
    expect(box && box.y + box.height <= 768, name).toBe(true)
  }
  await look.getByRole('button', { name: '创建草稿' }).click()
  await desk.page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await cell('（三）不予公开 1.属于国家秘密 总计').inputValue()).toBe('2')
  expect(await cell('（一）予以公开 总计').inputValue()).toBe('1362')
  expect(await cell('行政规范性文件 本年制发件数').inputValue()).toBe('')
})

test('what is no report is refused in a sentence, and can be tried again', async () => {
  await paste('<p>今天天气很好。</p><p>没有表格。</p>')
  await dialog('导入已发布的报告').getByRole('alert').filter({ hasText: '没有认出年度报告' }).waitFor()
  await desk.page.keyboard.press('Escape')
  await importReport(published(cases.shuyang))
  expect(await cell('行政许可 本年处理决定数量').inputValue()).toBe('517645')
})

test('the year after: carried over with its source, last year beside it, the text folded under this year’s', async () => {
  const html = published(cases.shuyang, {
    problems:
      '<p>2025年，政务公开专区的服务能力还不强，部分单位更新不及时，解读形式比较单一，群众查找信息还不方便。</p>',
  })
  await importReport(html)
  await toShelf()
  await desk.page.getByRole('button', { name: '写下一年' }).click()
  const ask = dialog('新建报告')
  await ask.getByText('句子里手写的数随文字带入').waitFor()
  // the draft arrives after the dialog
  const box = (name: string): Promise<string> => ask.getByRole('textbox', { name }).inputValue()
  await expect.poll(() => box('单位名称')).toBe('沭阳县人民政府')
  await expect.poll(() => box('报告年度')).toBe('2026')
  expect(await ask.getByRole('radio', { name: /^县（区）政府/u }).isChecked()).toBe(true)
  expect(await seriousFaults(desk.page)).toEqual([])
  // on a computer whose year is 2025
  const meant = ask.getByRole('checkbox', { name: /还没有到/u })
  if ((await meant.count()) > 0) await meant.check()
  await ask.getByRole('button', { name: '创建' }).click()
  const requests = desk.page.getByRole('region', { name: '三、收到和处理政府信息公开申请情况' })
  await requests.waitFor()
  expect(await cell('二、上年结转政府信息公开申请数量 总计').inputValue()).toBe('31')
  expect(await cell('一、本年新收政府信息公开申请数量 总计').inputValue()).toBe('')
  await cell('二、上年结转政府信息公开申请数量 总计').click()
  await requests.getByText('来自 2025 年报告的结转下年度继续办理').waitFor()
  await desk.findings().filter({ hasText: '1 段与 2025 年报告雷同' }).waitFor()
  // the number typed into the overview came along: it is asked about
  await desk.findings().filter({ hasText: '“一、总体情况”沿用 2025 年报告的数字 120条' }).waitFor()
  const problems = desk.page.getByRole('region', { name: '五、存在的主要问题及改进情况' })
  await problems.getByText('上年这一节').click()
  await problems.getByText('今年写的与上年相同 100%').waitFor()

  // another number than last year carried over is found at its cell
  await cell('二、上年结转政府信息公开申请数量 总计').fill('30')
  // what is being typed is told of once it is left
  await desk.page.keyboard.press('Tab')
  await desk.findings().filter({ hasText: '总计 30 件，上年报告“结转下年度”31 件，少 1 件' }).waitFor()
  await desk.saved()
  await desk.page.reload()
  await requests.waitFor()
  expect(await cell('二、上年结转政府信息公开申请数量 总计').inputValue()).toBe('30')
  await problems.getByText('上年这一节').waitFor()
})

test('from a backup file; one of another year is refused, one of another unit is asked about', async () => {
  await importReport(published(cases.huaian), /^省、设区的市政府/u)
  await toShelf()
  const arrives = desk.page.waitForEvent('download')
  await desk.page.getByRole('button', { name: '备份', exact: true }).click()
  const file = await (await arrives).path()
  await desk.page.getByRole('button', { name: '新建报告' }).click()
  const ask = dialog('新建报告')
  const choose = (text: string) =>
    ask
      .getByLabel('上年报告的备份文件')
      .setInputFiles({ name: '上年.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('{"type":"excalidraw"}')
  await ask.getByText('不是年报编辑器的备份文件').waitFor()
  await choose(readFileSync(file, 'utf8'))
  await ask.getByText('“结转下年度”转为今年的“上年结转”').waitFor()
  expect(await ask.getByRole('textbox', { name: '单位名称' }).inputValue()).toBe('淮安市人民政府')
  await ask.getByRole('textbox', { name: '报告年度' }).fill('2027')
  await ask.getByText('选的是 2024 年的报告，不是 2026 年的').waitFor()
  await ask.getByRole('button', { name: '创建' }).click()
  expect(await ask.isVisible()).toBe(true)
  await ask.getByRole('textbox', { name: '报告年度' }).fill('2025')
  await ask.getByRole('textbox', { name: '单位名称' }).fill('淮阴市人民政府')
  await ask.getByText('上年报告的单位是“淮安市人民政府”，这里写的是“淮阴市人民政府”，是同一单位吗').waitFor()
  // it is not taken in silence
  await ask.getByRole('button', { name: '创建' }).click()
  const same = ask.getByRole('checkbox', { name: /是同一单位/u })
  expect(await same.evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await ask.isVisible()).toBe(true)
  await same.check()
  await ask.getByRole('button', { name: '创建' }).click()
  await desk.page.getByRole('region', { name: '基本信息' }).waitFor()
  expect(await cell('二、上年结转政府信息公开申请数量 总计').inputValue()).toBe('103')
})

test('last year’s numbers are typed by hand, and taken back', async () => {
  await desk.newReport('某某县人民政府', '2025', '政府信息公开工作年度报告')
  await desk.page.getByText('上年数据（0/9）').click()
  const box = desk.page.getByRole('textbox', { name: '上年 四、结转下年度继续办理 总计' })
  await box.fill('7')
  await desk.page.getByText('上年数据（1/9）').waitFor()
  await cell('二、上年结转政府信息公开申请数量 总计').fill('3')
  // what is being typed is told of once it is left
  await desk.page.keyboard.press('Tab')
  await desk.findings().filter({ hasText: '总计 3 件，上年报告“结转下年度”7 件，少 4 件' }).waitFor()
  await desk.saved()
  await desk.page.reload()
  await desk.page.getByText('上年数据（1/9）').click()
  expect(await box.inputValue()).toBe('7')
  await box.fill('８件')
  await box.press('Tab')
  expect(await box.inputValue()).toBe('8')
  await box.fill('六')
  await desk.page.getByText('“六”请用阿拉伯数字').waitFor()
  // what is not understood is not counted
  await desk.page.getByText('上年数据（0/9）').waitFor()
  await desk.page.keyboard.press('Control+z')
  await desk.page.getByText('“六”请用阿拉伯数字').waitFor({ state: 'detached' })
})

test('last year’s file of another unit does not take the place of the name that was typed', async () => {
  await importReport(published(cases.huaian), /^省、设区的市政府/u)
  await toShelf()
  await desk.page.getByRole('button', { name: '新建报告' }).click()
  const ask = dialog('新建报告')
  await ask.getByRole('textbox', { name: '单位名称' }).fill('某某县人民政府')
  await ask
    .getByRole('combobox', { name: /上年报告/u })
    .selectOption({ label: '淮安市人民政府2024年政府信息公开工作年度报告' })
  await ask.getByText('这里写的是“某某县人民政府”，是同一单位吗').waitFor()
  expect(await ask.getByRole('textbox', { name: '单位名称' }).inputValue()).toBe('某某县人民政府')
  expect(await seriousFaults(desk.page)).toEqual([])
})

test('what was typed of last year is offered to the blank cells of 上年结转, with its source', async () => {
  const carried = (column: string) => cell(`二、上年结转政府信息公开申请数量 ${column}`)
  await desk.newReport('某某县人民政府', '2025', '政府信息公开工作年度报告')
  await desk.page.getByText('上年数据（0/9）').click()
  for (const [column, number] of Object.entries({ 自然人: '5', 商业企业: '2', 总计: '7' }))
    await desk.page.getByRole('textbox', { name: `上年 四、结转下年度继续办理 ${column}` }).fill(number)
  await desk.page.getByText('表三还有 3 格空着').waitFor()

  // nothing is filled by itself; a cell says what it could begin with, and from where
  const bar = desk.page
    .getByRole('region', { name: '三、收到和处理政府信息公开申请情况' })
    .getByRole('toolbar', { name: '表格工具' })
  await carried('总计').click()
  expect(await carried('总计').inputValue()).toBe('')
  const source = bar.getByText('2024 年报告的结转下年度继续办理是 7')
  expect(await source.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true)
  await desk.page.keyboard.press('=')
  expect(await carried('总计').inputValue()).toBe('7')

  // what was typed stays
  await carried('自然人').fill('4')
  await carried('商业企业').click()
  await bar.getByRole('button', { name: '全表没填的格填 0' }).click()
  await bar.getByText('上年结转 1 格上年报告不是 0，没有填').waitFor()
  expect(await carried('商业企业').inputValue()).toBe('')
  await desk.page.getByRole('button', { name: '填入上年结转' }).click()
  expect(await carried('商业企业').inputValue()).toBe('2')
  expect(await carried('自然人').inputValue()).toBe('4')
  await desk.page.keyboard.press('Control+z')
  expect(await carried('商业企业').inputValue()).toBe('')
})

test('the kind of unit is asked for where it is set, until it is', async () => {
  // a name that does not say its kind
  await desk.newReport('昆山市人民政府', '2025', '政府信息公开工作年度报告')
  const kind = desk.page.getByRole('combobox', { name: '单位类型' })
  await desk.page.getByText('请选择，选了才有公布期限和对应的检查').waitFor()
  await desk.page.getByRole('link', { name: '先选单位类型' }).click()
  await kind.selectOption({ label: '部门' })
  await desk.page.getByText(/^2026 年 1 月 31 日前公布，/u).waitFor()
  expect(await desk.page.getByText('请选择，选了才有').count()).toBe(0)
  await desk.page.keyboard.press('Control+z')
  await desk.page.getByRole('link', { name: '先选单位类型' }).waitFor()
})
