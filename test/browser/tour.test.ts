import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => (desk = await OfficialsDesk.open(browser, inject('address'))))
afterEach(() => desk.close())

const offer = () => desk.page.getByRole('complementary', { name: '第一次使用' })
const tour = () => desk.page.getByRole('region', { name: '快速了解' })
/** What has the focus: the figure's place, or the words of a button. */
const focused = (): Promise<string> =>
  desk.page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    return element.dataset['figure'] ?? element.innerText.trim()
  })
/** What stands framed in sight, above the bar, by its role or name. */
const framed = (): Promise<string[]> =>
  desk.page.evaluate(() => {
    const foot = document.querySelector('[aria-label="快速了解"]')?.getBoundingClientRect().top ?? 0
    return Array.from(document.querySelectorAll<HTMLElement>('.desk-screen *'))
      .filter((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle === 'solid' && outlineWidth === '3px'
      })
      .filter((element) => {
        const { top, bottom, height } = element.getBoundingClientRect()
        return height > 0 && top > -1 && bottom < foot + 1
      })
      .map((element) => element.getAttribute('aria-label') ?? element.innerText.trim().slice(0, 6))
  })

test.each([
  ['1366 × 768', { width: 1366, height: 768 }],
  ['1366 × 768 at 200 %', { width: 683, height: 384 }],
  ['320 px wide', { width: 320, height: 640 }],
])(
  '%s: 快速了解 is offered beside the work, leads by keyboard to what it frames, and is not offered again',
  async (_, size) => {
    const { page } = desk
    await page.setViewportSize(size)
    await desk.newReport('和平区', '2025', '政府信息公开工作年度报告')
    await offer().waitFor()
    // one can write at once
    expect(await focused()).toBe('new_total')
    await page.keyboard.type('7')
    await offer().getByRole('button', { name: '快速了解' }).focus()
    await page.keyboard.press('Enter')
    await tour().waitFor()
    await expect.poll(focused).toBe('下一步')
    await offer().waitFor({ state: 'detached' })

    const said = tour().getByRole('status')
    const sentences = new Set<string>()
    const seen: string[][] = []
    for (let step = 1; step <= 5; step += 1) {
      await tour().getByText(`${step}/5`, { exact: true }).waitFor()
      sentences.add(await said.innerText())
      seen.push(await framed())
      // the button with the focus is described by the sentence
      expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe(
        await said.getAttribute('id'),
      )
      if (step < 5) await page.keyboard.press('ArrowRight')
    }
    expect(sentences.size).toBe(5)
    expect(seen[0]).toContain('章节')
    expect(seen[1]?.length).toBeGreaterThan(0)
    expect(seen[2]).toHaveLength(1)
    expect(seen[3]).toEqual(expect.arrayContaining(['预览', '导出 PDF']))
    expect(seen[4]).toEqual(['备份'])
    expect(await seriousFaults(page)).toEqual([])

    await page.keyboard.press('ArrowLeft')
    await tour().getByText('4/5', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await tour().waitFor({ state: 'detached' })
    expect(await focused()).toBe('new_total')
    expect(await desk.figure('一、本年新收政府信息公开申请数量 总计').first().inputValue()).toBe('7')
    const box = await page.locator(':focus').boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= size.height).toBe(true)
    expect(await page.evaluate(() => document.documentElement.dataset['tour'])).toBeUndefined()

    await desk.saved()
    await page.reload()
    await page.getByRole('region', { name: '基本信息' }).waitFor()
    await page.getByRole('button', { name: '快速了解' }).waitFor()
    expect(await offer().count()).toBe(0)
  },
)

test('an offer that was only seen is not made for the next report; 关于 and the foot of the checks still lead to the tour', async () => {
  const { page } = desk
  await desk.newReport('和平区', '2025')
  await offer().waitFor()
  await page.waitForFunction(() => localStorage.getItem('nianbao-choice:tour') !== null)
  await page.goto(`${desk.address}#/`)
  await desk.newReport('沈河区', '2025')
  expect(await offer().count()).toBe(0)
  await page.getByRole('button', { name: '快速了解' }).click()
  await tour().getByRole('button', { name: '不看说明' }).click()
  await tour().waitFor({ state: 'detached' })

  await page.goto(`${desk.address}#/`)
  await page.getByRole('button', { name: '关于', exact: true }).click()
  await page.getByRole('link', { name: '快速了解' }).click()
  const sample = page.getByRole('region', { name: '样例', exact: true })
  await sample.getByText('1/6').waitFor()
  // the sample takes no focus; Esc leaves all the same where nothing is written
  await page.keyboard.press('Escape')
  await sample.getByRole('button', { name: '再看说明' }).waitFor()
})

test('不用了 takes the offer away for good, and the cursor stays where one writes', async () => {
  const { page } = desk
  await desk.newReport('和平区', '2025', '政府信息公开工作年度报告')
  await offer().getByRole('button', { name: '不用了' }).click()
  await offer().waitFor({ state: 'detached' })
  expect(await focused()).toBe('new_total')
  await desk.saved()
  await page.reload()
  await page.getByRole('button', { name: '快速了解' }).waitFor()
  expect(await offer().count()).toBe(0)
})
