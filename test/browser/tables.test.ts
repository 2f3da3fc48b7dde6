import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import huaian from '../fixtures/cases/01-huaian-city-2024.json'
import { startBrowser } from '../tools/browser'
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

const NEW = '一、本年新收政府信息公开申请数量'
const IN = '二、上年结转政府信息公开申请数量'
const DENY8 = '（三）不予公开 8.属于行政查询事项'
const TOTAL = '（七）总计'
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const type = (text: string): Promise<void> => desk.page.keyboard.type(text)
const focused = (): Promise<string | null> =>
  desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
/** A cell of a table; the same figure may stand in a sentence as well. */
const cell = (label: string): Locator =>
  desk.page.getByRole('table').getByRole('textbox', { name: label, exact: true })
const value = (label: string): Promise<string> => cell(label).inputValue()
const bar = (section: string) =>
  desk.page.getByRole('region', { name: section }).getByRole('toolbar', { name: '表格工具' })
const REQUESTS = '三、收到和处理政府信息公开申请情况'
const DISPUTES = '四、政府信息公开行政复议、行政诉讼情况'

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

/** Table three of a real report, as a spreadsheet puts it on the clipboard. */
const TABLE = huaian.requests.rows.map(({ values }) => values.join('\t')).join('\r\n') + '\r\n'

async function onClipboard(text: string, html?: string): Promise<void> {
  await desk.page.evaluate(
    ([plain, rich]) => {
      const types: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) }
      if (rich !== undefined) types['text/html'] = new Blob([rich], { type: 'text/html' })
      return navigator.clipboard.write([new ClipboardItem(types)])
    },
    [text, html] as const,
  )
}
async function pasteTable(): Promise<void> {
  await cell(`${NEW} 自然人`).click()
  await onClipboard(TABLE)
  await press('Control+v', 'Enter')
}
const dialog = () => desk.page.getByRole('dialog', { name: '粘贴到表格' })

test('a real table is pasted, one number broken, found, gone to, mended; the paste is one step', async () => {
  await cell(`${NEW} 自然人`).click()
  await onClipboard(TABLE)
  await press('Control+v')
  expect(await dialog().innerText()).toContain('将填入 25 行 7 列，共 175 格，不覆盖已填的格')
  await press('Enter')
  expect(await focused()).toBe(`${NEW} 自然人`)
  expect(await value(`${TOTAL} 总计`)).toBe('3050')
  expect(await desk.findings().filter({ hasText: '申请' }).filter({ hasText: '错误' }).count()).toBe(0)

  await cell(`${DENY8} 自然人`).click()
  await type('150')
  await press('Enter')
  const torn = desk.findings().filter({ hasText: '各部分合计 150 件' })
  expect(await torn.innerText()).toContain('总计 105 件，各部分合计 150 件，差 45 件')
  await torn.getByRole('button').first().click()
  expect(await focused()).toBe(`${DENY8} 自然人`)
  expect(await desk.page.locator('#figure-tip').innerText()).toContain('应为 105 件，多 45 件')
  // the cell in which row and column meet is marked, others of them are not called wrong
  const invalid = await desk.page
    .locator('input[aria-invalid="true"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label')))
  expect(invalid).toEqual([`${DENY8} 自然人`])

  await cell(`${DENY8} 自然人`).click()
  await type('105')
  await press('Tab')
  expect(await torn.count()).toBe(0)
  await press('Control+z', 'Control+z', 'Control+z')
  expect(await value(`${NEW} 自然人`)).toBe('')
  expect(await value(`${TOTAL} 总计`)).toBe('')
  await press('Control+y')
  expect(await value(`${TOTAL} 总计`)).toBe('3050')
})

test('the keys of a spreadsheet move, and what is typed replaces', async () => {
  await cell(`${NEW} 自然人`).click()
  await type('12')
  await press('ArrowRight')
  expect(await focused()).toBe(`${NEW} 商业企业`)
  await type('5')
  await press('Enter')
  expect(await focused()).toBe(`${IN} 商业企业`)
  await press('Shift+Enter', 'Home')
  expect(await focused()).toBe(`${NEW} 自然人`)
  await type('7')
  await press('End')
  expect(await focused()).toBe(`${NEW} 总计`)
  expect(await value(`${NEW} 自然人`)).toBe('7')
  await press('Control+ArrowDown')
  expect(await focused()).toBe('四、结转下年度继续办理 总计')
  await press('Control+Home', 'Shift+Tab')
  expect(await focused()).toBe('行政事业性收费 本年收费金额（单位：万元）')
  await press('Tab', 'Tab')
  expect(await focused()).toBe(`${NEW} 商业企业`)
  // F2: the caret moves in the cell, and leaves it at its end
  await press('F2', 'ArrowLeft')
  await type('1')
  expect(await value(`${NEW} 商业企业`)).toBe('15')
  await press('ArrowRight', 'ArrowRight')
  expect(await focused()).toBe(`${NEW} 科研机构`)
  await type('88')
  await press('Escape')
  expect(await value(`${NEW} 科研机构`)).toBe('')
  expect(await focused()).toBe(`${NEW} 科研机构`)
})

