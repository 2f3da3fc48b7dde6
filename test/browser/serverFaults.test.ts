import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { parseAst } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { importsOf } from '../../src/delivery/proof/importsOf'
import { completeReport } from '../fixtures/completeReport'
import { startBrowser } from '../tools/browser'
import { PLAIN_HOST, PLAIN_HOST_FLAG } from '../tools/plainHost'
import { FolderServer } from '../tools/serveFolder'
import {
  announced,
  cutOff,
  flipped,
  loginPage,
  type Mood,
  replacedBy,
  toLogin,
  typed,
  unknownType,
} from '../tools/serverMoods'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'
import { shareDesk } from './shareDesk'
import { exportPdf } from './wholeJob'

/** Over plain http, where nothing stands between the page and the server. */
let browser: Browser
let server: FolderServer
let folder: string
beforeAll(async () => {
  browser = await startBrowser([PLAIN_HOST_FLAG])
  server = await FolderServer.start(inject('built'))
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})
const heal = (): void => {
  server.mood = (_, answer) => answer
}
beforeEach(() => {
  heal()
  server.asked.length = 0
})

const open = (): Promise<OfficialsDesk> => OfficialsDesk.open(browser, server.address(PLAIN_HOST), {})
const spoil = (which: RegExp, mood: Mood): void => {
  server.mood = (path, answer) => {
    // what a gateway redirects to answers for itself
    if (path === '/login') return loginPage(answer)
    return which.test(path) ? mood(answer) : answer
  }
}
/** The desk of all tests that need a report; each loads the page anew, and with it all that a page loads but once. */
const shared = shareDesk(async () => {
  const desk = await open()
  await takeIn(desk, completeReport())
  return desk
})
async function openReport(): Promise<OfficialsDesk> {
  const desk = await shared()
  await desk.page.goto('about:blank')
  await desk.page.goto(desk.address)
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  await desk.page.getByRole('button', { name: '导出 PDF' }).waitFor()
  return desk
}
const named = (): string => `服务器（${PLAIN_HOST}:${server.port}）`

/** What the export dialog asks before it makes a file of pictures. */
async function askedAtExport({ page }: OfficialsDesk): Promise<string> {
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  const alert = await dialog.getByRole('alert').innerText()
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'detached' })
  return alert
}
async function exportsText(desk: OfficialsDesk): Promise<void> {
  const { text, pictures } = await exportPdf(desk, folder)
  expect(text).toContain('和平区')
  expect(pictures).toBe(0)
}
const otherFace = (): Buffer => readFileSync(join(inject('built'), 'fonts/songti.ttf.gzip'))

test.each<[string, Mood, string]>([
  ['a login page with 200', loginPage, '发来的不是字体文件，而是网页，可能是登录页或防火墙页'],
  ['a redirect to one on the same host', toLogin, '发来的不是字体文件，而是网页，可能是登录页或防火墙页'],
  ['404 for a type that it does not know', unknownType, '没有发送字体文件（返回 404）'],
  ['half of it', cutOff, '发来的字体文件与本程序不符：不完整'],
  ['one bit flipped', flipped, '发来的字体文件与本程序不符：不完整、被改动过'],
  ['another face', (answer) => replacedBy(otherFace())(answer), '或是其他版本的文件'],
])(
  'fonts as %s are used by nobody, the server is named, and the next export is text',
  async (_, mood, said) => {
    const desk = await openReport()
    spoil(/(?:fangsong|kaiti).*\.gzip$/u, mood)
    const asked = await askedAtExport(desk)
    expect(asked).toContain(`${named()}${said.startsWith('或') ? '' : said}`)
    expect(asked).toContain(said)
    expect(asked).toContain('请把这句话转给网站管理员')
    expect(asked).not.toContain('浏览器')
    // each was asked for twice: once more from the server itself
    expect(server.asked.filter((path) => /kaiti/u.test(path))).toHaveLength(2)
    heal()
    await exportsText(desk)
  },
)

test('WebAssembly that does not arrive is the fault of the server, not of the browser', async () => {
  const desk = await openReport()
  spoil(/\.wasm$/u, unknownType)
  const asked = await askedAtExport(desk)
  expect(asked).toContain(`${named()}没有发送程序文件（返回 404）`)
  expect(asked).toContain('请给 .gzip 和 .wasm 登记类型')
  expect(asked).not.toContain('浏览器')
  heal()
  await exportsText(desk)
})

test.each<[string, Mood]>([
  ['no type that anybody knows', typed('text/plain')],
  ['the encoding that the name seems to say', announced],
])('with %s for fonts and WebAssembly the program simply works', async (name, mood) => {
  spoil(name.startsWith('no') ? /\.(?:wasm|gzip)$/u : /\.gzip$/u, mood)
  const desk = await openReport()
  await exportsText(desk)
})

/** A sentence of the gate, which stands where the editor would. */
const gateSays = (page: Page, words: string): Promise<void> =>
  page.getByRole('alert').filter({ hasText: words }).waitFor()

