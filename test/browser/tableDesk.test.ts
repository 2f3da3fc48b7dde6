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
const shared = shareDesk(() => OfficialsDesk.open(browser, inject('address')))
beforeEach(async () => {
  desk = await shared()
  await desk.toShelf()
  await desk.newReport('和平区人民政府', '2024', '政府信息公开工作年度报告')
})

const NEW = '一、本年新收政府信息公开申请数量'
const IN = '二、上年结转政府信息公开申请数量'
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const cell = (label: string): Locator =>
  desk.page.getByRole('table').getByRole('textbox', { name: label, exact: true })
const inSentence = (label: string): Locator =>
  desk.text('一、总体情况').getByRole('textbox', { name: label, exact: true })
const focused = (): Promise<string | null> =>
  desk.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
  )
const dialog = () => desk.page.getByRole('dialog', { name: '粘贴到表格' })
async function paste(label: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await cell(label).click()
  await desk.page.evaluate(
    (plain) => navigator.clipboard.writeText(plain),
    rows.map((row) => row.join('\t')).join('\r\n'),
  )
  await press('Control+v')
}

test('a cell’s note is not in the sentence, as the report prints it, and stays when the number is typed there', async () => {
  const TOTAL = `${NEW} 总计`
  await cell(TOTAL).fill('22（其中修订16件）')
  await expect.poll(() => inSentence(TOTAL).inputValue()).toBe('22')
  await inSentence(TOTAL).fill('23')
  expect(await cell(TOTAL).inputValue()).toBe('23（其中修订16件）')
  await press('Escape')
  expect(await cell(TOTAL).inputValue()).toBe('22（其中修订16件）')
  // a note of its own is typed as it is
  await inSentence(TOTAL).fill('')
  await desk.page.keyboard.type('24（并案2件）')
  expect(await inSentence(TOTAL).inputValue()).toBe('24（并案2件）')
  expect(await cell(TOTAL).inputValue()).toBe('24（并案2件）')
  await press('Tab')
  expect(await inSentence(TOTAL).inputValue()).toBe('24')
})

test('Enter leads under the cell where a run of Tabs began; a dash is made 0 by one key', async () => {
  await cell(`${NEW} 商业企业`).click()
  await desk.page.keyboard.type('1')
  await press('Tab')
  await desk.page.keyboard.type('2')
  await press('Tab')
  await desk.page.keyboard.type('3')
  await press('Enter')
  expect(await focused()).toBe(`${IN} 商业企业`)
  // without Tabs it goes straight down
  await press('ArrowRight', 'ArrowUp', 'Enter')
  expect(await focused()).toBe(`${IN} 科研机构`)
  await desk.page.keyboard.type('—')
  await desk.page.getByRole('button', { name: /^填 0/u }).waitFor()
  await press('=')
  expect(await cell(`${IN} 科研机构`).inputValue()).toBe('0')
})

test('Alt+F10 leads to the table’s tools, and the arrows from one to the next', async () => {
  await cell(`${NEW} 总计`).click()
  await press('Alt+F10')
  expect(await focused()).toBe('本行没填的格填 0')
  await press('ArrowRight')
  expect(await focused()).toBe('全表没填的格填 0')
  await press('ArrowRight', 'ArrowRight')
  expect(await focused()).toBe('本行没填的格填 0')
  await press('ArrowLeft')
  expect(await focused()).toContain('填表说明')
})

test('a paste says which filled cells it changes, and warns where a row is missing', async () => {
  const rows = huaian.requests.rows.map(({ values }) => values)
  await paste(`${NEW} 自然人`, rows)
  await press('Enter')
  await paste(`${NEW} 自然人`, [[1, 2, 3, 4, 5]])
  const changed = dialog().getByRole('list', { name: '覆盖的格' })
  expect(await changed.getByRole('listitem').first().innerText()).toBe(`${NEW} 自然人：${rows[0]?.[0]} → 1`)
  expect(await changed.getByRole('listitem').count()).toBe(4)
  await changed.getByRole('button', { name: '全部列出' }).click()
  expect(await changed.getByRole('listitem').count()).toBe(5)
  expect(await seriousFaults(desk.page)).toEqual([])
  await press('Escape')
  // Enter fills nothing where everything below would be shifted
  await press('Control+z')
  await paste(
    `${NEW} 自然人`,
    rows.filter((_, i) => i !== 10),
  )
  await dialog()
    .getByText(/^表格有 25 行，复制的只有 24 行，.*下面的数都会错行/u)
    .waitFor()
  await press('Enter')
  expect(await cell(`${NEW} 自然人`).inputValue()).toBe('')
})