test('Enter that confirms a pinyin candidate stays in the cell', async () => {
  await cell(`${NEW} 自然人`).click()
  const session = await desk.page.context().newCDPSession(desk.page)
  await session.send('Input.imeSetComposition', { text: 'jian', selectionStart: 4, selectionEnd: 4 })
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...enter })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await session.send('Input.insertText', { text: '件' })
  expect(await focused()).toBe(`${NEW} 自然人`)
  expect(await value(`${NEW} 自然人`)).toBe('件')
})

test('a block is selected with keys and with the mouse, copied, cleared and pasted elsewhere', async () => {
  await pasteTable()
  await cell(`${NEW} 自然人`).click()
  await press('Shift+ArrowRight', 'Shift+ArrowDown')
  expect(await bar(REQUESTS).getByRole('status').innerText()).toBe('已选 2 行 2 列，合计 3088')
  await press('Control+c')
  const copied = await desk.page.evaluate(async () => {
    const [clip] = await navigator.clipboard.read()
    const read = async (kind: string): Promise<string> => (await clip?.getType(kind))?.text() ?? ''
    return { text: await read('text/plain'), html: await read('text/html') }
  })
  expect(copied.text).toBe('3001\t53\r\n34\t0\r\n')
  expect(copied.html).toContain('<td>3001</td><td>53</td>')

  await press('Delete')
  expect(await value(`${NEW} 商业企业`)).toBe('')
  await press('Control+z')
  expect(await value(`${NEW} 商业企业`)).toBe('53')

  await cell(`${NEW} 科研机构`).hover()
  await desk.page.mouse.down()
  await cell(`${IN} 社会公益组织`).hover()
  await desk.page.mouse.up()
  expect(await bar(REQUESTS).getByRole('status').innerText()).toContain('已选 2 行 2 列')
  await press('Control+v')
  expect(await dialog().innerText()).toContain('将填入 2 行 2 列，共 4 格，覆盖 3 个已填的格')
  await press('Enter')
  expect(await value(`${NEW} 科研机构`)).toBe('3001')
  expect(await value(`${IN} 社会公益组织`)).toBe('0')
})

test('what does not fit and what is no number is told before anything changes', async () => {
  await cell(`${NEW} 其他`).click()
  await onClipboard('12\t约3\t5\n-\t\t1.2万')
  await press('Control+v')
  const said = await dialog().innerText()
  for (const part of [
    '将填入 2 行 2 列，共 2 格',
    '1 格是“-”',
    '1 格是空的',
    '2 格超出了表格',
    '“约3”请填准确的数字',
  ])
    expect(said).toContain(part)
  await press('Escape')
  expect(await value(`${NEW} 其他`)).toBe('')
  expect(await focused()).toBe(`${NEW} 其他`)
})

test('a published table comes from its web page with merged cells, heads and row names', async () => {
  const rows = huaian.requests.rows
    .slice(4, 7)
    .map(
      ({ label, values }, i) =>
        `<tr>${i === 0 ? '<td rowspan="3">（三）不予公开</td>' : ''}<td><p>${label.split('/')[1]}</p></td>${values.map((one) => `<td><p><span>${one}&nbsp;</span></p></td>`).join('')}</tr>`,
    )
  const html = `<p>三、情况</p><table><tr><td colspan="2"></td>${COLUMNS.map((name) => `<td>${name}</td>`).join('')}</tr>${rows.join('')}</table>`
  await cell('（三）不予公开 1.属于国家秘密 自然人').click()
  await onClipboard('unused', html)
  await press('Control+v')
  const said = await dialog().innerText()
  expect(said).toContain('将填入 3 行 7 列，共 21 格')
  expect(said).toContain('复制来的 1 行、2 列是栏目名，只用来对位')
  await press('Enter')
  expect(await value('（三）不予公开 2.其他法律行政法规禁止公开 自然人')).toBe('30')
  expect(await value('（三）不予公开 3.危及“三安全一稳定” 总计')).toBe('5')
})

test('empty cells take 0 by row, block and table, but not a total that is none', async () => {
  await cell('行政复议 结果维持').click()
  await type('3')
  await press('ArrowRight', 'Shift+ArrowRight')
  await bar(DISPUTES).getByRole('button', { name: '选中没填的格填 0' }).click()
  expect(await focused()).toBe('行政复议 结果纠正')
  expect(await value('行政复议 其他结果')).toBe('0')
  await bar(DISPUTES).getByRole('button', { name: '全表没填的格填 0' }).click()
  expect(await bar(DISPUTES).getByRole('status').innerText()).toBe(
    '已把 11 个没填的格填 0，1 个合计不是 0，没有填',
  )
  expect(await value('行政诉讼 复议后起诉 总计')).toBe('0')
  expect(await value('行政复议 总计')).toBe('')
  await press('Control+z')
  expect(await value('行政诉讼 复议后起诉 总计')).toBe('')
  await cell(`${IN} 法律服务机构`).click()
  await bar(REQUESTS).getByRole('button', { name: '本行没填的格填 0' }).click()
  expect(await value(`${IN} 总计`)).toBe('0')
  expect(await value(`${NEW} 自然人`)).toBe('')
})

