import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { listing } from '../../src/delivery/build/programList'
import { completeReport } from '../fixtures/completeReport'
import { startWithFolder } from '../tools/browser'
import { nextVersion } from '../tools/nextVersion'
import { FolderServer } from '../tools/serveFolder'
import {
  announced,
  cutOff,
  flipped,
  loginPage,
  type Mood,
  toLogin,
  typed,
  unknownType,
} from '../tools/serverMoods'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'
import { exportPdf } from './wholeJob'

/** As over https: the machine itself is a secure context, and the program is kept for offline use. */
let browser: Browser
let server: FolderServer
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())
beforeEach(async () => (server = await FolderServer.start(inject('built'))))
afterEach(() => server.stop())

const open = (): Promise<OfficialsDesk> => OfficialsDesk.open(browser, server.address(), {})
/** How many of the built files a pattern names. */
const builtFiles = (which: RegExp): number =>
  readdirSync(inject('built'), { recursive: true, encoding: 'utf8' }).filter((file) => which.test(`/${file}`))
    .length
const FONTS = /\.gzip$/u
const kept = (page: Page) => page.getByText('可离线使用', { exact: true }).waitFor()
const heal = (): void => {
  server.mood = (_, answer) => answer
}
const spoil = (which: RegExp, mood: Mood): void => {
  server.mood = (path, answer) => {
    if (path === '/login') return loginPage(answer)
    return which.test(path) ? mood(answer) : answer
  }
}

/** Of everything that is kept: the addresses whose content begins like a page, but the program's own. */
const keptPages = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? ''
        if (/^\s*</u.test(text) && !text.includes('年报编辑器') && !request.url.endsWith('.svg'))
          found.push(request.url)
      }
    }
    return found
  })

/** What a gateway left in the cache of every generation under some names. */
const poison = (page: Page, which: RegExp): Promise<number> =>
  page.evaluate(async (pattern) => {
    let spoilt = 0
    for (const name of (await caches.keys()).filter((one) => one.startsWith('nianbao-files-'))) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        if (new RegExp(pattern, 'u').test(request.url)) {
          await cache.put(
            request,
            new Response('<html>请登录</html>', { headers: { 'Content-Type': 'text/html' } }),
          )
          spoilt += 1
        }
    }
    return spoilt
  }, which.source)

async function exportsText(desk: OfficialsDesk): Promise<void> {
  await takeIn(desk, completeReport())
  await desk.page
    .getByRole('link', { name: /和平区2025/u })
    .first()
    .click()
  const { text, pictures } = await exportPdf(desk, folder)
  expect(text).toContain('和平区')
  expect(pictures).toBe(0)
}

test.each<[string, RegExp, Mood, string]>([
  ['login pages for fonts', FONTS, loginPage, '发来的不是字体文件，而是网页'],
  ['a redirect to one', FONTS, toLogin, '发来的不是字体文件，而是网页'],
  ['404 for fonts', FONTS, unknownType, '没有发送字体文件（返回 404）'],
  ['a flipped bit in a part that comes later', /\/pdf-[^/]*\.js$/u, flipped, '发来的程序文件与本程序不符'],
  ['a cut off face', /kaiti/u, cutOff, '发来的字体文件与本程序不符'],
  [
    'a login page for the program that keeps them',
    /serviceWorker/u,
    loginPage,
    '发来的不是程序文件，而是网页',
  ],
])(
  'with %s nothing is promised, none is kept, and it is said whose fault it is',
  async (_, which, mood, said) => {
    spoil(which, mood)
    const desk = await open()
    await desk.page.getByRole('button', { name: '离线文件没有存好' }).click()
    const about = desk.page.getByRole('dialog', { name: '关于' })
    expect(await about.innerText()).toContain(`服务器（127.0.0.1:${server.port}）${said}`)
    expect(await desk.page.getByText('可离线使用', { exact: true }).count()).toBe(0)
    expect(await keptPages(desk.page)).toEqual([])
    heal()
    await about.getByRole('button', { name: '刷新重试' }).click()
    await kept(desk.page)
    expect(await keptPages(desk.page)).toEqual([])
    desk.takeFaults()
    await desk.close()
  },
)

test('a server with wrong types, or one that inflates fonts, is kept all the same, and works without it', async () => {
  server.mood = (path, answer) => {
    if (path.endsWith('.gzip')) return announced(typed('text/html')(answer))
    return /\.(?:wasm|svg|webmanifest)$/u.test(path) ? typed('text/plain')(answer) : answer
  }
  const desk = await open()
  await kept(desk.page)
  await server.stop()
  await desk.page.reload()
  await exportsText(desk)
  await server.resume()
  await desk.close()
})

