import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { cases, table2, table3, table4 } from '../unit/import/published'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'
import { shareDesk } from './shareDesk'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
const shared = shareDesk(async () => {
  const opened = await OfficialsDesk.open(browser, inject('address'))
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return opened
})
beforeEach(async () => {
  desk = await shared()
  await desk.toShelf()
  await desk.newReport('淮安市人民政府', '2024', '政府信息公开工作年度报告')
})

const { huaian } = cases
const NEW = '一、本年新收政府信息公开申请数量'
const DENY = '（三）不予公开'
const FEES = '行政事业性收费 本年收费金额（单位：万元）'
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const cell = (label: string): Locator =>
  desk.page.getByRole('table').getByRole('textbox', { name: label, exact: true })
const value = (label: string): Promise<string> => cell(label).inputValue()
const dialog = () => desk.page.getByRole('dialog', { name: '粘贴到表格' })
const focused = (): Promise<string | null> =>
  desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)

async function pasteText(label: string, text: string): Promise<void> {
  await cell(label).click()
  await desk.page.evaluate((plain) => navigator.clipboard.writeText(plain), text)
  await press('Control+v')
}
/** As a spreadsheet's own HTML arrives: the page's clipboard would clean it first. */
async function pasteHtml(label: string, html: string, text: string): Promise<void> {
  await cell(label).click()
  await desk.paste(cell(label), { 'text/html': html, 'text/plain': text })
}
/** Everything of another page, with Ctrl+A and Ctrl+C. */
async function copyPage(html: string): Promise<void> {
  const page = await desk.page.context().newPage()
  await page.setContent(html)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.close()
  await desk.page.bringToFront()
}

test('a row that the block leaves out moves nothing; by position stays to be chosen', async () => {
  const block = '1.属于国家秘密\t2\n3、 危及“三安全一稳定”\t5\n商业秘密\t9'
  await pasteText(`${DENY} 1.属于国家秘密 自然人`, block)
  const said = await dialog().innerText()
  expect(said).toContain('将按栏目名填入 2 格')
  expect(said).toContain('第 2 行是“3、 危及‘三安全一稳定’”，按位置会落在“2.其他法律行政法规禁止公开”。')
  expect(said).toContain('表里没有“商业秘密”，不填。')
  await press('Enter')
  expect(await value(`${DENY} 2.其他法律行政法规禁止公开 自然人`)).toBe('')
  expect(await value(`${DENY} 3.危及“三安全一稳定” 自然人`)).toBe('5')

  await press('Control+z')
  await pasteText(`${DENY} 1.属于国家秘密 自然人`, block)
  await dialog().getByRole('button', { name: '按位置填' }).click()
  expect(await value(`${DENY} 2.其他法律行政法规禁止公开 自然人`)).toBe('5')
  expect(await value(`${DENY} 3.危及“三安全一稳定” 自然人`)).toBe('9')
})

test('names that are all strange: Enter changes nothing', async () => {
  await pasteText(`${NEW} 自然人`, '办公室\t3\n法规处\t4')
  expect(await dialog().innerText()).toContain('各行只能按位置填，请核对')
  await press('Enter')
  expect(await value(`${NEW} 自然人`)).toBe('')
  await press('Control+v')
  await dialog().getByRole('button', { name: '按位置填' }).click()
  expect(await value(`${NEW} 自然人`)).toBe('3')
})

test('a block of another table is sent there', async () => {
  await pasteHtml('行政复议 结果维持', table3(huaian), '')
  expect(await dialog().innerText()).toContain(
    '这是表三，请到“三、收到和处理政府信息公开申请情况”粘贴。这里没有改动。',
  )
  await press('Enter')
  expect(await value('行政复议 结果维持')).toBe('')
  expect(await focused()).toBe(`${NEW} 自然人`)
  await pasteHtml(await focused().then((label) => label ?? ''), table3(huaian), '')
  expect(await dialog().innerText()).toContain('将填入 25 行 7 列，共 175 格')
})