test('an empty total is offered and a wrong one is told; one key takes the right one', async () => {
  await cell('行政复议 结果维持').click()
  for (const number of ['7', '6', '1', '3']) {
    await type(number)
    await press('Tab')
  }
  const total = cell('行政复议 总计')
  expect(await total.getAttribute('placeholder')).toBe('17')
  expect(await total.inputValue()).toBe('')
  await type('15')
  expect(await bar(DISPUTES).innerText()).toContain('少 2')
  expect(await total.inputValue()).toBe('15')
  await press('=')
  expect(await total.inputValue()).toBe('17')
  expect(await focused()).toBe('行政复议 总计')
  await press('Control+z')
  expect(await total.inputValue()).toBe('15')
  await bar(DISPUTES).getByRole('button', { name: '改为 17' }).click()
  expect(await total.inputValue()).toBe('17')

  await pasteTable()
  await cell(`${NEW} 总计`).click()
  await press('Delete')
  await cell(`${TOTAL} 自然人`).click()
  await press('Delete')
  await bar(REQUESTS).getByRole('button', { name: '填入合计 2' }).click()
  expect(await value(`${NEW} 总计`)).toBe('3119')
  expect(await value(`${TOTAL} 自然人`)).toBe('2932')
})

test('what counts in a row is one key away', async () => {
  await cell('（五）不予处理 2.重复申请 其他').click()
  await press('F1')
  const note = desk.page.getByRole('region', { name: REQUESTS }).getByRole('note')
  expect(await note.innerText()).toContain('条例第三十六条第六项')
  await press('ArrowDown')
  expect(await note.innerText()).toContain('公开出版物')
  // the words lie neither over the heads nor over the cell, and in sight
  const box = await note.boundingBox()
  const at = await cell('（五）不予处理 3.要求提供公开出版物 其他').boundingBox()
  expect(box && at && box.y >= at.y + at.height && box.y + box.height <= 768).toBe(true)
  await press('Escape')
  expect(await note.count()).toBe(0)
  expect(await focused()).toBe('（五）不予处理 3.要求提供公开出版物 其他')
})

test('the heads stay in sight above the last row, and the names at its left', async () => {
  await cell('四、结转下年度继续办理 商业企业').click()
  const place = (text: string) =>
    desk.page.getByRole('region', { name: REQUESTS }).getByText(text, { exact: true }).boundingBox()
  const input = await cell('四、结转下年度继续办理 商业企业').boundingBox()
  for (const head of ['商业企业', '三、本年度办理结果', '（六）其他处理']) {
    const box = await place(head)
    expect(box && box.y > 52 && box.y + box.height < 768, head).toBe(true)
  }
  const column = await place('商业企业')
  expect(input && column && column.x < input.x + input.width && column.x + column.width > input.x).toBe(true)
})

test('the preview leaves the tables of the desk as they were', async () => {
  const boxes = () =>
    desk.page
      .getByRole('table')
      .getByRole('textbox')
      .evaluateAll((inputs) => inputs.map((input) => [input.clientWidth, input.clientHeight]))
  const before = await boxes()
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
  await press('Escape')
  expect(await boxes()).toEqual(before)
})

test('assistive technology meets tables with heads, and a name at each of the 200 cells', async () => {
  const table = desk.page.getByRole('table', { name: '收到和处理政府信息公开申请情况' })
  expect(await table.getByRole('columnheader').count()).toBe(9)
  expect(await table.getByRole('textbox').count()).toBe(175)
  expect(await cell('规章 本年制发件数').count()).toBe(1)
  expect(await cell('行政许可 本年处理决定数量').count()).toBe(1)
  expect(await cell('行政诉讼 未经复议直接起诉 结果维持').count()).toBe(1)
  await pasteTable()
  await cell(`${DENY8} 自然人`).click()
  await type('150')
  await press('F1')
  expect(await seriousFaults(desk.page)).toEqual([])
})

test.each([
  ['1366 × 768', { width: 1366, height: 768 }],
  ['1366 × 768 at 150 %', { width: 911, height: 512 }],
])('%s: the tables fit without scrolling sideways', async (_, size) => {
  await desk.page.setViewportSize(size)
  await pasteTable()
  const wide = await desk.page.evaluate(() =>
    [...document.querySelectorAll('main, table, table th, table td')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  )
  expect(wide).toEqual([])
})