test.each<[string, RegExp, Mood, string]>([
  ['script is a login page', /index-[^/]*\.js$/u, loginPage, '发来的不是程序文件，而是网页'],
  ['script has one bit flipped', /index-[^/]*\.js$/u, flipped, '发来的与本程序不符'],
  ['script has no type of a script', /index-[^/]*\.js$/u, typed('text/plain'), '发来的类型是“text/plain”'],
  ['style is a login page', /index-[^/]*\.css$/u, loginPage, '发来的不是程序文件，而是网页'],
  ['style is cut off', /index-[^/]*\.css$/u, cutOff, '发来的与本程序不符'],
])('when the first %s, it is said that the server sent it', async (_, which, mood, said) => {
  spoil(which, mood)
  const desk = await open()
  await gateSays(desk.page, named())
  await gateSays(desk.page, said)
  await gateSays(desk.page, '已保存的草稿不受影响')
  heal()
  await desk.page.reload()
  await desk.page.getByRole('button', { name: '新建报告' }).first().waitFor()
  expect(await desk.page.getByText(named()).count()).toBe(0)
  // what the browser said of the spoilt file
  desk.takeFaults()
  await desk.close()
})

test('a script that only a cache on the way has wrong is fetched past it, and the editor opens by itself', async () => {
  let spoilt = 0
  spoil(/index-[^/]*\.js$/u, (answer) => {
    spoilt += 1
    return spoilt === 1 ? loginPage(answer) : answer
  })
  const desk = await open()
  await desk.page.getByRole('button', { name: '新建报告' }).first().waitFor()
  expect(spoilt).toBeGreaterThan(1)
  desk.takeFaults()
  await desk.close()
})

test.each<[string, Mood, string]>([
  ['a login page', loginPage, '发来的不是程序文件，而是网页，可能是登录页或防火墙页'],
  ['a redirect to one', toLogin, '发来的不是程序文件，而是网页，可能是登录页或防火墙页'],
  ['one bit flipped', flipped, '发来的程序文件与本程序不符'],
  ['cut off', cutOff, '发来的程序文件与本程序不符'],
])(
  'a part that comes later as %s is not run; the server is named and the next try succeeds',
  async (_, mood, said) => {
    const desk = await openReport()
    await desk.text('一、总体公开情况').click()
    await desk.page.keyboard.press('Control+End')
    await desk.page.keyboard.type('Typed just before.')
    spoil(/PreviewScreen[^/]*\.js$/u, mood)
    await desk.page.getByRole('button', { name: '预览' }).click()
    const strip = desk.page.getByRole('status').filter({ hasText: named() })
    expect(await strip.innerText()).toContain(said)
    await strip.getByRole('button', { name: '刷新重试' }).waitFor()
    expect(await desk.page.getByText('服务器上换了新版本').count()).toBe(0)
    heal()
    // without a reload
    await desk.page.getByRole('button', { name: '预览' }).click()
    await desk.page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
    desk.takeFaults()
  },
)

test('a style that comes later is proven too', async () => {
  const desk = await openReport()
  spoil(/PreviewScreen[^/]*\.css$/u, flipped)
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText(`${named()}发来的样式文件与本程序不符`).waitFor()
  desk.takeFaults()
})

test('when the program that writes the file is a login page, the dialog says so and tries again', async () => {
  const desk = await openReport()
  spoil(/\/pdf-[^/]*\.js$/u, loginPage)
  await desk.page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = desk.page.getByRole('dialog', { name: '导出 PDF' })
  await dialog.getByText(`${named()}发来的不是程序文件，而是网页`).waitFor()
  heal()
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    dialog.getByRole('button', { name: '重试' }).click(),
  ])
  await download.path()
  desk.takeFaults()
})

test('what a script of the build imports before it runs is read from it: it is proven with the part', () => {
  const assets = join(inject('built'), 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  let imported = 0
  for (const name of scripts) {
    const script = readFileSync(join(assets, name), 'utf8')
    const parsed = parseAst(script).body.flatMap((statement) =>
      'source' in statement && statement.source ? [statement.source.value] : [],
    )
    const url = new URL(name, 'http://host/assets/').href
    const expected = parsed.map((address) => new URL(address, url).href)
    expect(new Set(importsOf(script, url)), name).toEqual(new Set(expected))
    imported += expected.length
  }
  expect(imported).toBeGreaterThan(100)
})

test('every script and style of the build has its integrity in the page', async () => {
  const desk = await open()
  const page = readFileSync(join(inject('built'), 'index.html'), 'utf8')
  expect(page.match(/<script[^>]*src=/gu)).toHaveLength(2)
  expect(page.match(/<(?:script|link rel="stylesheet")[^>]*integrity="sha256-/gu)).toHaveLength(2)
  // on a disk no script with one would run, and it is the gate that says so there
  expect(page).toMatch(/<script src="[^"]*gate\.js"><\/script>/u)
  const listed = await desk.page.evaluate(() =>
    Object.keys(JSON.parse(document.getElementById('program-files')?.textContent ?? '{}')),
  )
  const built = readdirSync(join(inject('built'), 'assets')).filter((name) => /\.(?:js|css)$/u.test(name))
  expect(built.length).toBeGreaterThan(20)
  expect(listed.filter((name) => name.startsWith('assets/')).toSorted()).toEqual(
    built.map((name) => `assets/${name}`).toSorted(),
  )
  await desk.close()
})
