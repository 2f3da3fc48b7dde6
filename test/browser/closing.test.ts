import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Block } from '../../src/pages/blocks/block'
import { outline } from '../../src/pages/outline'
import { newDraft } from '../../src/report/draft/draft'
import { withSealed } from '../../src/report/draft/seal'
import { summary } from '../../src/templates/summary/summary'
import { startBrowser } from '../tools/browser'
import { PdfDesk } from '../tools/pdfDesk'
import { outsideTypeArea, overlapping, pdfWords } from '../tools/pdfWords'
import type { Served } from '../tools/serveBuilt'
import { servePdfPage } from '../tools/servePdfPage'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const POINTS = 72 / 25.4
const RIGHT = 184 * POINTS
const CHARACTER = (156 / 28) * POINTS
const LINE = (225 / 22) * POINTS

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

  const TEXT: Block = { kind: 'paragraph', key: 'text', runs: [{ text: '正文。', bold: false }] }

  /** What stands under the text: in which line below it, and how many characters are free at the right. */
  async function printed(signature: string, sealed: boolean): Promise<string[]> {
    const draft = withSealed(newDraft(summary, 'd', { signature, signedOn: '2026年1月20日' }), sealed)
    const closing = outline({ template: summary, draft }).filter(({ kind }) => kind === 'closing')
    await desk.lay([TEXT, ...closing])
    const { file, failed } = await desk.make()
    expect(failed).toBeNull()
    const words = pdfWords(file)
    expect(outsideTypeArea(words)).toEqual([])
    expect(overlapping(words)).toEqual([])
    const top = words.find(({ text }) => text === '正文。')?.top ?? 0
    return words
      .filter(({ text }) => /^(?:和平区|2026)/u.test(text))
      .map(({ text, right, top: own }) => {
        const free = Math.round((4 * (RIGHT - right)) / CHARACTER) / 4
        return `${Math.round((own - top) / LINE)} ${text} ${free}`
      })
  }

  test.each([
    ['和平区政府', true, ['2 和平区政府 4.75', '3 2026年1月20日 4']],
    ['和平区人民政府办公室', false, ['2 和平区人民政府办公室 2', '3 2026年1月20日 3.5']],
    // shorter than its date
    ['和平区政府', false, ['2 和平区政府 5.5', '3 2026年1月20日 2']],
    ['和平区司法局、和平区财政局', false, ['2 和平区司法局 4.5', '3 和平区财政局 4.5', '4 2026年1月20日 2']],
    [
      '和平区司法局、和平区财政局、和平区审计局',
      true,
      ['3 和平区司法局 17.75', '3 和平区财政局 4.25', '8 和平区审计局 4.25', '9 2026年1月20日 4'],
    ],
  ])('%s, sealed: %s', async (signature, sealed, expected) =>
    expect(await printed(signature, sealed)).toEqual(expected),
  )
})

describe('on the desk', () => {
  let desk: OfficialsDesk
  afterEach(() => desk.page.context().close())
  const choice = () => desk.page.getByRole('combobox', { name: '落款' })
  const chosen = () => choice().locator('option:checked').textContent()

  /** How far the lines under the text end from the right of the page that is shown, in characters. */
  async function previewed(): Promise<string[]> {
    await desk.page.getByRole('button', { name: '预览' }).click()
    const dialog = desk.page.getByRole('dialog', { name: '预览' })
    await dialog.locator('.closing-line').first().waitFor()
    const lines = await dialog.locator('.closing-line').evaluateAll((all) =>
      all.map((line) => {
        const area = line.closest('.sheet-text')?.getBoundingClientRect()
        const range = document.createRange()
        range.selectNodeContents(line)
        const free = (area?.right ?? 0) - range.getBoundingClientRect().right
        return `${line.textContent} ${Math.round((4 * 28 * free) / (area?.width ?? 1)) / 4}`
      }),
    )
    await desk.page.keyboard.press('Escape')
    return lines
  }

  test('the choice beside 署名 changes the pages, is one step to undo, and is kept', async () => {
    desk = await OfficialsDesk.open(browser, inject('address'))
    await desk.newReport('和平区', '2025')
    await desk.fillIn({ 署名单位: '和平区人民政府办公室', 成文日期: '2026年1月20日' })
    expect(await chosen()).toBe('加盖印章')
    const before = await previewed()
    await choice().selectOption('不加盖印章')
    const after = await previewed()
    expect(before).toEqual(['和平区人民政府办公室 2.25', '2026年1月20日 4'])
    expect(after).toEqual(['和平区人民政府办公室 2', '2026年1月20日 3.5'])
    await desk.page.keyboard.press('Control+z')
    await expect.poll(chosen).toBe('加盖印章')
    expect(await previewed()).toEqual(before)
    await desk.page.keyboard.press('Control+y')
    await desk.saved()
    await desk.page.reload()
    await choice().waitFor()
    expect(await chosen()).toBe('不加盖印章')
    expect(await previewed()).toEqual(after)
    await desk.sound()
  })
})