/** What Excel and WPS put beside the cells: a head of styles, broken lines, widths, a hidden row under merged cells. */
const excel = (rows: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<!--[if gte mso 9]><xml><x:WorkbookEditor/></xml><![endif]--><style>.xl65 {mso-number-format:"\\#\\,\\#\\#0";}</style></head>
<body link=blue><table border=0 cellpadding=0 width=576 style='border-collapse:collapse'><!--StartFragment-->
<col width=72 span=8 style='width:54pt'>${rows}
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72 style='width:54pt'></td><td width=72></td></tr><![endif]>
<!--EndFragment--></table></body></html>`

test('the clipboard of a spreadsheet: merged cells, broken lines, grouped digits, its hidden row', async () => {
  const rows = `<tr height=19><td colspan=2 rowspan=2 height=38 class=xl65>情形</td><td class=xl65>自然人</td>
 <td colspan=2 class=xl65>法人或其他组织</td></tr><tr><td></td><td class=xl65>商业企业</td><td>其他</td></tr>
 <tr><td rowspan=3 class=xl65>（六）其他<br>处理</td><td class=xl66 width=72>1.申请人无正当理由逾期不补正、行政机关不再
  处理其政府信息公开申请</td><td align=right x:num="1234">1,234&nbsp;</td><td x:num>5</td><td>-</td></tr>
 <tr><td>2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请</td><td>6</td><td>7（其中网上
  3 件）</td><td></td></tr><tr><td>3.其他</td><td>8</td><td>9</td><td>10</td></tr>`
  await pasteHtml(`${NEW} 总计`, excel(rows), 'unused')
  const said = await dialog().innerText()
  expect(said).toContain('将按栏目名填入 8 格')
  expect(said).not.toContain('看不懂')
  await press('Enter')
  expect(
    await value('（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 自然人'),
  ).toBe('1234')
  expect(
    await value(
      '（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 商业企业',
    ),
  ).toBe('7（其中网上 3 件）')
  expect(await value('（六）其他处理 3.其他 其他')).toBe('10')
  expect(await value(`${NEW} 总计`)).toBe('')
  await press('Control+z')
  expect(await value('（六）其他处理 3.其他 其他')).toBe('')
})

const page = (title: string): string => `<title>${title}</title><body><div>首页 > 政府信息公开</div>
<table width=100%><tr><td><h1>${title}</h1><p>根据《中华人民共和国政府信息公开条例》，编制本报告。</p>
<p>一、总体情况</p><p>2024年，全市共受理政府信息公开申请3119件。</p><p>二、主动公开政府信息情况</p>${table2(huaian)}
<p>三、收到和处理政府信息公开申请情况</p>${table3(huaian)}
<p>四、政府信息公开行政复议、行政诉讼情况</p>${table4(huaian)}
<p>五、存在的主要问题及改进情况</p><p>一是公开的主动性还不够。</p><p>六、其他需要报告的事项</p><p>无。</p></td></tr></table>`

test('a whole page goes to the import, or gives its table only', async () => {
  await copyPage(page('淮安市2024年政府信息公开工作年度报告'))
  await cell(`${NEW} 自然人`).click()
  await press('Control+v')
  expect(await dialog().innerText()).toContain('复制的是整篇报告，不只是一张表。这里没有改动。')
  await dialog().getByRole('button', { name: '只填这张表' }).click()
  expect(await dialog().innerText()).toContain('将填入 25 行 7 列，共 175 格')
  await dialog().getByRole('button', { name: '填入' }).click()
  expect(await value('（七）总计 总计')).toBe('3050')
  await press('Control+z')
  expect(await value('（七）总计 总计')).toBe('')

  await press('Control+v')
  await dialog().getByRole('button', { name: '去导入' }).waitFor()
  await press('Enter')
  const reading = desk.page.getByRole('dialog', { name: '导入已发布的报告' })
  await reading.waitFor()
  await press('Control+v')
  await reading.getByRole('button', { name: '创建草稿' }).click()
  await desk.page
    .getByRole('region', { name: '一、总体情况' })
    .getByText('共受理政府信息公开申请3119件')
    .waitFor()
  expect(await value('（七）总计 总计')).toBe('3050')
})

test('a row over selected rows is filled into each, as a spreadsheet does', async () => {
  await cell('（四）无法提供 1.本机关不掌握相关政府信息 自然人').click()
  await desk.page.evaluate(() => navigator.clipboard.writeText('1\t2'))
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+v')
  expect(await dialog().innerText()).toContain('将填入 3 行 2 列，共 6 格')
  await press('Enter')
  expect(await value('（四）无法提供 3.补正后申请内容仍不明确 商业企业')).toBe('2')
})

test('a number in another unit is converted with one key, and never by itself', async () => {
  const bar = desk.page
    .getByRole('region', { name: '二、主动公开政府信息情况' })
    .getByRole('toolbar', { name: '表格工具' })
  await cell(FEES).click()
  await desk.page.keyboard.type('961716000元')
  await bar.getByRole('button', { name: '换算为 96171.6 万元' }).waitFor()
  expect(await value(FEES)).toBe('961716000元')
  await press('=')
  expect(await value(FEES)).toBe('96171.6')
  await press('Control+z')
  expect(await value(FEES)).toBe('961716000元')

  await pasteText('行政许可 本年处理决定数量', '1.2万')
  await bar.getByRole('button', { name: '换算为 12000 件' }).click()
  expect(await value('行政许可 本年处理决定数量')).toBe('12000')

  await pasteText('行政处罚 本年处理决定数量', '行政处罚\t7\n行政强制\t3千件')
  const convert = dialog().getByRole('button', { name: '换算为 3000 件' })
  expect(await dialog().innerText()).toContain('共 1 格')
  await convert.click()
  expect(await dialog().innerText()).toContain('共 2 格')
  expect(await seriousFaults(desk.page)).toEqual([])
  await dialog().getByRole('button', { name: '填入' }).click()
  expect(await value('行政强制 本年处理决定数量')).toBe('3000')
})
