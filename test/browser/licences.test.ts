import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { build, type Plugin } from 'vite'
import { SINGLE_NAME } from '../../src/delivery/build/singleFile'
import about from '../../package.json'
import { startWithFolder } from '../tools/browser'
import { FolderServer } from '../tools/serveFolder'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

const root = join(import.meta.dirname, '../..')
const NOTICES = 'third-party-notices.txt'

/** Builds as `npm run build` does, and notes every module that a bundle is made of, workers included. */
async function modulesOf(mode: string, outDir: string): Promise<Set<string>> {
  const modules = new Set<string>()
  const observer = (): Plugin => ({
    name: 'observer',
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') for (const id of Object.keys(file.modules)) modules.add(id)
      },
    },
  })
  await build({
    root,
    mode,
    logLevel: 'error',
    plugins: [observer()],
    worker: { plugins: () => [observer()] },
    build: { outDir, emptyOutDir: true },
  })
  return modules
}

/** The folder of `node_modules` that a module lies in, and what its package.json says of itself. */
function packagesOf(modules: ReadonlySet<string>): Map<string, { version: string; license: string }> {
  const found = new Map<string, { version: string; license: string }>()
  for (const id of modules) {
    const match = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//u.exec(id)
    if (match?.[1] && match[2])
      found.set(match[2], JSON.parse(readFileSync(join(match[1], 'package.json'), 'utf8')))
  }
  return found
}

/** What is written into the single file under a name. */
const embedded = (html: string, name: string): string =>
  Buffer.from(html.split(`id="file:${name}">`)[1]?.split('<')[0] ?? '', 'base64').toString()

const notices = {
  production: (outDir: string) => readFileSync(join(outDir, NOTICES), 'utf8'),
  single: (outDir: string) => embedded(readFileSync(join(outDir, SINGLE_NAME), 'utf8'), NOTICES),
}

test.each(['production', 'single'] as const)(
  'the notices of the build “%s” name every package that is in a bundle, with its licence and its text',
  async (mode) => {
    const outDir = join(folder, mode)
    const modules = await modulesOf(mode, outDir)
    const packages = packagesOf(modules)
    const text = notices[mode](outDir)
    expect(packages.size).toBeGreaterThan(30)
    // each kind of bundle was seen: the page's, one that comes later, the worker's, what is no script
    for (const name of ['@vue/runtime-core', 'jspdf', 'valibot', 'harfbuzzjs'])
      expect([...packages.keys()]).toContain(name)
    expect([...modules].some((id) => id.endsWith('copyWorker.ts'))).toBe(true)
    for (const [name, { version, license }] of packages) {
      const section = text.split(`\n${name} ${version}\n`)[1] ?? `${name} is not named`
      expect(section).toMatch(new RegExp(`^Licence: ${license.replace(/[()]/gu, '\\$&')}\n`, 'u'))
      const [own = ''] = section.split(/\n={78}\n/u)
      expect(own.length, name).toBeGreaterThan(400)
      expect(own, name).toMatch(/permission|redistribut|licen[cs]e/iu)
    }
    // what the builders write in, what is inside of a package's file, WebAssembly, faces, our own
    for (const words of [
      /^rolldown \d/mu,
      /^@vitejs\/plugin-vue \d/mu,
      'omggif',
      '"Old MIT" license',
      'Copyright 2014-2021 Adobe',
      'SIL OPEN FONT LICENSE Version 1.1',
      'the authors of 年报编辑器',
    ])
      expect(text).toMatch(words)
  },
)

async function openAbout(page: Page): Promise<string> {
  await page.getByRole('button', { name: '关于', exact: true }).click()
  return page.getByRole('dialog', { name: '关于' }).innerText()
}
async function showsNotices(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '关于' })
  await dialog.getByRole('button', { name: '第三方许可' }).click()
  const text = dialog.getByRole('region', { name: '第三方许可' })
  expect(await text.innerText()).toContain('SIL OPEN FONT LICENSE Version 1.1')
  expect(await text.innerText()).toContain('prosemirror-model')
}

test('关于 names the program, its version, where drafts lie, and shows the licences without a server', async () => {
  const server = await FolderServer.start(inject('built'))
  const desk = await OfficialsDesk.open(browser, server.address(), {})
  await desk.page.getByText('可离线使用', { exact: true }).waitFor()
  await server.stop()
  await desk.page.reload()
  const said = await openAbout(desk.page)
  expect(said).toContain('年报编辑器')
  expect(said).toMatch(new RegExp(`${about.version}（构建 [\\da-f]{8}）`, 'u'))
  expect(said).toContain(`本网址：127.0.0.1:${server.port}`)
  expect(await seriousFaults(desk.page)).toEqual([])
  await showsNotices(desk.page)
  expect(await seriousFaults(desk.page)).toEqual([])
  await desk.page.keyboard.press('Escape')
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await desk.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('关于')
  await server.resume()
  await desk.close()
})

test('意见反馈 becomes a text file with the version and the browser, and nothing of the reports', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await desk.newReport('和平区', '2025')
  await desk.saved()
  await page.goto(`${desk.address}#/`)
  await openAbout(page)
  await page.getByText('意见反馈').click()
  const save = page.getByRole('button', { name: '存成文件' })
  await save.click()
  await page.getByText('请先写几句。').waitFor()
  await page.getByRole('textbox', { name: '意见' }).fill('表格的字再大一点。')
  expect(await seriousFaults(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  expect(download.suggestedFilename()).toMatch(/^年报编辑器意见.*\.txt$/u)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('表格的字再大一点。\r\n')
  expect(text).toMatch(new RegExp(`版本：${about.version}`, 'u'))
  expect(text).toMatch(/浏览器：Mozilla/u)
  expect(text).not.toContain('和平区')
  await page.getByRole('status').filter({ hasText: '在下载文件夹里' }).waitFor()
  await desk.close()
})

test('the one file has them too', async () => {
  const file = join(folder, 'single', SINGLE_NAME)
  const desk = await OfficialsDesk.open(browser, pathToFileURL(file).href, {})
  const said = await openAbout(desk.page)
  expect(said).toMatch(new RegExp(`${about.version}（构建 [\\da-f]{8}）`, 'u'))
  expect(said).toContain('从磁盘打开的年报编辑器共用一处草稿')
  await showsNotices(desk.page)
  await desk.close()
})
