import type { Browser, Page } from 'playwright-core'
import { OfficialsDesk } from '../../../browser/officialsDesk'
import { longDocx, longText } from '../../../fixtures/longDocument'
import { type Addresses, several } from '../pages'
import { median, type Row } from '../table'
import { longestTask, noteLongTasks } from './longestTask'

const FILE = {
  name: '总结.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
/** Each run reads the document anew. */
const FEW = 3

/** What is looked for and pressed; the dialog is the one that is open. */
const IN = {
  box: 'dialog[open] textarea',
  file: 'dialog[open] input[type="file"]',
  look: 'dialog[open] .look',
  drawn: 'dialog[open] .look .document:not([aria-busy])',
  figures: 'dialog[open] .look .guess',
  name: 'dialog[open] .look .panel input',
  refuse: 'dialog[open] .look .acts button',
  sums: 'dialog[open] .look [aria-label="求和关系"] li .line',
  pairs: 'dialog[open] .look [aria-label="可能是同一个数"] li .line',
  undo: 'dialog[open] .look .undo',
  actions: 'dialog[open] .actions button',
  done: 'dialog[open] .success',
  panels: '[data-section]',
  standIn: '[data-stand-in]',
} as const

/*
 * Waits and presses by the browser's own selectors. A locator of the test tool looks at every element of the page, on the page's own
 * thread, which would be measured as a task of the editor.
 */
const until = async (page: Page, selector: string, there = true): Promise<void> => {
  const found = ([css, wanted]: readonly [string, boolean]): boolean =>
    (document.querySelector(css) !== null) === wanted
  await page.waitForFunction(found, [selector, there] as const, { timeout: 240_000 })
}
const press = (page: Page, selector: string, { nth = 0, text = '' } = {}): Promise<void> =>
  page.evaluate(
    ([css, at, words]) => {
      const all = Array.from(document.querySelectorAll<HTMLElement>(css))
      const one = all.filter((element) => element.textContent.includes(words))[at]
      if (!one) throw new Error(`no ${css} ${words}`)
      one.click()
    },
    [selector, nth, text] as const,
  )

async function begin(browser: Browser, address: string): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, address)
  await desk.page.getByRole('button', { name: '从文件或网页开始' }).first().click()
  await desk.page.getByRole('textbox', { name: '粘贴内容' }).waitFor()
  await noteLongTasks(desk.page)
  return desk
}

/** Of this document's figures each stands in most of its parts, so that all of it is drawn anew: told, without a bar. */
const JOINED = 'a pair joined'

/** The acts of the official in the look. */
const ACTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a figure chosen': (page) => press(page, IN.figures, { nth: 200 }),
  'a figure renamed': async (page) => {
    await page.locator(IN.name).first().fill('另一个名称')
    await page.keyboard.press('Tab')
  },
  'a figure refused': (page) => press(page, IN.refuse, { text: '不是数据项' }),
  'the next figure by key': async (page) => {
    await page.locator(IN.figures).first().focus()
    await page.keyboard.press('ArrowRight')
  },
  'a sum refused': (page) => press(page, IN.sums),
  'a step taken back': (page) => press(page, IN.undo),
  [JOINED]: (page) => press(page, IN.pairs),
  'the form kept': async (page) => {
    await press(page, IN.actions, { text: '存为本单位格式' })
    await until(page, IN.done)
  },
}

/** How long a document of two hundred pages with ten thousand numbers holds the page up. */
export async function ownRows(browser: Browser, { app }: Addresses): Promise<Row[]> {
  const bytes = Buffer.from(longDocx())
  const text = longText()
  const found = new Map<string, number[]>()
  const note = (what: string, ms: number): void => void found.set(what, [...(found.get(what) ?? []), ms])
  await several(async () => {
    const pasted = await begin(browser, app)
    note(
      'pasted',
      await longestTask(pasted.page, async () => {
        await pasted.paste(pasted.page.locator(IN.box), { 'text/plain': text })
        await until(pasted.page, IN.drawn)
      }),
    )
    await pasted.close()

    const desk = await begin(browser, app)
    const { page } = desk
    let read = 0
    note(
      'opened',
      await longestTask(page, async () => {
        const from = performance.now()
        await page.locator(IN.file).setInputFiles({ ...FILE, buffer: bytes })
        await until(page, IN.look)
        read = performance.now() - from
        await until(page, IN.drawn)
      }),
    )
    note('read', read)
    for (const [what, act] of Object.entries(ACTS)) note(what, await longestTask(page, () => act(page)))
    note(
      'begun',
      await longestTask(page, async () => {
        await press(page, IN.actions, { text: '按此新建' })
        await until(page, IN.panels)
      }),
    )
    note('mounted', await longestTask(page, () => until(page, IN.standIn, false)))
    await desk.close()
  }, FEW)
  const row = (key: string, what: string, bar: number | null): Row => ({
    what,
    unit: 'ms',
    bar,
    app: median(found.get(key) ?? []),
    plain: null,
  })
  return [
    row('read', '200 pages of Word from the file to the look', 2000),
    row('opened', 'longest task while they are read and drawn', 100),
    row('pasted', 'longest task while 10 000 pasted numbers are read and drawn', 100),
    ...Object.keys(ACTS).map((what) => row(what, `longest task: ${what}`, what === JOINED ? null : 100)),
    // another screen is opened, which may take as long as the first one
    row('begun', 'longest task: 按此新建, to the desk of 200 sections', 1000),
    row('mounted', 'longest task while the sections of that desk are mounted', 100),
  ]
}
