import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { OfficialsDesk } from '../browser/officialsDesk'
import { startBrowser } from './browser'
import { serveBuilt } from './serveBuilt'

/** `npm run convert -- BACKUP.json --to pdf|docx|xlsx|html|txt --out FILE`: a draft's file as a finished one, through the built editor. */
const ITEMS = { docx: 'Word 文件', xlsx: 'Excel 表格', html: '网页', txt: '纯文本' } as const
const FORMATS = ['pdf', ...Object.keys(ITEMS)]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, out: { type: 'string' } },
})
const [source] = positionals
const { to, out } = values
function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
if (!source || !to || !out) fail('npm run convert -- BACKUP.json --to pdf|docx|xlsx|html|txt --out FILE')
if (!FORMATS.includes(to)) fail(`--to is one of ${FORMATS.join(', ')}, not ${to}`)
if (!existsSync(source)) fail(`there is no file ${source}`)

/** Asks for the file of the open report, draft or not. */
async function ask(page: Page): Promise<void> {
  const item = Object.entries(ITEMS).find(([format]) => format === to)?.[1]
  if (item !== undefined) {
    await page.getByRole('button', { name: '导出其他格式' }).click()
    return page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  const goOn = dialog.getByRole('button', { name: /^(?:导出草稿|仍要导出)$/u })
  await goOn.or(dialog.getByText('已导出')).first().waitFor()
  if (await goOn.isVisible()) await goOn.click()
}

const served = await serveBuilt()
const browser = await startBrowser()
try {
  const desk = await OfficialsDesk.open(browser, served.address)
  const { page } = desk
  await page.getByLabel('备份文件').setInputFiles(resolve(source))
  const restore = page.getByRole('dialog', { name: '恢复备份' }).getByRole('button', { name: /^恢复 1 份/u })
  const refusal = page.getByText(/现有草稿没有改动|请重新选择|请换|多份报告/u)
  await restore.or(refusal).first().waitFor()
  if (!(await restore.isVisible())) throw new Error(await refusal.first().innerText())
  await restore.click()
  await page.getByRole('list').getByRole('link').first().click()
  await page.getByRole('region').first().waitFor()
  const arrives = page.waitForEvent('download')
  await ask(page)
  await (await arrives).saveAs(resolve(out))
  console.log(out)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exitCode = 2
} finally {
  await browser.close()
  await served.stop()
}
