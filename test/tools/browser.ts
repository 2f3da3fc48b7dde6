import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findBrowser, findShell } from './findBrowser'

/** What every browser of the tests is started with. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The screen of the office's desktops. */
export const SCREEN = { width: 1366, height: 768 }

/** Starts a real browser without a window: the headless shell, or another of which the path is given. */
export function startBrowser(flags: readonly string[] = [], path = findShell()): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: [...FLAGS, ...flags], headless: true })
}

/** A browser, and a folder for what it writes; `stop` ends the one and removes the other. */
export async function startWithFolder(): Promise<{
  browser: Browser
  folder: string
  stop: () => Promise<void>
}> {
  const browser = await startBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  return {
    browser,
    folder,
    async stop() {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** One that keeps pages which were left in memory, for whoever goes back, as browsers do that nobody tests with. */
export function startRememberingBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: FLAGS,
    headless: true,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
}

/** The same with a profile that stays on the disk, for what is to be there at the next start. */
export function startProfile(
  folder: string,
  flags: readonly string[] = [],
  path = findBrowser(),
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: path,
    args: [...FLAGS, ...flags],
    headless: true,
    viewport: SCREEN,
    locale: 'zh-CN',
    acceptDownloads: true,
  })
}