test('login pages that are kept already heal at the next start, the page of the program among them', async () => {
  const desk = await open()
  await kept(desk.page)
  const which = /\.gzip$|\.wasm$|index\.html$|\/pdf-[^/]*\.js$/u
  const files = builtFiles(which)
  expect(files).toBeGreaterThan(builtFiles(FONTS))
  expect(await poison(desk.page, which)).toBe(files)
  await desk.page.reload()
  await kept(desk.page)
  expect(await keptPages(desk.page)).toEqual([])
  await server.stop()
  await desk.page.reload()
  await exportsText(desk)
  await server.resume()
  await desk.close()
})

test('what is spoilt in the cache is not used without a server either, and nothing is promised', async () => {
  const desk = await open()
  await kept(desk.page)
  expect(await poison(desk.page, /\/PreviewScreen[^/]*\.js$/u)).toBe(1)
  await server.stop()
  await desk.page.reload()
  await desk.newReport('和平区', '2025')
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText('这部分程序没有载入').waitFor()
  await desk.page.goto(`${desk.address}#/`)
  await desk.page.getByRole('button', { name: '新建报告' }).waitFor()
  expect(await desk.page.getByText('可离线使用', { exact: true }).count()).toBe(0)
  await server.resume()
  await desk.page.reload()
  await kept(desk.page)
  desk.takeFaults()
  await desk.close()
})

/** The built folder with the worker of the program before contents were proven, as its build wrote it. */
function earlierVersion(): string {
  const earlier = mkdtempSync(join(tmpdir(), 'nianbao-earlier-'))
  cpSync(inject('built'), earlier, { recursive: true })
  const files = readdirSync(earlier, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|js|css|svg|wasm|webmanifest|gzip)$/u.test(entry.name))
    .filter(({ name }) => name !== 'serviceWorker.js')
    .map((entry) => join(entry.parentPath, entry.name).slice(earlier.length + 1))
  const list = files.map((url) => ({ url, revision: 'some', bytes: listing(earlier, url).bytes }))
  const worker = readFileSync(join(import.meta.dirname, '../fixtures/stored/earlierWorker.txt'), 'utf8')
  writeFileSync(
    join(earlier, 'serviceWorker.js'),
    worker.replace('LIST', () => JSON.stringify(list)),
  )
  return earlier
}

test('login pages that an earlier program kept as fonts are mended when this one arrives, also for the window that is open', async () => {
  const earlier = earlierVersion()
  server.folder = earlier
  spoil(FONTS, loginPage)
  const desk = await open()
  await expect.poll(() => keptPages(desk.page)).toHaveLength(builtFiles(FONTS))

  heal()
  server.folder = inject('built')
  await desk.page.reload()
  await desk.page.getByText('有新版本，写完后刷新').waitFor()
  expect(await keptPages(desk.page)).toEqual([])
  await exportsText(desk)
  desk.takeFaults()
  await desk.close()
  rmSync(earlier, { recursive: true })
})

test('a newer version takes over only when every file of it is proven', async () => {
  const next = nextVersion(inject('built'))
  const desk = await open()
  await kept(desk.page)
  const was = await desk.page.evaluate(() =>
    document.querySelector('script[type="module"]')?.getAttribute('src'),
  )
  server.folder = next
  spoil(/PreviewScreen[^/]*\.js$/u, loginPage)
  const seen = (): number => server.asked.filter((path) => /PreviewScreen[^/]*\.js$/u.test(path)).length
  const before = seen()
  await desk.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => undefined)
  })
  await expect.poll(() => seen() - before).toBe(2)
  await expect
    .poll(() =>
      desk.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        return [registration?.installing, registration?.waiting].map((worker) => worker?.state ?? null)
      }),
    )
    .toEqual([null, null])
  expect(await desk.page.getByText('有新版本').count()).toBe(0)
  // the server's page would be the next version's: what is open is what is kept
  await desk.page.reload()
  expect(
    await desk.page.evaluate(() => document.querySelector('script[type="module"]')?.getAttribute('src')),
  ).toBe(was)
  heal()
  await desk.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await desk.page.getByText('有新版本，写完后刷新').waitFor()
  desk.takeFaults()
  await desk.close()
  rmSync(next, { recursive: true })
})
