import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { inputMethod } from './inputMethod'
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
const press = (keys: string): Promise<void> => desk.page.keyboard.press(keys)
const type = (text: string): Promise<void> => desk.page.keyboard.type(text)
const focused = (): Promise<string | null> =>
  desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
const values = (label: string): Promise<string[]> =>
  desk.figure(label).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

/** Types Chinese as an input method does: the letters under way, then the words. */
async function compose(letters: string, words: string): Promise<void> {
  const method = await inputMethod(desk.page)
  await method.letters(letters)
  await method.choose(words)
}

/** The views that are stored, as JSON; runs in the page. */
function storedViews(): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('nianbao')
    request.addEventListener('error', () => reject(new Error('no database')))
    request.addEventListener('success', () => {
      const all = request.result.transaction('views').objectStore('views').getAll()
      all.addEventListener('success', () => {
        request.result.close()
        resolve(JSON.stringify(all.result))
      })
    })
  })
}

async function atEndOf(text: Locator): Promise<void> {
  await text.focus()
  await press('Control+End')
  // the rich text hears of a moved cursor a moment after the key, by an event of the document
  await desk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

test('a value that stands in two sentences is one value', async () => {
  await desk.figure('政府现行文件公开数').last().fill('４７ 件')
  await press('Enter')
  expect(await values('政府现行文件公开数')).toEqual(['47', '47'])
})

test('Tab, Enter and Shift go from figure to figure across sections', async () => {
  await desk.figure('受理公开申请件数').click()
  await press('Tab')
  expect(await focused()).toBe('受理诉求件数')
  await press('Enter')
  expect(await focused()).toBe('办结诉求件数')
  await press('Shift+Tab')
  await press('Shift+Tab')
  expect(await focused()).toBe('受理公开申请件数')
})

test('Enter goes to the next blank and types over nothing; behind the last one there is nowhere to go', async () => {
  await desk.figure('政府会议信息数').fill('38')
  await press('Enter')
  // the year stands between the two in the sentence, and is filled
  expect(await focused()).toBe('执行和落实信息数')
  await desk.figure('参训人数').fill('97')
  await press('Enter')
  await type('12')
  expect(await values('参训人数')).toEqual(['97'])
  expect(await desk.page.getByText('和平区2025年度').count()).toBeGreaterThan(0)
})

test('Enter passes over what may stay blank, Tab does not', async () => {
  const openDay = desk.figure('政务公开日').first()
  await openDay.fill('5.15')
  await press('Enter')
  expect(['署名单位', '成文日期']).not.toContain(await focused())
  await openDay.focus()
  await press('Tab')
  expect(await focused()).toBe('署名单位')
})

test('the tip stays beside its figure when something above comes late', async () => {
  const figure = desk.figure('执行和落实信息数')
  await figure.focus()
  const away = async (): Promise<number> => {
    const [tip, own] = [await desk.page.locator('#figure-tip').boundingBox(), await figure.boundingBox()]
    if (!tip || !own) return NaN
    return tip.y > own.y ? tip.y - own.y - own.height : own.y - tip.y - tip.height
  }
  await expect.poll(away).toBeGreaterThanOrEqual(0)
  const panel = desk.page.locator('.panel').first()
  await panel.evaluate((one) => one.append(Object.assign(new Image(), { height: 150, alt: '' })))
  await expect.poll(away).toBeLessThan(20)
  expect(await away()).toBeGreaterThanOrEqual(0)
})

test('on a small screen the year in the title can be read, and the question before an export is read from its top', async () => {
  await desk.figure('单位名称').first().fill('沈阳市和平区人民政府')
  await desk.page.setViewportSize({ width: 911, height: 512 })
  const title = desk.page.getByTitle('沈阳市和平区人民政府2025年')
  const cut = await title.getByText('2025年', { exact: true }).evaluate((year) => {
    const { right } = year.getBoundingClientRect()
    const button = document.querySelector('.bar button')
    return year.scrollWidth > year.clientWidth || right > (button?.getBoundingClientRect().left ?? 0)
  })
  expect(cut).toBe(false)
  await desk.fillIn({ 社会事业信息数: '1.5' })
  await desk.page.setViewportSize({ width: 911, height: 360 })
  await desk.page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = desk.page.getByRole('dialog', { name: '导出 PDF' })
  await dialog.getByText(/^报告还有错误 \d+ 处、未填 \d+ 项/u).waitFor()
  expect(await dialog.evaluate((one) => [one.scrollTop, one.scrollHeight > one.clientHeight])).toEqual([
    0,
    true,
  ])
})

test('a click on a number selects it, so that typing replaces it', async () => {
  await desk.figure('受理公开申请件数').fill('86')
  await desk.figure('受理诉求件数').click()
  await desk.figure('受理公开申请件数').click()
  await type('99')
  expect(await values('受理公开申请件数')).toEqual(['99'])
})

test('after an undo the cursor stands where something was undone', async () => {
  await desk.figure('受理诉求件数').fill('7436')
  await desk.figure('参训人数').fill('97')
  await press('Control+z')
  await press('Control+z')
  expect(await focused()).toBe('受理诉求件数')
})

test('a section without a word is not ticked off', async () => {
  await desk.text('（六）网站栏目检查情况').focus()
  await press('Control+a')
  await press('Delete')
  expect(await desk.page.getByRole('link', { name: /（六）网站栏目检查/u }).innerText()).toContain('空')
})

test('一是 on a paragraph that was numbered by hand does not number it twice', async () => {
  await desk.text('（二）改进情况').focus()
  await press('Control+Shift+Digit8')
  expect(await desk.text('（二）改进情况').locator('ol > li').innerText()).toMatch(/^根据上级要求/u)
})

test('Escape takes back what was typed into a figure', async () => {
  await desk.figure('受理公开申请件数').fill('63')
  await press('Tab')
  await press('Shift+Tab')
  await type('99')
  await press('Escape')
  expect(await values('受理公开申请件数')).toEqual(['63'])
})

test('what is no value stays as typed, is marked and explained', async () => {
  await desk.figure('受理公开申请件数').fill('12.5')
  await press('Tab')
  // told once it is left, and explained to who comes back
  expect(await desk.figure('受理公开申请件数').getAttribute('aria-invalid')).toBe('true')
  await press('Shift+Tab')
  expect(await desk.page.locator('#figure-tip').innerText()).toContain('不能带小数')
  expect(await values('受理公开申请件数')).toEqual(['12.5'])
  expect(await desk.findings().filter({ hasText: '“12.5”不是整数' }).count()).toBe(1)
})

test('undo and redo go through text and figures in one line', async () => {
  const text = desk.text(REQUESTS)
  await desk.figure('受理公开申请件数').fill('63')
  await atEndOf(text)
  await type('全年无收费。')
  await desk.figure('受理诉求件数').fill('7436')
  const undo = desk.page.getByRole('button', { name: '撤销' })
  await undo.click()
  expect(await values('受理诉求件数')).toEqual([''])
  expect(await text.innerText()).toContain('全年无收费。')
  await press('Control+z')
  expect(await text.innerText()).not.toContain('全年无收费。')
  expect(await values('受理公开申请件数')).toEqual(['63'])
  await press('Control+z')
  expect(await values('受理公开申请件数')).toEqual([''])
  for (let i = 0; i < 3; i += 1) await press('Control+y')
  expect(await text.innerText()).toContain('全年无收费。')
  expect(await values('受理诉求件数')).toEqual(['7436'])
})

test('a figure is deleted from a sentence in two keys and put back from the list', async () => {
  const text = desk.text(REQUESTS)
  await desk.figure('受理公开申请件数').fill('63')
  await press('ArrowRight')
  await press('Backspace')
  expect(await desk.figure('受理公开申请件数').count()).toBe(1)
  await press('Backspace')
  expect(await desk.figure('受理公开申请件数').count()).toBe(0)
  expect(await desk.page.getByText('/50').count()).toBe(1)
  await atEndOf(text)
  await desk.page.getByRole('button', { name: '插入数据项' }).click()
  await desk.page.getByRole('textbox', { name: '查找数据项' }).fill('公开申请')
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /受理公开申请件数/u })
    .click()
  expect(await values('受理公开申请件数')).toEqual(['63'])
  await desk.page.getByRole('button', { name: '撤销' }).click()
  expect(await desk.figure('受理公开申请件数').count()).toBe(0)
})

