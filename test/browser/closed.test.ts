import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { SERVED_POLICY } from '../../src/delivery/build/csp'
import { completeReport } from '../fixtures/completeReport'
import { SCREEN, startBrowser } from '../tools/browser'
import { leak, noteForeign, setTrap, type Trap, waysIn } from '../tools/closedNetwork'
import { FolderServer } from '../tools/serveFolder'
import { takeIn } from '../tools/takeIn'
import { OfficialsDesk } from './officialsDesk'
import { exportPdf, wholeJob } from './wholeJob'

let trap: Trap
let browser: Browser
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  trap = await setTrap()
  browser = await startBrowser(trap.flags())
})
afterAll(async () => {
  await browser.close()
  await trap.stop()
  rmSync(folder, { recursive: true })
})

const contextOf = (options: { bypassCSP?: boolean } = {}): Promise<BrowserContext> =>
  browser.newContext({ viewport: SCREEN, locale: 'zh-CN', acceptDownloads: true, ...options })

/** What the policy refuses goes to the console as an error, which the desk reports when it is closed. */
const sayRefused = (): void =>
  window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    // oxlint-disable-next-line no-console -- this is how a test hears of it
    console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`)
  })

async function closedDesk(context: BrowserContext): Promise<OfficialsDesk> {
  await context.addInitScript(sayRefused)
  return OfficialsDesk.at(context, inject('address'))
}

test('the whole job breaks no rule of the policy, and nothing of it leaves the origin', async () => {
  const context = await contextOf()
  const foreign = noteForeign(context, inject('address'))
  const desk = await closedDesk(context)
  const before = trap.knocks.length
  await wholeJob(desk)
  expect(foreign).toEqual([])
  expect(trap.knocks.slice(before)).toEqual([])
  // the desk throws what the console said of the policy
  await desk.close()
})

/** The headers that README has a server send. */
function headersInReadme(): Record<string, string> {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const lines = readme.matchAll(/^ *add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gmu)
  return Object.fromEntries(Array.from(lines, ([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']))
}

test('the whole job is done with every header of README, and the browser has nothing to say of them', async () => {
  const headers = headersInReadme()
  expect(Object.keys(headers)).toEqual([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
    'Cache-Control',
  ])
  const server = await FolderServer.start(inject('built'))
  server.headers = headers
  const context = await contextOf()
  await context.addInitScript(sayRefused)
  const desk = await OfficialsDesk.at(context, server.address())
  const said: string[] = []
  desk.page.on('console', (message) => said.push(message.text()))
  await wholeJob(desk)
  expect(said).toEqual([])
  // by now the page comes from what is kept for offline use, and its headers with it
  expect(await desk.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  const allowed = await desk.page.evaluate(async () => {
    const picker = 'showSaveFilePicker' in window
    const place = await navigator.storage.getDirectory()
    await place.getFileHandle('trial', { create: true })
    const policy: { allowsFeature(name: string): boolean } = Reflect.get(document, 'featurePolicy')
    const [camera, clipboard] = ['camera', 'clipboard-write'].map((name) => policy.allowsFeature(name))
    return { picker, camera, clipboard }
  })
  expect(allowed).toEqual({ picker: true, camera: false, clipboard: true })
  await desk.close()
  await server.stop()
})

test('pages drawn as pictures break no rule of the policy either', async () => {
  const context = await contextOf()
  await context.addInitScript(() => void Reflect.deleteProperty(window, 'DecompressionStream'))
  const desk = await closedDesk(context)
  await takeIn(desk, completeReport())
  await desk.page.getByRole('link', { name: /和平区2025/u }).click()
  const { pages, pictures } = await exportPdf(desk, folder)
  expect(pictures).toBe(pages)
  await desk.close()
})

test('both observers see a leak that is planted, and the policy stops it', async () => {
  const open = await contextOf({ bypassCSP: true })
  const seen = noteForeign(open, inject('address'))
  const leaking = await open.newPage()
  await leaking.goto(inject('address'))
  const before = trap.knocks.length
  const ways = (await leaking.evaluate(leak)).sort()
  await expect.poll(() => waysIn(trap.knocks.slice(before))).toEqual(ways)
  // what opens a socket is no request to the page's observer
  expect(waysIn(seen)).toEqual(ways.filter((way) => way !== 'socket'))
  await open.close()

  const shut = await contextOf()
  const desk = await closedDesk(shut)
  const knocks = trap.knocks.length
  await desk.page.evaluate(leak)
  const refused: string[] = []
  await expect
    .poll(() => {
      refused.push(...desk.takeFaults().filter((fault) => fault.startsWith('policy: ')))
      return waysIn(refused)
    })
    .toEqual(ways)
  await desk.page.waitForLoadState('networkidle')
  expect(trap.knocks.slice(knocks)).toEqual([])
  await desk.close()
})

test('nothing written into the page runs: script, handler, style, eval', async () => {
  const desk = await closedDesk(await contextOf())
  await desk.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = "document.title = 'in'"
    document.body.append(script)
    const link = document.createElement('a')
    link.setAttribute('onclick', "document.title = 'in'")
    link.setAttribute('style', 'color: red')
    document.body.append(link)
    link.click()
    try {
      // oxlint-disable-next-line no-eval, typescript/no-implied-eval -- it must be refused
      window.setTimeout("document.title = 'in'", 0)
    } catch (cause) {
      if (!(cause instanceof EvalError)) throw cause
    }
  })
  // reports come one by one, and a fault that was taken does not come again
  const refused: string[] = []
  await expect
    .poll(() => {
      refused.push(...desk.takeFaults().filter((fault) => fault.startsWith('policy: ')))
      return refused.length
    })
    .toBeGreaterThanOrEqual(4)
  expect(await desk.page.title()).toBe('年报编辑器')
  await desk.close()
})

test('the policy is the first word of the page, and the header in README says the same', () => {
  const page = readFileSync(join(inject('built'), 'index.html'), 'utf8')
  expect(/<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1]).toBe(
    SERVED_POLICY,
  )
  expect(page.indexOf('charset')).toBeLessThan(1000)
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  expect(readme).toContain(
    `add_header Content-Security-Policy "${SERVED_POLICY}; frame-ancestors 'none'" always;`,
  )
  expect(SERVED_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u)
})
