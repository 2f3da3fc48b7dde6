import type { Browser, Locator } from 'playwright-core'
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

interface Look {
  desk: OfficialsDesk
  dialog: Locator
  look: Locator
}

async function begin(browser: Browser, address: string): Promise<Look> {
  const desk = await OfficialsDesk.open(browser, address)
  await desk.page.getByRole('button', { name: '从文件或网页开始' }).first().click()
  await desk.page.getByRole('textbox', { name: '粘贴内容' }).waitFor()
  await noteLongTasks(desk.page)
  const dialog = desk.page.locator('dialog[open]')
  return { desk, dialog, look: dialog.locator('.look') }
}

/** Until every figure of the document is drawn. */
const shown = (look: Locator): Promise<void> => look.locator('.document:not([aria-busy])').waitFor()

/**
 * The acts of the official in the look. Everything is found by selectors: to find an element by its role or name, the page's own
 * thread looks at all of them, which would be measured as the editor's task.
 */
const ACTS: Readonly<Record<string, (at: Look) => Promise<void>>> = {
  'a figure chosen': ({ look }) => look.locator('.guess').nth(200).click(),
  'a figure renamed': async ({ look, desk }) => {
    await look.locator('.panel input').first().fill('另一个名称')
    await desk.page.keyboard.press('Tab')
  },
  'a figure refused': ({ look }) => look.locator('.acts button', { hasText: '不是数据项' }).click(),
  'the next figure by key': ({ desk }) => desk.page.keyboard.press('ArrowRight'),
  'a sum refused': ({ look }) => look.locator('li .line').first().click(),
  'a step taken back': ({ look }) => look.locator('.undo').click(),
  'the form kept': async ({ dialog, desk }) => {
    await dialog.locator('.actions button', { hasText: '存为本单位格式' }).click()
    await desk.page.locator('dialog .success').waitFor()
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
    const box = pasted.dialog.locator('textarea')
    note(
      'pasted',
      await longestTask(pasted.desk.page, async () => {
        await pasted.desk.paste(box, { 'text/plain': text })
        await shown(pasted.look)
      }),
    )
    await pasted.desk.close()

    const at = await begin(browser, app)
    const { page } = at.desk
    let read = 0
    note(
      'opened',
      await longestTask(page, async () => {
        const from = performance.now()
        await at.dialog.locator('input[type="file"]').setInputFiles({ ...FILE, buffer: bytes })
        await at.look.waitFor()
        read = performance.now() - from
        await shown(at.look)
      }),
    )
    note('read', read)
    for (const [what, act] of Object.entries(ACTS)) note(what, await longestTask(page, () => act(at)))
    note(
      'begun',
      await longestTask(page, async () => {
        await at.dialog.locator('.actions button', { hasText: '按此新建' }).click()
        await page.locator('h2', { hasText: '基本信息' }).waitFor({ timeout: 120_000 })
      }),
    )
    note(
      'mounted',
      await longestTask(page, () =>
        page.locator('[data-stand-in]').first().waitFor({ state: 'detached', timeout: 240_000 }),
      ),
    )
    await at.desk.close()
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
    ...Object.keys(ACTS).map((what) => row(what, `longest task: ${what}`, 100)),
    row('begun', 'longest task: 按此新建, to the desk of 200 sections', 100),
    row('mounted', 'longest task while the sections of that desk are mounted', 100),
  ]
}
