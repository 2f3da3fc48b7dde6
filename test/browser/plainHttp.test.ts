import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../tools/browser'
import { PLAIN_HOST, PLAIN_HOST_FLAG } from '../tools/plainHost'
import { FolderServer } from '../tools/serveFolder'
import { OfficialsDesk } from './officialsDesk'
import { wholeJob } from './wholeJob'

let browser: Browser
let server: FolderServer
beforeAll(async () => {
  server = await FolderServer.start(inject('built'))
  browser = await startBrowser([PLAIN_HOST_FLAG])
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('over plain http, where half of the browser is missing, the whole job is done', async () => {
  const desk = await OfficialsDesk.open(browser, server.address(PLAIN_HOST), {})
  const missing = await desk.page.evaluate(() =>
    ['serviceWorker', 'locks', 'storage', 'clipboard'].filter((name) => name in navigator),
  )
  expect(missing).toEqual([])
  expect(await desk.page.evaluate(() => 'randomUUID' in crypto || 'subtle' in crypto)).toBe(false)
  await wholeJob(desk)
  expect(await desk.page.getByText(/离线/u).count()).toBe(0)
  expect(server.asked.filter((path) => /serviceWorker|webmanifest/u.test(path))).toEqual([])
  await desk.close()
})
