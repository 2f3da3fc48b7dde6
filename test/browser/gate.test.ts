import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { FolderServer } from '../tools/serveFolder'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

/** @param before runs in the page before any of its scripts */
async function pageWith(before: () => void): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await context.addInitScript(before)
  return context.newPage()
}
const said = (page: Page, words: string): Promise<void> => page.getByRole('alert').getByText(words).waitFor()

test.each([
  ['Chromium below 97', () => void Reflect.deleteProperty(Array.prototype, 'findLast')],
  ['Chromium below 98', () => void Reflect.deleteProperty(window, 'structuredClone')],
  ['a browser without dialogs', () => void Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal')],
])('%s is told what to install, and the editor does not start', async (_, before) => {
  const page = await pageWith(before)
  await page.goto(inject('address'), { waitUntil: 'networkidle' })
  await said(page, '内核太旧')
  await said(page, '极速模式')
  await said(page, '102 版以上')
  expect(await page.getByRole('button').count()).toBe(0)
  await page.context().close()
})

test('inside another page the editor does not start, and a link opens it in a window of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-portal-'))
  const frameOf = `<!doctype html><iframe src="${inject('address')}#/" width="1000" height="600"></iframe>`
  writeFileSync(join(folder, 'index.html'), frameOf)
  const portal = await FolderServer.start(folder)
  const page = await pageWith(() => undefined)
  await page.goto(portal.address(), { waitUntil: 'networkidle' })
  const frame = page.frameLocator('iframe')
  await frame.getByRole('alert').getByText('被放在另一个网页里').waitFor()
  expect(await frame.getByRole('button').count()).toBe(0)
  const [own] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('link', { name: '在新窗口打开年报编辑器' }).click(),
  ])
  await own.getByRole('button', { name: '新建报告' }).waitFor()
  // the page with the frame has no hold on it
  expect(await own.evaluate(() => window.opener === null)).toBe(true)
  await page.context().close()
  await portal.stop()
  rmSync(folder, { recursive: true })
})

test('a script that is another one or does not arrive leaves a sentence, not a white page', async () => {
  const page = await pageWith(() => undefined)
  await page.route('**/assets/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'class { static { a' }),
  )
  await page.goto(inject('address'))
  await said(page, '发来的与本程序不符')
  await said(page, '已保存的草稿不受影响')
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }))
  await page.reload()
  await said(page, '程序文件没有载入')
  await page.unroute('**/assets/*.js')
  await page.unrouteAll()
  await page.reload()
  await page.getByRole('button', { name: '新建报告' }).waitFor()
  await page.context().close()
})

test('a program that throws at its start says so', async () => {
  const page = await pageWith(() => {
    Object.defineProperty(window, 'Proxy', {
      get: () => {
        throw new Error('no proxies here')
      },
    })
  })
  await page.goto(inject('address'))
  await said(page, '没有能够启动')
  await said(page, 'no proxies here')
  await page.context().close()
})