test('every sentence can be rewritten, with lists and bold, and comes back after a reload', async () => {
  const text = desk.text(REQUESTS)
  await text.click()
  await press('Control+a')
  await type('受理登记')
  await press('Enter')
  await type('答复送达')
  await press('Control+a')
  await desk.page.getByRole('button', { name: '一是' }).click()
  await press('Control+b')
  await desk.saved()
  await desk.page.reload()
  await text.waitFor()
  expect(await text.locator('ol[data-marker="一是"] > li').allInnerTexts()).toEqual(['受理登记', '答复送达'])
  expect(await text.locator('strong').count()).toBe(2)
  expect(await desk.findings().filter({ hasText: '受理公开申请件数' }).count()).toBe(0)
})

test('Chinese typed with an input method arrives whole in text and figures, however often it is saved', async () => {
  const text = desk.text(REQUESTS)
  await atEndOf(text)
  await compose('nihao', '你好')
  await compose('shijie', '世界')
  await desk.figure('政务服务网名称').first().click()
  await compose('liaoning', '辽宁')
  await desk.saved()
  expect((await text.innerText()).trim().endsWith('你好世界')).toBe(true)
  expect(await values('政务服务网名称')).toEqual(['辽宁', '辽宁'])
  await desk.page.reload()
  await text.waitFor()
  expect((await text.innerText()).trim().endsWith('你好世界')).toBe(true)
})

