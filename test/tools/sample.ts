import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OfficialsDesk } from '../browser/officialsDesk'
import { completeValues } from '../fixtures/completeReport'
import { startBrowser } from './browser'
import { confirmByKeyboard, createByKeyboard, fillByKeyboard, readByKeyboard } from './fillByKeyboard'
import { needPoppler } from './findBrowser'
import { pdfInfo } from './pdf'
import { serveBuilt } from './serveBuilt'

/** `npm run sample [-- --out FOLDER]`: a complete report, typed from 新建报告 to the PDF. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } })
const folder = resolve(values.out)
mkdirSync(folder, { recursive: true })
needPoppler()

const stages: [what: string, ms: number][] = []
async function stage<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await work()
  stages.push([what, performance.now() - start])
  return result
}

const served = await stage('build and serve', () => serveBuilt())
const browser = await startBrowser()
try {
  const desk = await stage('open the editor', () => OfficialsDesk.open(browser, served.address))
  const { page } = desk
  await stage('create the report', () => createByKeyboard(page, completeValues.district, completeValues.year))
  const typed = await stage('type the figures', () => fillByKeyboard(page, completeValues))
  const read = await stage('read the sentences', async () => {
    const sections = await readByKeyboard(page)
    return { sections, questions: await confirmByKeyboard(page) }
  })
  await stage('save', async () => {
    await page.keyboard.press('Control+s')
    await desk.saved()
  })
  const found = await desk.findings().allInnerTexts()
  if (found.length > 0) throw new Error(`a complete report has findings: ${found.join('; ')}`)
  const download = await stage('export', async () => {
    const arrives = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 PDF' }).focus()
    await page.keyboard.press('Enter')
    return arrives
  })
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  const pages = pdfInfo(file).get('Pages')
  for (const [what, ms] of stages) console.log(`${what.padEnd(18)}${(ms / 1000).toFixed(2).padStart(7)} s`)
  console.log(
    `\n${typed} figures typed, ${read.sections} sections read, ${read.questions} questions answered, ${pages} pages, ${(statSync(file).size / 1024).toFixed(0)} kB`,
  )
  console.log(file)
} finally {
  await browser.close()
  await served.stop()
}
