import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { SINGLE_NAME } from '../../src/delivery/build/singleFile'
import { draftFile } from '../../src/export/draftFile'
import { FROM_WORD, NEW, TABLE } from '../browser/wholeJob'
import { completeReport } from '../fixtures/completeReport'
import { Firefox } from '../tools/firefox'
import { pdfFonts, pdfText } from '../tools/pdf'
import { buildEditor } from '../tools/serveBuilt'
import { PLAIN_HOST } from '../tools/plainHost'
import { FolderServer } from '../tools/serveFolder'
import { cases, page as published } from '../unit/import/published'

let firefox: Firefox
let server: FolderServer
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-single-'))
  buildEditor(folder, 'single')
  server = await FolderServer.start(inject('built'))
  firefox = await Firefox.start(PLAIN_HOST)
})
afterAll(async () => {
  await firefox.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

const button = (name: string): string => `//button[normalize-space()="${name}"]`
const labelled = (name: string): string => `//input[@id = //label[contains(., "${name}")]/@for]`
const named = (name: string): string => `//*[@aria-label="${name}"]`
const SAVED = '//*[@aria-label="保存状态"][contains(., "已保存")]'
const CELL = '规章 本年制发件数'
const TEXT = '五、存在的主要问题及改进情况正文'
const LISTEN = `
  window.faults = []
  addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.blockedURI))
  addEventListener('error', (event) => faults.push(event.message))
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)))`

const TOTAL = '（七）总计 总计'
const PART = '（三）不予公开 8.属于行政查询事项 自然人'
const TORN = '//*[contains(., "总计 105 件，各部分合计 150 件，差 45 件")][not(*[contains(., "差 45 件")])]'

/** The main job from the first page to the PDF, as an official with this browser does it. */
async function wholeJobInFirefox(address: string): Promise<void> {
  await firefox.goto(address)
  await firefox.click(button('新建报告'))
  await firefox.run(LISTEN)
  await firefox.click('//label[starts-with(normalize-space(), "政府信息公开工作年度报告")]')
  await firefox.fill(labelled('单位名称'), '淮安市人民政府')
  await firefox.fill(labelled('报告年度'), '2024')
  await firefox.click(button('创建'))

  // a number, and a table from a spreadsheet; one of it breaks, is found and mended
  const cell = (label: string): string => `//table${named(label)}`
  await firefox.type(cell(CELL), '12')
  await firefox.paste(cell(`${NEW} 自然人`), { 'text/html': TABLE, 'text/plain': 'the same' })
  await firefox.waitFor('//dialog[contains(., "粘贴到表格")]')
  await firefox.click(button('填入'))
  await firefox.fill(cell(PART), '150')
  // told once the cell is left
  await firefox.click(cell(TOTAL))
  await firefox.waitFor(TORN)
  await firefox.fill(cell(PART), '105')
  await firefox.waitGone(TORN)

  // words: typed, and from Word
  await firefox.type(named(TEXT), '主要问题是更新不及时。')
  await firefox.paste(named(TEXT), { 'text/html': FROM_WORD, 'text/plain': '改版检索功能' })
  await firefox.waitFor(`${named(TEXT)}[contains(., "改版检索功能，政务新媒体按时更新。")]`)
  await firefox.waitFor(SAVED)
  expect(await firefox.run('return window.faults')).toEqual([])

  await firefox.reload()
  await firefox.run(LISTEN)
  expect(await firefox.valueOf(cell(CELL))).toBe('12')
  expect(await firefox.valueOf(cell(TOTAL))).toBe('3050')
  await firefox.waitFor(`${named(TEXT)}[contains(., "主要问题是更新不及时。")]`)
  await firefox.click(button('预览'))
  await firefox.waitFor('//*[contains(text(), "第 1 页，共")]')
  await firefox.click(button('‹ 返回编辑'))
  await firefox.click(button('导出 PDF'))
  await firefox.click(button('导出草稿'))
  await firefox.waitFor('//p[normalize-space()="已导出"]')
  const file = await firefox.downloaded(/\.pdf$/u)
  const made = pdfText(file).join('').replace(/\s/gu, '')
  for (const words of ['主要问题是更新不及时。', '改版检索功能，政务新媒体按时更新。', '3050'])
    expect(made).toContain(words)
  for (const font of pdfFonts(file))
    expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  rmSync(file)
  await firefox.click(button('关闭'))

  // a backup leaves as a file, and another comes in; last year's comes as it was published
  await firefox.click('//a[normalize-space()="‹ 报告"]')
  await firefox.click(`(${button('备份')})[1]`)
  const backup = await firefox.downloaded(/\.json$/u)
  expect(readFileSync(backup, 'utf8')).toContain('主要问题是更新不及时。')
  rmSync(backup)
  const { name, text } = draftFile(completeReport(), new Date())
  await firefox.choose(named('备份文件'), name, text)
  await firefox.click(button('恢复 1 份'))
  await firefox.waitFor('//a[contains(., "和平区2025")]')
  await firefox.click(button('导入已发布的报告'))
  await firefox.paste(`//dialog${named('粘贴报告')}`, { 'text/html': published(cases.huaian) })
  await firefox.click('//label[starts-with(normalize-space(), "省、设区的市政府")]')
  await firefox.click(button('创建草稿'))
  await firefox.waitFor(SAVED)
  expect(await firefox.valueOf(cell(TOTAL))).toBe('3050')
  await firefox.click('//a[normalize-space()="‹ 报告"]')
  await firefox.waitFor(button('新建报告'))
  expect(await firefox.run('return [window.faults, document.title]')).toEqual([[], '年报编辑器'])
}

test('over plain http the whole job is done in Firefox', async () => {
  expect(Number(firefox.version.split('.')[0])).toBeGreaterThanOrEqual(115)
  await wholeJobInFirefox(server.address(PLAIN_HOST))
})

test('from a disk the one file does the same', async () => {
  await wholeJobInFirefox(pathToFileURL(join(folder, SINGLE_NAME)).href)
})

test('the folder for a server says from a disk what to open instead', async () => {
  await firefox.goto(pathToFileURL(join(inject('built'), 'index.html')).href)
  await firefox.waitFor('//*[@role="alert"][contains(., "不能从磁盘上直接打开")]')
})

test('on the machine itself files are kept, and it starts again with the server switched off', async () => {
  await firefox.goto(server.address())
  await firefox.waitFor('//*[normalize-space(text())="可离线使用"]')
  await server.stop()
  await firefox.goto(server.address())
  await firefox.waitFor(button('新建报告'))
  await server.resume()
})
