import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startWithFolder } from '../tools/browser'
import { nextVersion } from '../tools/nextVersion'
import { FolderServer } from '../tools/serveFolder'
import { OfficialsDesk } from './officialsDesk'
import { exportPdf, wholeJob } from './wholeJob'

let browser: Browser
let server: FolderServer
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())
beforeEach(async () => (server = await FolderServer.start(inject('built'))))
afterEach(() => server.stop())

const kept = (page: Page) => page.getByText('可离线使用', { exact: true }).waitFor()
const open = (): Promise<OfficialsDesk> => OfficialsDesk.open(browser, server.address(), {})
const versionOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('script[type="module"]')?.getAttribute('src') ?? null)
const NEWER = '有新版本，写完后刷新'
/** What a reload of the page would take away. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => void (document.body.dataset['open'] = 'still'))
const marked = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.body.dataset['open'] === 'still')

test('every built file is kept for offline use, or is on the list of those that are not', () => {
  const built = inject('built')
  const worker = readFileSync(join(built, 'serviceWorker.js'), 'utf8')
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(built.length + 1))
  const left = files.filter((file) => !worker.includes(`"url":"${file}"`))
  expect(files.length).toBeGreaterThan(20)
  expect(left.toSorted()).toEqual([
    'fonts/OFL.txt',
    'fonts/README.md',
    'server/README.txt',
    'server/apache/nianbao.conf',
    'server/iis/web.config',
    'server/tomcat/WEB-INF/web.xml',
    'serviceWorker.js',
  ])
})

test('after the first visit the whole job goes on with the server switched off', async () => {
  const desk = await open()
  await desk.page.getByText(/正在存储离线文件 \d+%/u).waitFor()
  expect(await desk.page.getByText('可离线使用').count()).toBe(0)
  await kept(desk.page)
  await server.stop()
  await desk.page.reload()
  await kept(desk.page)
  await wholeJob(desk)
  await server.resume()
  await desk.close()
})

test('a visit that ends early promises nothing, and the next one completes it', async () => {
  const desk = await open()
  await desk.page.getByText(/正在存储离线文件 [1-9]/u).waitFor()
  await server.stop()
  await desk.page.getByText(/正在存储离线文件/u).waitFor({ state: 'detached' })
  expect(await desk.page.getByText('可离线使用').count()).toBe(0)
  await server.resume()
  await desk.page.reload()
  await kept(desk.page)
  // what had arrived is not asked for again; only the file that was under way
  const fonts = server.asked.filter((path) => path.endsWith('.gzip'))
  expect(fonts.length).toBeLessThanOrEqual(new Set(fonts).size + 1)
  await desk.close()
})

test('a newer version is offered, an old window works on with its own files, and is refreshed when it says so', async () => {
  const next = nextVersion(inject('built'))
  const old = await open()
  await kept(old.page)
  await old.newReport('和平区', '2025')
  await mark(old.page)
  const was = await versionOf(old.page)
  const other = await OfficialsDesk.at(old.page.context(), old.address)
  await kept(other.page)

  server.folder = next
  const fonts = server.asked.filter((path) => path.endsWith('.gzip')).length
  await other.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await other.page.getByText(NEWER).waitFor()
  await old.page.getByText(NEWER).waitFor()
  // faces that did not change are taken over
  expect(server.asked.filter((path) => path.endsWith('.gzip')).length).toBe(fonts)
  expect(await marked(old.page)).toBe(true)
  await other.page.getByRole('button', { name: '刷新' }).click()
  await expect.poll(() => versionOf(other.page).catch(() => was)).not.toBe(was)

  // the old window's parts are neither on the server nor in the new version
  expect(await marked(old.page)).toBe(true)
  await old.text('一、总体公开情况').click()
  await old.page.keyboard.press('Control+End')
  await old.page.keyboard.type('Written before the refresh.')
  expect((await exportPdf(old, folder)).text).toContain('Writtenbeforetherefresh.')
  await old.page.getByRole('button', { name: '刷新' }).click()
  await expect.poll(() => versionOf(old.page).catch(() => was)).not.toBe(was)
  expect(await old.text('一、总体公开情况').innerText()).toContain('Written before the refresh.')
  await other.page.close()
  await old.close()
  rmSync(next, { recursive: true })
})

test('where no files are kept, a part that is gone from the server is told, and a refresh brings it', async () => {
  const next = nextVersion(inject('built'))
  const desk = await OfficialsDesk.open(browser, server.address())
  await desk.newReport('和平区', '2025')
  server.folder = next
  await desk.text('一、总体公开情况').click()
  await desk.page.keyboard.press('Control+End')
  await desk.page.keyboard.type('Typed just before.')
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText('服务器上换了新版本').waitFor()
  await desk.page.getByRole('button', { name: '刷新' }).click()
  await expect.poll(() => versionOf(desk.page).catch(() => null)).toMatch(/./u)
  await desk.page.getByText('Typed just before.').waitFor()
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
  await desk.close()
  rmSync(next, { recursive: true })
})
