import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { OfficialsDesk } from '../browser/officialsDesk'
import { saveBehindZeros } from '../browser/saveBehindZeros'
import { wholeJob } from '../browser/wholeJob'
import { startBrowser } from '../tools/browser'
import { oldChromium } from '../tools/oldChromium'
import { PLAIN_HOST, PLAIN_HOST_FLAG } from '../tools/plainHost'
import { FolderServer } from '../tools/serveFolder'

let browser: Browser
let server: FolderServer
beforeAll(async () => {
  server = await FolderServer.start(inject('built'))
  browser = await startBrowser([PLAIN_HOST_FLAG], oldChromium())
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('it is a Chromium 109', () => {
  expect(browser.version()).toMatch(/^109\./u)
})

test('the whole job over plain http, as on a Windows 7 machine in an intranet', async () => {
  const desk = await OfficialsDesk.open(browser, server.address(PLAIN_HOST), {})
  await wholeJob(desk)
  await desk.close()
})

test('files are kept for offline use, and the whole job goes on with the server switched off', async () => {
  const desk = await OfficialsDesk.open(browser, server.address(), {})
  await desk.page.getByText('可离线使用', { exact: true }).waitFor()
  await server.stop()
  await desk.page.reload()
  await wholeJob(desk)
  await server.resume()
  await desk.close()
})

test('what is saved after a power cut is there at the next start', () =>
  saveBehindZeros(inject('address'), oldChromium()))
