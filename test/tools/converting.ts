import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { OfficialsDesk } from '../browser/officialsDesk'

/** The menu's names of the files that a report becomes beside its PDF. */
const ITEMS = { docx: 'Word 文件', xlsx: 'Excel 表格', html: '网页', txt: '纯文本' } as const
export const KINDS = ['pdf', 'docx', 'xlsx', 'html', 'txt'] as const
export type Kind = (typeof KINDS)[number]

/** What is to be made of which file. */
export interface Conversion {
  source: string
  to: Kind
  out: string
}

const USAGE = 'npm run convert -- BACKUP.json --to pdf|docx|xlsx|html|txt --out FILE'
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** What is asked for, or a sentence that says what is missing or wrong in it. */
export function conversionOf(
  sources: readonly string[],
  { to, out }: { to?: string | undefined; out?: string | undefined },
): Conversion | string {
  const [source, ...others] = sources
  if (source === undefined || to === undefined || out === undefined) return USAGE
  if (others.length > 0) return `one file at a time, not ${sources.length}: ${USAGE}`
  const kind = KINDS.find((one) => one === to)
  if (!kind) return `--to is one of ${KINDS.join(', ')}, not ${to}`
  if (!existsSync(source)) return `there is no file ${source}`
  if (isFolder(source)) return `${source} is a folder, not a backup`
  const folder = dirname(resolve(out))
  if (!isFolder(folder)) return `there is no folder ${folder} to write into`
  if (isFolder(out)) return `${out} is a folder: name the file`
  return { source, to: kind, out }
}

/** Asks for the file of the open report, draft or not. */
async function ask(page: Page, to: Kind): Promise<void> {
  if (to !== 'pdf') {
    await page.getByRole('button', { name: '导出其他格式' }).click()
    return page.getByRole('menuitem', { name: ITEMS[to], exact: true }).click()
  }
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  const goOn = dialog.getByRole('button', { name: /^(?:导出草稿|仍要导出)$/u })
  await goOn.or(dialog.getByText('已导出')).first().waitFor()
  if (await goOn.isVisible()) await goOn.click()
}

/**
 * Makes a file of a draft's file, or of a PDF with its data, through the built editor.
 * @throws Error with the sentence of the screen when the file cannot be taken in
 */
export async function convert(
  browser: Browser,
  address: string,
  { source, to, out }: Conversion,
): Promise<void> {
  const desk = await OfficialsDesk.open(browser, address)
  try {
    const { page } = desk
    await page.getByLabel('备份文件').setInputFiles(resolve(source))
    const dialog = page.getByRole('dialog', { name: '恢复备份' })
    const [restore, many] = [
      dialog.getByRole('button', { name: /^恢复 1 份/u }),
      dialog.getByRole('button', { name: /^恢复 \d+ 份/u }),
    ]
    const refusal = page.getByRole('status', { name: '提示' }).or(page.getByRole('alert'))
    const shown = refusal.filter({ visible: true })
    await many.or(shown).first().waitFor()
    if (!(await many.isVisible())) throw new Error(await shown.first().innerText())
    if (!(await restore.isVisible()))
      throw new Error('the file has several reports: restore one and make a backup of it')
    await restore.click()
    await page.getByRole('list').getByRole('link').first().click()
    await page.getByRole('region').first().waitFor()
    const arrives = page.waitForEvent('download')
    await ask(page, to)
    await (await arrives).saveAs(resolve(out))
  } finally {
    await desk.page.context().close()
  }
}
