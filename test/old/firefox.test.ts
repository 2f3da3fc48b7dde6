import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { SINGLE_NAME } from '../../src/delivery/build/singleFile'
import { Firefox } from '../tools/firefox'
import { pdfFonts, pdfText } from '../tools/pdf'
import { buildEditor } from '../tools/serveBuilt'
import { FolderServer } from '../tools/serveFolder'

const HOST = 'nianbao.gov.test'
let firefox: Firefox
let server: FolderServer
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-single-'))
  buildEditor(folder, 'single')
  server = await FolderServer.start(inject('built'))
  firefox = await Firefox.start(HOST)
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

/** Types, saves, reloads, looks and exports, as an official with this browser does. */
async function typeSaveReloadExport(address: string): Promise<void> {
  await firefox.goto(address)
  await firefox.click(button('新建报告'))
  await firefox.run(LISTEN)
  await firefox.click('//label[normalize-space()="政府信息公开工作年度报告"]')
  await firefox.fill(labelled('单位名称'), '淮安市人民政府')
  await firefox.fill(labelled('报告年度'), '2024')
  await firefox.click(button('创建'))
  await firefox.type(`//table${named(CELL)}`, '12')
  await firefox.type(named(TEXT), '主要问题是更新不及时。')
  await firefox.waitFor(SAVED)
  expect(await firefox.run('return window.faults')).toEqual([])

  await firefox.reload()
  await firefox.run(LISTEN)
  expect(await firefox.valueOf(`//table${named(CELL)}`)).toBe('12')
  await firefox.waitFor(`${named(TEXT)}[contains(., "主要问题是更新不及时。")]`)
  await firefox.click(button('预览'))
  await firefox.waitFor('//*[contains(text(), "第 1 页，共")]')
  await firefox.click(button('‹ 返回编辑'))
  await firefox.click(button('导出 PDF'))
  await firefox.click(button('导出草稿'))
  await firefox.waitFor('//p[normalize-space()="已导出"]')
  const file = await firefox.downloaded(/\.pdf$/u)
  expect(pdfText(file).join('').replace(/\s/gu, '')).toContain('主要问题是更新不及时。')
  for (const font of pdfFonts(file))
    expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  expect(await firefox.run('return window.faults')).toEqual([])
  rmSync(file)
}

test('over plain http Firefox types, saves, reloads and exports', async () => {
  expect(Number(firefox.version.split('.')[0])).toBeGreaterThanOrEqual(115)
  await typeSaveReloadExport(server.address(HOST))
})

test('from a disk the one file does the same', async () => {
  await typeSaveReloadExport(pathToFileURL(join(folder, SINGLE_NAME)).href)
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