test('an Enter that confirms a candidate does not move on', async () => {
  await desk.figure('政务服务网名称').first().click()
  const session = await desk.page.context().newCDPSession(desk.page)
  await session.send('Input.imeSetComposition', { text: 'liaoning', selectionStart: 8, selectionEnd: 8 })
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  expect(await focused()).toBe('政务服务网名称')
  await session.send('Input.insertText', { text: '辽宁' })
  expect(await values('政务服务网名称')).toEqual(['辽宁', '辽宁'])
})

test('left-over x is marked in the sentence and one click puts the cursor there', async () => {
  const text = desk.text(REQUESTS)
  await atEndOf(text)
  await type('另有xx件。')
  await desk.figure('报告年度').first().focus()
  await desk.findings().filter({ hasText: '没填的“xx”' }).getByRole('button').click()
  expect(await desk.page.evaluate(() => getSelection()?.toString())).toBe('xx')
  expect(await text.locator('.mark-error').innerText()).toBe('xx')
})

test('a confirmed warning stays confirmed after a reload, until one of its numbers changes', async () => {
  await desk.fillIn({ 满意率: '90', 优秀率: '95' })
  await press('Tab')
  const asked = desk.findings().filter({ hasText: '优秀率 95.00%，高于满意率 90.00%' })
  await asked.getByRole('button', { name: '已核实' }).click()
  expect(await asked.count()).toBe(0)
  await desk.saved()
  await desk.page.reload()
  await desk.page.getByText('已核实 1 处').waitFor()
  expect(await asked.count()).toBe(0)
  await desk.fillIn({ 满意率: '91' })
  await press('Tab')
  expect(await desk.findings().filter({ hasText: '高于满意率 91.00%' }).count()).toBe(1)
})

test('a reload comes back to the section that one was reading', async () => {
  await desk.page.getByRole('link', { name: /（六）网站栏目检查/u }).click()
  const panel = desk.page.getByRole('region', { name: '（六）网站栏目检查情况' })
  await expect.poll(async () => (await panel.boundingBox())?.y ?? -1).toBeGreaterThan(0)
  const before = await panel.boundingBox()
  // the place is noted when the scrolling has come to rest
  await expect.poll(() => desk.page.evaluate(storedViews)).toContain('siteInspection')
  await desk.page.reload()
  await panel.waitFor()
  expect((await panel.boundingBox())?.y).toBe(before?.y)
})

test('what is pasted from Word keeps paragraphs and lists and drops the rest', async () => {
  const text = desk.text(REQUESTS)
  await atEndOf(text)
  await press('Enter')
  await desk.paste(text, {
    'text/html':
      '<html><body><p class=MsoNormal style="text-indent:32pt;color:red" onclick="alert(1)">　　第一段<b>加粗</b></p>' +
      '<p>&nbsp;</p><img src="file:///c:/x.png"><ul><li>甲</li><li>乙</li></ul><script>alert(2)</script></body></html>',
  })
  expect(await text.locator('ol > li').allInnerTexts()).toEqual(['甲', '乙'])
  expect(await text.locator('strong').innerText()).toBe('加粗')
  expect(await text.locator('[style*="color"], img:not(.ProseMirror-separator), script').count()).toBe(0)
  expect(await text.locator('p').allInnerTexts()).toContain('第一段加粗')
  expect(await desk.page.getByText('图片没有带入').count()).toBe(1)
})

test('Ctrl+S stores at once and the state says so', async () => {
  await desk.figure('受理公开申请件数').fill('63')
  await press('Control+s')
  await desk.saved()
  const state = desk.page.getByRole('status', { name: '保存状态' })
  expect(await state.innerText()).toMatch(/已保存 \d\d:\d\d · 仅保存在本机/u)
})