test('at 150 % brackets and numbers of labels stay together, and a heading is not squeezed by hidden tools', async () => {
  await desk.page.setViewportSize({ width: 911, height: 512 })
  // an office has these faces; without them no character is as wide as it will be
  await desk.page.evaluate(async () => {
    const faces = { SimSun: 'songti', SimHei: 'heiti' }
    for (const [name, file] of Object.entries(faces)) {
      const { body } = await fetch(`fonts/${file}.ttf.gzip`)
      if (!body) throw new RangeError(`no ${file}`)
      const bytes = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
      document.fonts.add(await new FontFace(name, bytes).load())
    }
  })
  /** Whether the first characters of a label stand in one line. */
  const together = (label: string, first: number): Promise<boolean> =>
    desk.page
      .getByRole('rowheader', { name: label, exact: true })
      .locator('.hold')
      .evaluate((words, many) => {
        const range = document.createRange()
        const text = words.firstChild
        if (!text) return false
        range.setStart(text, 0)
        range.setEnd(text, many)
        return new Set([...range.getClientRects()].map(({ top }) => top)).size === 1
      }, first)
  expect(await together('（三）不予公开', 3)).toBe(true)
  expect(await together('三、本年度办理结果', 2)).toBe(true)
  const section = desk.page.getByRole('region', { name: '五、存在的主要问题及改进情况' })
  const top = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? Number.NaN
  const heading = section.getByRole('heading', { level: 2 })
  expect((await heading.boundingBox())?.height).toBeLessThan(40)
  // nor is room kept for them between it and what belongs there
  expect((await top(section.getByText('写本年度的具体问题'))) - (await top(heading))).toBeLessThan(45)
  await desk.text('五、存在的主要问题及改进情况').click()
  const tools = section.getByRole('toolbar', { name: '文字工具' })
  const below = (await top(tools)) + ((await tools.boundingBox())?.height ?? Number.NaN)
  expect(below).toBeLessThan((await top(heading)) + 8)
  // with the page go the faces
  await desk.page.reload()
})

test('where a table ends its tools leave with its head, and do not cut it', async () => {
  const field = desk.page.getByRole('region', { name: '三、收到和处理政府信息公开申请情况' })
  const bar = field.getByRole('toolbar', { name: '表格工具' })
  const head = field.locator('thead')
  const foot = field.getByRole('row').last()
  let least = Infinity
  let most = -Infinity
  for (let step = 0; step < 40; step += 1) {
    await foot.evaluate(
      (row, to) => {
        const surface = row.closest('main')
        if (!surface) throw new RangeError('no desk around the table')
        surface.scrollTop += row.getBoundingClientRect().bottom - surface.getBoundingClientRect().top - to
      },
      260 - step * 6,
    )
    const [tools, labels] = [await bar.boundingBox(), await head.boundingBox()]
    const apart = (labels?.y ?? Number.NaN) - ((tools?.y ?? 0) + (tools?.height ?? 0))
    least = Math.min(least, apart)
    most = Math.max(most, apart)
  }
  expect(least).toBeGreaterThan(-0.1)
  // and nothing of the table is seen between them
  expect(most).toBeLessThan(0.1)
})

test('labels of rows stand where the form has them: one of a series at the left, others in the middle', async () => {
  const align = (name: string): Promise<string> =>
    desk.page
      .getByRole('rowheader', { name, exact: true })
      .evaluate((label) => getComputedStyle(label).textAlign)
  expect(await align('行政许可')).toBe('center')
  expect(await align('1.属于国家秘密')).toBe('left')
})

test('a row of a table of which nothing is filled is as high in print as a filled one', async () => {
  await desk.page.getByRole('button', { name: '预览' }).click()
  const row = desk.page
    .getByRole('table', { name: /行政复议/u })
    .getByRole('row')
    .last()
  await row.waitFor()
  const empty = await row.boundingBox()
  expect(empty?.height).toBeGreaterThan(15)
})
