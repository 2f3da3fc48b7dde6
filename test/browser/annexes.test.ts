import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { outline } from '../../src/pages/outline'
import { startWithFolder } from '../tools/browser'
import { pdfBookmarks, pdfElements } from '../tools/pdf'
import { PdfDesk } from '../tools/pdfDesk'
import { outsideTypeArea, overlapping, pdfWords } from '../tools/pdfWords'
import { provePdf } from '../tools/proof/provePdf'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'
import { annexedReport } from '../fixtures/annexedReport'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const POINTS = 72 / 25.4
const LINE = (225 / 22) * POINTS
const CHARACTER = (156 / 28) * POINTS
const line = (top: number): number => Math.round((top - 37 * POINTS) / LINE) + 1
const column = (left: number): number => Math.abs(Math.round((2 * (left - 28 * POINTS)) / CHARACTER)) / 2

describe('in the file', () => {
  let served: Served
  let desk: PdfDesk
  beforeAll(async () => {
    served = await servePdfPage()
    desk = await PdfDesk.open(browser, served.address, { deviceScaleFactor: 1 })
  })
  afterAll(async () => {
    await desk.close()
    await served.stop()
  })

  test('names are aligned, and each attachment begins a page with its mark and its title', async () => {
    await desk.lay(outline(annexedReport()))
    const { file, failed } = await desk.make()
    expect(failed).toBeNull()
    provePdf(readFileSync(file))
    const words = pdfWords(file)
    expect(outsideTypeArea(words)).toEqual([])
    expect(overlapping(words)).toEqual([])
    const at = (text: string) => {
      // the text has a list of its own
      const list = words.findIndex((one) => one.text.startsWith('附件：'))
      const word = words.slice(list).find((one) => one.text.startsWith(text))
      if (!word) throw new Error(`no ${text}`)
      return word
    }
    const [first, second, further] = ['附件：', '2.', '政府信息数量及重点'].map(at)
    expect([first, second, further].map((word) => column(word?.left ?? 0))).toEqual([2, 5, 6.5])
    // 署名 stands below the last name
    expect(Math.round((at('和平区人民政府办公室').top - (further?.top ?? 0)) / LINE)).toBe(2)
    const mark = at('附件1')
    expect([column(mark.left), line(mark.top)]).toEqual([0, 1])
    expect(at('附件2').page).toBe(mark.page + 1)
    const title = words.find(({ page, text }) => page === mark.page && text === '重点领域信息公开目录')
    expect(line(title?.top ?? 0)).toBe(3)
    expect(Math.abs((title?.left ?? 0) + (title?.right ?? 0) - 2 * (28 + 78) * POINTS)).toBeLessThan(2)
    expect(pdfBookmarks(file).slice(-3)).toEqual([
      '附件1　重点领域信息公开目录',
      expect.stringMatching(/^附件2　和平区.*统计表$/u),
      '  一、填报说明',
    ])
    expect(
      pdfElements(file)
        .slice(-3)
        .map((element) => element.slice(0, 8)),
    ).toEqual([
      expect.stringMatching(/^P /u),
      expect.stringMatching(/^H2 一、填报/u),
      expect.stringMatching(/^P /u),
    ])
  })
})

test('one is added, written, renamed, moved, taken back, and is in a backup', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  const panel = (name: string) => page.getByRole('region', { name, exact: true })
  const add = async (name: string) => {
    await page.getByRole('navigation', { name: '章节' }).getByRole('button', { name: '添加章节' }).click()
    const dialog = page.getByRole('dialog', { name: '添加章节' })
    await dialog.getByRole('radio', { name: /^附件/u }).check()
    await dialog.getByRole('textbox', { name: '附件名称' }).fill(name)
    await page.keyboard.press('Enter')
  }
  await desk.newReport('和平区', '2025', '政府信息公开工作年度报告')
  await add('附件1：名单')
  await panel('附件 名单').waitFor()
  await add('统计表')
  await panel('附件2 统计表').waitFor()
  await expect.poll(() => page.getByRole('link', { name: /附件1 名单/u }).count()).toBe(1)
  await desk.text('统计表').click()
  await page.keyboard.type('共 12 项。')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await panel('附件 名单').waitFor()
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await panel('附件2 统计表').getByText('共 12 项。').waitFor()

  await panel('附件2 统计表').getByRole('button', { name: '本节' }).click()
  await page.getByRole('menuitem', { name: '上移', exact: true }).click()
  await panel('附件1 统计表').waitFor()
  await desk.saved()

  await page.getByRole('button', { name: '预览' }).click()
  const preview = page.getByRole('dialog', { name: '预览' })
  await expect.poll(() => preview.locator('.annex-mark').allTextContents()).toEqual(['附件1　', '附件2　'])
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: '‹ 报告' }).click()
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份', exact: true }).first().click()
  const file = join(folder, 'backup.json')
  await (await arrives).saveAs(file)
  const anew = await OfficialsDesk.open(browser, inject('address'))
  await anew.page.getByLabel('备份文件').setInputFiles(file)
  await anew.page.getByRole('dialog', { name: '恢复备份' }).getByRole('button', { name: '恢复 1 份' }).click()
  await anew.page.getByRole('link', { name: /和平区2025/u }).click()
  await anew.page.getByRole('region', { name: '附件1 统计表', exact: true }).getByText('共 12 项。').waitFor()
  await desk.close()
  await anew.close()
})
