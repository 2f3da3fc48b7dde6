import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { shareDesk } from './shareDesk'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
const shared = shareDesk(() => OfficialsDesk.open(browser, inject('address')))
beforeEach(async () => {
  desk = await shared()
  await desk.toShelf()
  await desk.newReport('和平区', '2025')
})

const REQUESTS = '（二）依申请公开情况'
const PORTAL = '政务服务网名称'
const press = (keys: string): Promise<void> => desk.page.keyboard.press(keys)
const ime = () => desk.page.context().newCDPSession(desk.page)

test('Ctrl+Z while composing leaves screen and draft the same', async () => {
  const text = desk.text(REQUESTS)
  await text.focus()
  await press('Control+End')
  await desk.page.keyboard.type('ABC')
  const session = await ime()
  await session.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 })
  await press('Control+z')
  // the letters are given up, and the text has the focus again, a moment after the key
  await expect.poll(() => text.innerText()).not.toContain('nihao')
  await expect.poll(() => text.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await session.send('Input.insertText', { text: '你好' })
  await expect.poll(() => text.innerText()).toContain('你好')
  const shown = (await text.innerText()).slice(-12)
  await desk.saved()
  await desk.page.reload()
  await text.waitFor()
  expect((await text.innerText()).slice(-12)).toBe(shown)
})

test('words composed on a selected figure go into it', async () => {
  const text = desk.text('（一）主动公开政府信息情况')
  const figure = text.getByRole('textbox', { name: PORTAL })
  await figure.click()
  await press('ArrowRight')
  await press('Backspace')
  const session = await ime()
  await session.send('Input.imeSetComposition', { text: 'liaoning', selectionStart: 8, selectionEnd: 8 })
  await session.send('Input.insertText', { text: '辽宁' })
  expect(await figure.count()).toBe(1)
  expect(await figure.inputValue()).toBe('辽宁')
})

test('two cells pasted on one figure are refused in words, a single one is taken', async () => {
  const figure = desk.figure('受理公开申请件数')
  await figure.fill('63')
  await desk.paste(figure, { 'text/plain': '5\r\n120\r\n' })
  await desk.page.getByText('请逐项粘贴').waitFor()
  expect(await figure.inputValue()).toBe('63')
})

test('a pasted table is lines of words with blanks between the cells, not one number', async () => {
  const text = desk.text(REQUESTS)
  await text.focus()
  await press('Control+a')
  await desk.paste(text, {
    'text/html':
      '<table><tr><td>受理</td><td>12</td><td>34</td></tr><tr><td>办结</td><td>56</td></tr></table>',
  })
  expect(await text.locator('p').allInnerTexts()).toEqual(['受理　12　34', '办结　56'])
})

test('what Word shows as struck out is not taken in', async () => {
  const text = desk.text(REQUESTS)
  await text.focus()
  await press('Control+a')
  await desk.paste(text, {
    'text/html':
      '<p>收到<del>三百</del><ins>四百</ins>条<span style="text-decoration:line-through">件</span></p>',
  })
  expect(await text.innerText()).toBe('收到四百条')
})

test('pasted lists within lists become one numbering, and the draft opens again', async () => {
  const text = desk.text(REQUESTS)
  await text.focus()
  await press('Control+a')
  let html = '<ul><li>末</li></ul>'
  for (let level = 16; level > 0; level -= 1) html = `<ul><li>第${level}层${html}</li></ul>`
  await desk.paste(text, { 'text/html': html })
  await desk.saved()
  await desk.page.reload()
  await text.waitFor()
  const items = await text.locator('ol > li').allInnerTexts()
  expect(items).toHaveLength(17)
  expect(items[0]).toBe('第1层')
  expect(items.at(-1)).toBe('末')
})

test('the tools are reached by keyboard and act where the cursor is', async () => {
  const text = desk.text('（三）回应社会关切情况')
  await desk.figure('政府信箱受理有效信件数').click()
  await press('Control+Shift+Digit8')
  expect(await text.locator('ol > li').count()).toBe(1)
  expect(await text.locator('ol > li').innerText()).toContain('政府信箱')
  await desk.figure('政府信箱受理有效信件数').click()
  await press('Alt+F10')
  expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe('正文')
  await desk.figure('平均分').click()
  await press('Control+k')
  await desk.page.getByRole('dialog', { name: '插入数据项' }).waitFor()
  await desk.page.keyboard.type('信箱')
  await press('Enter')
  const lines = await text
    .locator('p')
    .first()
    .getByRole('textbox')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label')))
  expect(lines.slice(-2)).toEqual(['平均分', '政府信箱受理有效信件数'])
})

test('a stretch of a sentence dropped on a figure changes neither', async () => {
  const text = desk.text(REQUESTS)
  const before = await text.innerText()
  const figure = desk.figure('受理公开申请件数')
  const refused = await figure.evaluate((input) => {
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() })
    input.dispatchEvent(drop)
    return drop.defaultPrevented
  })
  expect(refused).toBe(true)
  expect(await text.innerText()).toBe(before)
})

test('a part of the program that does not arrive is told, and the desk goes on', async () => {
  // a page that has not loaded it yet
  await desk.page.reload()
  await desk.page.route('**/PreviewScreen*.js', (route) => route.abort())
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText('这部分程序没有载入').waitFor()
  await desk.figure('受理公开申请件数').fill('63')
  await press('Control+z')
  expect(await desk.figure('受理公开申请件数').inputValue()).toBe('')
})

test('a paste before its part has arrived waits for it, and comes as plain text where it does not', async () => {
  await desk.page.reload()
  const text = desk.text(REQUESTS)
  const content = { 'text/html': '<p>先行<b>粘贴</b>的一句。</p>', 'text/plain': '先行粘贴的一句。' }
  await desk.page.route('**/pastedHtml*.js', (route) => route.abort())
  await text.focus()
  await desk.paste(text, content)
  await expect.poll(() => text.innerText()).toContain('先行粘贴的一句。')
  expect(await text.locator('strong, b').count()).toBe(0)
  await press('Control+z')
  await expect.poll(() => text.innerText()).not.toContain('先行粘贴')

  await desk.page.unroute('**/pastedHtml*.js')
  await desk.paste(text, content)
  await text.locator('strong, b').filter({ hasText: '粘贴' }).waitFor()
})

test('a fault of the program is told wherever it comes up', async () => {
  await desk.page.evaluate(() => void Promise.reject(new Error('planted')))
  await desk.page.getByText('编辑器出了一个错误').waitFor()
  expect(desk.takeFaults()).toHaveLength(1)
  // it is told until the page goes
  await desk.page.reload()
})
