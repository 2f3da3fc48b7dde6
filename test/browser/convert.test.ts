import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { plainText } from '../../src/docx/plainText'
import { readDocx } from '../../src/docx/readDocx'
import { draftFile } from '../../src/export/draftFile'
import { readingExcel } from '../../src/office/readExcel'
import { backupFile } from '../../src/export/backupFile'
import { type Report, typedAt } from '../../src/report/report'
import { runToEnd } from '../../src/report/runToEnd'
import { completeReport } from '../fixtures/completeReport'
import { huaianReport } from '../fixtures/huaianReport'
import { startWithFolder } from '../tools/browser'
import { conversionOf, convert, type Kind } from '../tools/converting'
import { pdfDrawnText } from '../tools/pdf'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const compact = (text: string): string => text.replace(/[\s\uFEFF]+/gu, '')
function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
async function made(source: string, to: Kind): Promise<string> {
  const out = join(folder, `made.${to}`)
  await convert(browser, inject('address'), { source, to, out })
  return out
}
const wordsOf = (html: string): string =>
  compact(
    html
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )
/** The words of a web page in their order. */
const webText = (html: string): string =>
  wordsOf(html.slice(html.indexOf('<article>'), html.indexOf('</article>')))
/** The words of a PDF in the order in which they are drawn, without the numbers of its pages. */
const printedText = (file: string): string =>
  pdfDrawnText(file)
    .map((page) => compact(page.replace(/—\s*\d+\s*—/u, '')))
    .join('')

const REPORTS: readonly [name: string, report: Report][] = [
  ['the summary', completeReport()],
  ['the statutory form with its tables', huaianReport()],
]
describe.each(REPORTS)('%s', (_, report) => {
  test('says the same as PDF, web page and text, and has its figures in Word and Excel', async () => {
    const source = written('report.json', draftFile(report, new Date('2026-01-20T09:00:00')).text)
    const page = readFileSync(await made(source, 'html'), 'utf8')
    const html = webText(page)
    const printed = printedText(await made(source, 'pdf'))
    // a table that goes on overleaf has its head twice in print
    if (report.template.sections.some(({ table }) => table))
      for (const [, , block = ''] of page.matchAll(/<(p|h[1-6]|td|th)\b[^>]*>(.*?)<\/\1>/gsu))
        expect(printed).toContain(wordsOf(block))
    else expect(printed).toBe(html)
    expect(compact(readFileSync(await made(source, 'txt'), 'utf8'))).toBe(html)
    const word = compact(plainText(readDocx(readFileSync(await made(source, 'docx')))).text)
    expect(word).toBe(html)
    const { values, troubles } = runToEnd(readingExcel(readFileSync(await made(source, 'xlsx')), report))
    expect(troubles).toEqual([])
    expect(values.size).toBeGreaterThan(20)
    for (const [place, typed] of values) expect(typed).toBe(typedAt(report, place))
  })
})

describe('what cannot be converted is told', () => {
  test('before anything is begun', () => {
    const file = written('there.json', '{}')
    const out = join(folder, 'x.pdf')
    expect(conversionOf([], { to: 'pdf', out })).toContain('--to')
    expect(conversionOf([file], { to: 'doc', out })).toContain('not doc')
    expect(conversionOf([join(folder, 'gone.json')], { to: 'pdf', out })).toContain('no file')
    expect(conversionOf([folder], { to: 'pdf', out })).toContain('is a folder')
    expect(conversionOf([file, file], { to: 'pdf', out })).toContain('one file')
    expect(conversionOf([file], { to: 'pdf', out: join(folder, 'none', 'x.pdf') })).toContain('no folder')
    expect(conversionOf([file], { to: 'pdf', out: folder })).toContain('name the file')
    expect(conversionOf([file], { to: 'pdf', out })).toEqual({ source: file, to: 'pdf', out })
  })

  test.each([
    ['a file of another kind', 'other.json', '{"a": 1}', '这不是年报编辑器的备份文件'],
    [
      'one that was cut off',
      'cut.json',
      draftFile(completeReport(), new Date(0)).text.slice(0, 900),
      '备份文件不完整',
    ],
    ['an empty one', 'empty.json', '', '文件是空的'],
    ['one of a later program', 'newer.json', '{"format":"nianbao-draft","version":99}', '更新版本'],
    [
      'one with several reports',
      'many.json',
      backupFile(
        {
          reports: [completeReport(), huaianReport()].map((report) => ({ report, updated: 0, versions: [] })),
          unreadable: [],
        },
        new Date(0),
      ).text,
      'several reports',
    ],
  ])('%s', async (_, name, text, sentence) => {
    const source = written(name, text)
    await expect(
      convert(browser, inject('address'), { source, to: 'txt', out: join(folder, 'x.txt') }),
    ).rejects.toThrow(sentence)
  })
})
